import { days } from '../core/time.ts';
import type { UnixMs } from '../core/units.ts';
import { collapse } from './collapse.ts';
import { dateAlone } from './date-alone.ts';
import { isNamedAround, isNoText } from './left-out.ts';
import { parsePublished } from './parse-published.ts';
import type { PublishedAt } from './parse-published.ts';

/** The opening of a letter has fewer elements, tables that only lay it out included. */
const MAX_ELEMENTS = 80;
/** Longer is text of the article: its opening is over. */
const MAX_OWN_CHARS = 200;
/** A later date may be that of the day on which the page is looked at, as some have over every page. */
const MIN_AGE_MS = days(2);

/** Dates of other pages, and such as say when the text was changed. */
const OTHERS = 'a,ul,ol,article article,[class*="updat" i],[class*="modif" i],[itemprop=dateModified]';

/** What an element says itself, without its children and without the strokes that part it from these: "April 12, 2022 |". */
const ownText = ({ childNodes }: Element): string =>
  collapse([...childNodes].map((node) => (node.nodeType === 3 ? (node.nodeValue ?? '') : ' ')).join('')).replaceAll(
    /^[|·•\s]+|[|·•\s]+$/g,
    '',
  );

/** The elements before the first heading or paragraph of a page, in its order. */
function* openingOf(root: Element): Generator<Element, void> {
  let looked = 0;
  function* inside(holder: Element): Generator<Element, boolean> {
    for (const element of holder.children) {
      if (isNoText(element) || isNamedAround(element)) continue;
      looked += 1;
      if (looked > MAX_ELEMENTS || /^h[1-6]$|^p$/.test(element.localName) || ownText(element).length > MAX_OWN_CHARS) return true;
      yield element;
      if (yield* inside(element)) return true;
    }
    return false;
  }
  yield* inside(root);
}

/**
 * The date over a page that has no headline, as letters have it: in an element of its own before the first heading or
 * paragraph, the only one there, and at least two days old. `undefined` for every page with an `h1`.
 */
export function publishedInOpening(document: Document, nowMs: UnixMs): PublishedAt | undefined {
  if (document.querySelector('h1')) return undefined;
  const dates = [...openingOf(document.body)].flatMap((element) => {
    const date = element.matches(OTHERS) || element.closest(OTHERS) ? undefined : dateAlone(ownText(element));
    return (date !== undefined && parsePublished(date, nowMs)) || [];
  });
  const [only, another] = dates;
  return another === undefined && only !== undefined && nowMs - only.ms >= MIN_AGE_MS ? only : undefined;
}
