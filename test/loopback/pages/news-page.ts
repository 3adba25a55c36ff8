import { isoInstant, yearOf } from '../../../lib/core/time.ts';
import type { UnixMs } from '../../../lib/core/units.ts';
import type { Site } from '../../../lib/page/sites/site.ts';
import type { LoopbackMarket } from '../market/loopback-market.ts';
import { articles, coinArticle, type Article } from './article-text.ts';
import { altcoinOfPath } from './coin-of-path.ts';
import { html, jsonLd, raw, type Html } from './html.ts';
import { JANUARY_ARTICLE } from './january-article.ts';
import { linePicture } from './line-picture.ts';
import { longDate, pageFigures, type PageFigures } from './page-figures.ts';
import type { PageParts } from './page-parts.ts';

const PICTURE = { width: 760, height: 300 };
const PICTURED_SESSIONS = 180;

function block(paragraph: string): Html {
  if (paragraph.startsWith('## ')) return html`<h2>${paragraph.slice(3)}</h2>`;
  if (paragraph.startsWith('> ')) return html`<blockquote>${paragraph.slice(2)}</blockquote>`;
  return html`<p>${paragraph}</p>`;
}

function picture(market: LoopbackMarket): Html {
  const lines = [
    { values: market.equities.RUT.close.slice(-PICTURED_SESSIONS), colour: '#b4530a' },
    { values: market.prices.BTC.close.slice(-Math.round(PICTURED_SESSIONS * 1.45)), colour: '#1f5fe0' },
  ];
  return html`<figure>
    ${linePicture(lines, PICTURE)}
    <figcaption>Small companies and Bitcoin over three quarters of a year, each on its own scale.</figcaption>
  </figure>`;
}

const publishedMs = (article: Article, figures: PageFigures): UnixMs => article.publishedMs ?? figures.publishedMs;

function articleHtml(article: Article, figures: PageFigures, illustration: Html): Html {
  const published = publishedMs(article, figures);
  const [first, ...rest] = article.paragraphs;
  return html`<article>
    <div class="kicker">${article.kicker}</div>
    <h1>${article.title}</h1>
    <p class="stand">${article.standfirst}</p>
    <div class="by"><span>By ${article.author}</span><time datetime="${isoInstant(published)}">${longDate(published)}</time></div>
    ${block(first ?? '')} ${illustration} ${rest.map(block)}
  </article>`;
}

function metaOf(site: Site, article: Article, figures: PageFigures): Html {
  const published = isoInstant(publishedMs(article, figures));
  return html`<meta property="og:type" content="article" /><meta property="og:title" content="${article.title}" />
    <meta property="article:published_time" content="${published}" />
    ${jsonLd({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: article.title,
      description: article.standfirst,
      articleSection: article.kicker,
      datePublished: published,
      dateModified: published,
      author: [{ '@type': 'Person', name: article.author }],
      publisher: { '@type': 'Organization', name: site.name },
      about: [{ '@type': 'Thing', name: 'Bitcoin' }],
    })}`;
}

const OF_COIN = /^\/markets\/(.+)-keeps-to-its-range$/;

/** The article about a coin that an address names; `undefined` where it names none. */
function articleOfCoin(path: string, market: LoopbackMarket): Article | undefined {
  const key = OF_COIN.exec(path)?.[1];
  const coin = key === undefined ? undefined : altcoinOfPath(`/${key}`, market);
  return coin && coinArticle(coin.key, coin.name, pageFigures(market));
}

/** A news page: the front page at `/`, an article everywhere else (the first one where the path names none). */
export function newsPage(site: Site, path: string, market: LoopbackMarket): PageParts {
  const figures = pageFigures(market);
  const all = articles(figures);
  const chosen = [...all, JANUARY_ARTICLE].find((article) => article.path === path) ?? articleOfCoin(path, market) ?? all[0];
  if (!chosen) return { title: site.name, head: html``, main: html``, templates: [] };
  const links = all.map((article) => html`<a data-page href="${article.path}?spa=1">${article.title}</a>`);
  const aside = html`<aside>
    <h2>More from ${site.name}</h2>
    ${links}<a data-page href="/wallet/overview?spa=1">Your wallet</a>
  </aside>`;
  const illustrated = (article: Article): Html =>
    html`${articleHtml(article, figures, article === all[0] ? picture(market) : raw(''))}${aside}`;
  const front = html`<section>
      <h1>${site.name}</h1>
      ${links}
    </section>
    ${aside}`;
  const wallet = html`<section>
      <h1>Your wallet</h1>
      <p>Balance: 0.00</p>
    </section>
    ${aside}`;
  return {
    title: path === '/' ? site.name : `${chosen.title} – ${site.name}`,
    head: path === '/' ? html`` : metaOf(site, chosen, figures),
    main: path === '/' ? front : illustrated(chosen),
    templates: [
      ...all.map((article) => ({ path: article.path, title: `${article.title} – ${site.name}`, main: illustrated(article) })),
      { path: '/wallet/overview', title: `Your wallet – ${site.name}`, main: wallet },
    ],
    footer: html`© ${yearOf(figures.session)} ${site.name}. A made-up page for tests, in words of its own.`,
  };
}
