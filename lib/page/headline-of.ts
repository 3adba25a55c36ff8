import type { Fields } from '../core/guards.ts';
import { collapse } from './collapse.ts';
import { isArticleThing, textsOf } from './json-ld.ts';
import { isNoText } from './left-out.ts';
import { metaOf } from './meta-of.ts';

/** Longer is no headline but a page in one element. */
const MAX_CHARS = 400;

const isHeadline = (text: string): boolean => text !== '' && text.length <= MAX_CHARS;

/** Letters and digits alone: what remains equal where sites differ in quotes and dashes. */
const lettersOf = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');

/** Whether the one text begins with, or is in, the other. */
function agree(a: string, b: string): boolean {
  const [x, y] = [lettersOf(a), lettersOf(b)];
  return x !== '' && y !== '' && (x.includes(y) || y.includes(x));
}

/** The `h1` that a page's headline is in: the one that its title repeats, else the first that is shown. */
export function headlineElement(document: Document, root: Element): Element | undefined {
  const all = [...document.querySelectorAll('h1')].filter(
    (h1) => isHeadline(collapse(h1.textContent)) && !isNoText(h1) && !h1.closest('nav,footer,aside'),
  );
  const titles = [...metaOf(document, 'og:title'), document.title].filter((title) => title !== '');
  const isTitled = (h1: Element): boolean => titles.some((title) => agree(h1.textContent, title));
  return all.find(isTitled) ?? all.find((h1) => root.contains(h1)) ?? all[0];
}

/** The headline as the page shows it, else as its JSON-LD (`things`) or `og:title` has it; `undefined` where it has none. */
export function headlineOf(document: Document, root: Element, things: readonly Fields[]): string | undefined {
  const shown = headlineElement(document, root);
  if (shown) return collapse(shown.textContent);
  const said = things.filter(isArticleThing).flatMap(({ headline }) => textsOf(headline));
  return [...said, ...metaOf(document, 'og:title')].map(collapse).find(isHeadline);
}
