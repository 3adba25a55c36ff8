import type { UnixMs } from '../core/units.ts';
import { dateAlone } from './date-alone.ts';
import { headlineElement } from './headline-of.ts';
import { isNoText } from './left-out.ts';
import type { PublishedAt } from './parse-published.ts';

/** How far above the headline, and how many elements beside it, are looked at: the head of an article has fewer. */
const MAX_CLIMB = 3;
const MAX_BESIDE = 30;
/** Longer is text of the article: its head is over. */
const MAX_HEAD_CHARS = 200;

/** What these say has been read before, or is not meant. */
const TIME = 'time[datetime]';

/** The elements of a neighbour of the headline, up to the first heading or paragraph of text. */
function headOf(beside: Element): readonly Element[] {
  const all = [beside, ...beside.querySelectorAll('*')].slice(0, MAX_BESIDE);
  const end = all.findIndex(
    ({ localName, textContent }) => /^h[1-6]$/.test(localName) || (localName === 'p' && textContent.length > MAX_HEAD_CHARS),
  );
  return end < 0 ? all : all.slice(0, end);
}

/** What stands beside the headline, after it before what is above it, the nearest first. */
function* besideHeadline(document: Document): Generator<Element, void> {
  let inner: Element | null = headlineElement(document, document.body) ?? null;
  for (let climbed = 0; climbed < MAX_CLIMB && inner?.parentElement && inner.localName !== 'body'; climbed += 1) {
    for (const beside of [inner.nextElementSibling, inner.previousElementSibling]) if (beside && !isNoText(beside)) yield* headOf(beside);
    inner = inner.parentElement;
  }
}

/**
 * The date that a page shows beside its headline in an element of its own, in words and not machine-readable, as blogs do.
 * `undefined` where none stands there alone: a date in a sentence is of what the sentence tells.
 */
export function publishedInWords(document: Document, nowMs: UnixMs): PublishedAt | undefined {
  for (const element of besideHeadline(document)) {
    if (element.matches(TIME) || element.querySelector(TIME)) continue;
    const published = dateAlone(element, element.textContent, nowMs);
    if (published) return published;
  }
  return undefined;
}
