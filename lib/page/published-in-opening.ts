import { days } from '../core/time.ts';
import type { UnixMs } from '../core/units.ts';
import { dateAlone } from './date-alone.ts';
import { isInNoText } from './left-out.ts';
import type { PublishedAt } from './parse-published.ts';

/** The opening of a letter has fewer elements, tables that only lay it out included. */
const MAX_ELEMENTS = 100;
/** Longer is text of the article: its opening is over. */
const MAX_OWN_CHARS = 200;
/** A later date may be that of the day on which the page is looked at, as some have over every page. */
const MIN_AGE_MS = days(2);

/** What an element says itself, without its children and without the strokes that part it from these: "April 12, 2022 |". */
const ownText = ({ childNodes }: Element): string =>
  [...childNodes]
    .map((node) => (node.nodeType === 3 ? node.nodeValue : ''))
    .join(' ')
    .replaceAll(/[|·•]/g, ' ');

/**
 * The date over a page that has no headline, as letters have it: in an element of its own before the first heading or
 * paragraph, the only one there, and at least two days old. `undefined` for every page with an `h1`.
 */
export function publishedInOpening(document: Document, nowMs: UnixMs): PublishedAt | undefined {
  if (document.querySelector('h1')) return undefined;
  const dates: PublishedAt[] = [];
  const all = document.body.getElementsByTagName('*');
  for (let i = 0; i < MAX_ELEMENTS; i += 1) {
    const element = all[i];
    if (!element || isInNoText(element)) continue;
    const text = ownText(element);
    if (element.matches('h2,h3,h4,h5,h6,p') || text.trim().length > MAX_OWN_CHARS) break;
    const date = dateAlone(element, text, nowMs);
    if (date) dates.push(date);
  }
  const [only, another] = dates;
  return only && !another && nowMs - only.ms >= MIN_AGE_MS ? only : undefined;
}
