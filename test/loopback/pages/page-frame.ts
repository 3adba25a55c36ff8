import { createHash } from 'node:crypto';
import type { Site } from '../../../lib/page/sites/site.ts';
import type { Answer } from '../providers/provider.ts';
import { html, raw, type Html } from './html.ts';
import { cornerForms } from './page-forms.ts';
import type { PageParts } from './page-parts.ts';
import { pageScripts } from './page-scripts.ts';
import { pageStyle } from './page-style.ts';
import type { PageWishes } from './page-wishes.ts';

const sections: Readonly<Record<Site['kind'], readonly string[]>> = {
  news: ['Markets', 'Policy', 'Technology', 'Opinion'],
  tracker: ['Coins', 'Exchanges', 'Categories'],
  exchange: ['Markets', 'Spot', 'Futures', 'Earn'],
};

const selfFrame = (url: URL): Html => {
  const inner = new URL(url);
  inner.searchParams.delete('frame');
  return html`<iframe title="The same page again" src="${inner.pathname}${inner.search}"></iframe>`;
};

const templateOf = ({ path, title, main }: PageParts['templates'][number]): Html =>
  html`<template data-path="${path}" data-title="${title}">${main}</template>`;

/** `default-src 'none'`: only the page's own style sheet is let through, by its hash. */
function strictPolicy(style: string): string {
  const hash = createHash('sha256').update(style).digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; form-action 'none'; base-uri 'none'`;
}

/** The common frame of all pages: head, site bar, the kind's own part, and what a test wished for. */
export function pageFrame({ site, url, parts, wishes }: { site: Site; url: URL; parts: PageParts; wishes: PageWishes }): Answer {
  const style = pageStyle(site);
  const links = sections[site.kind].map((name) => html`<a href="/${name.toLowerCase()}">${name}</a>`);
  const document = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${parts.title}</title>
        ${parts.head} ${raw(`<style>${style}</style>`)}
      </head>
      <body>
        <header class="site">
          <b>${site.name}</b>
          <nav>${links}</nav>
        </header>
        <main>${parts.main}</main>
        ${wishes.frame && selfFrame(url)} ${parts.footer && html`<footer class="site">${parts.footer}</footer>`} ${cornerForms(wishes)}
        ${wishes.spa && parts.templates.map(templateOf)} ${pageScripts(wishes)}
      </body>
    </html>`;
  return {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8', ...(wishes.strictCsp && { 'content-security-policy': strictPolicy(style) }) },
    body: document.markup,
  };
}
