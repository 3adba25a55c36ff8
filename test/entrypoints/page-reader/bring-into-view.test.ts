import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bringIntoView, freeHalf } from '../../../entrypoints/page-reader/bring-into-view.ts';
import { BADGE_TAG } from '../../../lib/view/badge-tag.ts';

const HEIGHT = 800;

/** Words at a height of the window, and a badge that covers all of its width from one height to another, in a text that can be scrolled. */
function words(
  top: number,
  badge: readonly [number, number],
  { above = 5000, below = 5000 } = {},
): { readonly range: Range; readonly scrolled: () => number | undefined } {
  document.body.innerHTML = '<article><p>Bitcoin is above $98,000.</p></article>';
  const range = document.createRange();
  range.selectNodeContents(document.querySelector('p') ?? document.body);
  range.getBoundingClientRect = () => new DOMRect(20, top, 300, 20);
  const isBadge = (y: number): boolean => y >= badge[0] && y <= badge[1];
  document.elementFromPoint = (_x, y) => (isBadge(y) ? document.createElement(BADGE_TAG) : document.body);
  const scrollBy = vi.spyOn(document.documentElement, 'scrollBy').mockImplementation(() => undefined);
  vi.spyOn(document, 'scrollingElement', 'get').mockReturnValue(document.documentElement);
  vi.spyOn(document.documentElement, 'scrollTop', 'get').mockReturnValue(above);
  vi.spyOn(document.documentElement, 'clientHeight', 'get').mockReturnValue(HEIGHT);
  vi.spyOn(document.documentElement, 'scrollHeight', 'get').mockReturnValue(above + HEIGHT + below);
  const scrolled = (): number | undefined => {
    const options: unknown = scrollBy.mock.calls[0]?.[0];
    return typeof options === 'object' && options !== null && 'top' in options ? Number(options.top) : undefined;
  };
  return { range, scrolled };
}

const elementFromPoint = Object.getOwnPropertyDescriptor(document, 'elementFromPoint');

beforeEach(() => vi.stubGlobal('innerHeight', HEIGHT));
afterEach(() => {
  vi.unstubAllGlobals();
  Reflect.deleteProperty(document, 'elementFromPoint');
  if (elementFromPoint) Object.defineProperty(document, 'elementFromPoint', elementFromPoint);
});

test('words in view that nothing of ours covers stay where they are', () => {
  const { range, scrolled } = words(100, [600, 800]);
  bringIntoView(range);
  expect(scrolled()).toBeUndefined();
});

test('words out of view come to the middle of the window', () => {
  const { range, scrolled } = words(1990, [700, 800]);
  bringIntoView(range);
  expect(scrolled()).toBe(2000 - HEIGHT / 2);
});

test('words under the badge come to where it does not stand: above it, or below', () => {
  const above = words(590, [300, 800]);
  bringIntoView(above.range);
  expect(above.scrolled()).toBe(600 - HEIGHT / 4);
  vi.restoreAllMocks();
  const below = words(90, [0, 500]);
  bringIntoView(below.range);
  expect(below.scrolled()).toBe(100 - (3 * HEIGHT) / 4);
});

test('where it stands over them at every height, nothing is scrolled and that is said', () => {
  const { range, scrolled } = words(590, [0, 800]);
  expect(bringIntoView(range)).toBe(false);
  expect(scrolled()).toBeUndefined();
});

test('the last words of a text cannot be scrolled from under it: the upper half is free of them', () => {
  const { range } = words(690, [500, 800], { below: 0 });
  expect(bringIntoView(range)).toBe(false);
  expect(freeHalf(range)).toBe('top');
});

test('nor can the first words: the lower half is free of them', () => {
  const { range } = words(90, [0, 300], { above: 0 });
  expect(bringIntoView(range)).toBe(false);
  expect(freeHalf(range)).toBe('bottom');
});
