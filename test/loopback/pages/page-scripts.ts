import { html, raw, type Html } from './html.ts';
import type { PageWishes } from './page-wishes.ts';

/** Adds up layout shift that no input caused, as the browser itself measures it, into `data-shift` of the root element. */
const LAYOUT_SHIFT = `
if (self.PerformanceObserver && PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
  let sum = 0;
  document.documentElement.dataset.shift = '0';
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;
    document.documentElement.dataset.shift = String(sum);
  }).observe({ type: 'layout-shift', buffered: true });
}`;

/** Deletes elements that the page did not put there, and counts them in \`data-removed\` of the root element. */
const removesForeign = (always: boolean): string => `
{
  let removed = 0;
  const sweep = () => {
    for (const node of [...document.querySelectorAll('*')]) {
      if (!node.localName.includes('-') || (!${always} && removed > 0)) continue;
      node.remove();
      removed += 1;
      document.documentElement.dataset.removed = String(removed);
    }
  };
  new MutationObserver(sweep).observe(document.documentElement, { childList: true, subtree: true });
}`;

/** Shows another part of the page under another address without loading anything, a moment after the address changed. */
const SPA = `
document.addEventListener('click', (event) => {
  const link = event.target.closest('a[data-page]');
  if (!link) return;
  event.preventDefault();
  history.pushState({}, '', link.href);
  show();
});
addEventListener('popstate', () => show());
function show() {
  setTimeout(() => {
    const template = document.querySelector('template[data-path="' + CSS.escape(location.pathname) + '"]');
    if (!template) return;
    document.title = template.dataset.title;
    document.querySelector('main').replaceChildren(template.content.cloneNode(true));
  }, 60);
}`;

const script = (code: string): Html => raw(`<script>${code}</script>`);

/** The scripts that a page's wishes ask for. */
export function pageScripts(wishes: PageWishes): Html {
  if (wishes.strictCsp) return html``;
  return html`${script(LAYOUT_SHIFT)} ${wishes.removes && script(removesForeign(wishes.removes === 'always'))} ${wishes.spa && script(SPA)}`;
}
