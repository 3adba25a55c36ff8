import { BADGE_TAG } from '../../lib/view/badge-tag.ts';

/** Heights of the window, as parts of it, at which words are well read; the first that the badge leaves free is taken. */
const HEIGHTS = [0.5, 0.25, 0.75, 0.12, 0.88];

/** People who asked their system for less motion get none. */
const calm = (): ScrollBehavior => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth');

/** Whether the badge stands over a place of the window. */
const isCovered = (x: number, y: number): boolean => document.elementFromPoint(x, y)?.localName === BADGE_TAG;

/** Whether the badge would stand over words of this place, at its edges or in its middle, were they at such a height. */
const wouldBeCovered = ({ left, right, height }: DOMRect, middle: number): boolean =>
  [left + 1, (left + right) / 2, right - 1].some((x) => [middle - height / 2, middle, middle + height / 2].some((y) => isCovered(x, y)));

/** The nearest element around that scrolls up and down; where none does, what the window scrolls. */
function scrollerOf(element: Element | null): Element {
  for (let around = element; around && around !== document.body; around = around.parentElement) {
    const scrolls = around.scrollHeight > around.clientHeight && /auto|scroll/.test(getComputedStyle(around).overflowY);
    if (scrolls) return around;
  }
  return document.scrollingElement ?? document.documentElement;
}

/** Where words are, and how far what they stand in can be scrolled to bring them to a height: a text has two ends. */
function placeOf(range: Range) {
  const place = range.getBoundingClientRect();
  const middle = (place.top + place.bottom) / 2;
  const scroller = scrollerOf(range.startContainer.parentElement);
  const { scrollTop, scrollHeight, clientHeight } = scroller;
  const by = (height: number): number => Math.max(-scrollTop, Math.min(middle - height, scrollHeight - clientHeight - scrollTop));
  return { place, middle, scroller, by };
}

/**
 * Scrolls to words of the page, unless they are in view, to where the badge does not stand over them; `false`, and nothing
 * is scrolled, where it stands over them at every height that they can be brought to.
 */
export function bringIntoView(range: Range): boolean {
  const { place, middle, scroller, by } = placeOf(range);
  if (place.top >= 0 && place.bottom <= innerHeight && !wouldBeCovered(place, middle)) return true;
  const top = HEIGHTS.map((part) => by(part * innerHeight)).find((down) => !wouldBeCovered(place, middle - down));
  if (top === undefined) return false;
  scroller.scrollBy({ top, behavior: calm() });
  return true;
}

/** The half of the window that words leave free when they are scrolled as near to its middle as they can be. */
export function freeHalf(range: Range): 'top' | 'bottom' {
  const { middle, by } = placeOf(range);
  return middle - by(innerHeight / 2) > innerHeight / 2 ? 'top' : 'bottom';
}
