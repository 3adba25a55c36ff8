import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overlaps } from '../../lib/core/rect.ts';
import type { Rect } from '../../lib/core/rect.ts';
import { CORNERS } from '../../lib/settings/settings.ts';
import type { Corner } from '../../lib/settings/settings.ts';
import { clampPlace, freeHeight, GAP, movePlace, placeAt, rectAt, spotFor } from '../../lib/view/badge-place.ts';

const VIEWPORT = { width: 1280, height: 800 };
const CHIP = { width: 220, height: 28 };
const CARD = { width: 344, height: 400 };

/** A login form of 320×240 px, 20 px from two edges. */
const formIn = (corner: Corner): Rect => rectAt({ corner, x: 20, y: 20 }, { width: 320, height: 240 }, VIEWPORT);
const chipAt = (corner: Corner) => ({ place: placeAt(corner), size: CHIP, minHeight: CHIP.height });
const cardAt = (corner: Corner) => ({ place: placeAt(corner), size: CARD, minHeight: 160 });

describe('a form in a corner', () => {
  test.for(CORNERS)('in the %s: the badge that stands there moves to another corner', (corner) => {
    const spot = spotFor(chipAt(corner), VIEWPORT, [formIn(corner)]);
    expect(spot).toBeDefined();
    expect(spot?.place.corner).not.toBe(corner);
  });

  test.for(CORNERS)('in the %s: a badge in any other corner stays', (taken) => {
    for (const corner of CORNERS.filter((other) => other !== taken)) {
      expect(spotFor(chipAt(corner), VIEWPORT, [formIn(taken)])?.place).toEqual(placeAt(corner));
    }
  });

  test.for(CORNERS)('in three corners: the badge goes to the %s', (free) => {
    const forms = CORNERS.filter((corner) => corner !== free).map(formIn);
    for (const corner of CORNERS) expect(spotFor(chipAt(corner), VIEWPORT, forms)?.place.corner).toBe(free);
  });

  test('in all four: it stays away', () => {
    for (const corner of CORNERS) expect(spotFor(chipAt(corner), VIEWPORT, CORNERS.map(formIn))).toBeUndefined();
  });
});

describe('a card', () => {
  test('takes its whole height where nothing is in the way', () => {
    expect(spotFor(cardAt('bottom-right'), VIEWPORT, [])).toEqual({ place: placeAt('bottom-right'), maxHeight: 800 - 16 - GAP });
  });

  test('prefers a corner with room for all of it to its own with less', () => {
    const banner: Rect = { left: 900, top: 500, right: 1280, bottom: 560 };
    expect(spotFor(cardAt('bottom-right'), VIEWPORT, [banner])?.place.corner).toBe('bottom-left');
  });

  test('scrolls where no corner has room for all of it', () => {
    const band: Rect = { left: 0, top: 380, right: 1280, bottom: 420 };
    const spot = spotFor(cardAt('bottom-right'), VIEWPORT, [band]);
    expect(spot).toEqual({ place: placeAt('bottom-right'), maxHeight: 800 - 16 - 420 - GAP });
  });

  test('has no spot where less than its least height is free', () => {
    const wall: Rect = { left: 0, top: 120, right: 1280, bottom: 680 };
    expect(spotFor(cardAt('bottom-right'), VIEWPORT, [wall])).toBeUndefined();
    expect(spotFor(chipAt('bottom-right'), VIEWPORT, [wall])?.place).toEqual(placeAt('bottom-right'));
  });

  test('that opens near the far edge moves just far enough to be whole', () => {
    const place = { corner: 'bottom-right', x: 16, y: 700 } as const;
    expect(spotFor({ place, size: CARD, minHeight: 160 }, VIEWPORT, [])?.place).toEqual({
      corner: 'bottom-right',
      x: 16,
      y: 800 - 400 - GAP,
    });
  });
});

test('free height is counted from the place to the nearest form in its column', () => {
  const above: Rect = { left: 1000, top: 100, right: 1200, bottom: 300 };
  const beside: Rect = { left: 100, top: 100, right: 300, bottom: 700 };
  expect(freeHeight(placeAt('bottom-right'), 344, VIEWPORT, [above, beside])).toBe(800 - 16 - 300 - GAP);
  expect(freeHeight(placeAt('top-right'), 344, VIEWPORT, [above])).toBe(100 - 16 - GAP);
  expect(freeHeight(placeAt('bottom-right'), 344, VIEWPORT, [formIn('bottom-right')])).toBe(0);
});

describe('moving', () => {
  test('keeps the corner while it is the nearest, and counts from it', () => {
    expect(movePlace(placeAt('bottom-right'), { right: -30, down: -50 }, CHIP, VIEWPORT)).toEqual({ corner: 'bottom-right', x: 46, y: 66 });
    expect(movePlace(placeAt('top-left'), { right: 30, down: 50 }, CHIP, VIEWPORT)).toEqual({ corner: 'top-left', x: 46, y: 66 });
  });

  test('across the middle takes the other corner, without a jump', () => {
    const moved = movePlace(placeAt('bottom-right'), { right: -900, down: -600 }, CHIP, VIEWPORT);
    expect(moved.corner).toBe('top-left');
    const before = rectAt(placeAt('bottom-right'), CHIP, VIEWPORT);
    expect(rectAt(moved, CHIP, VIEWPORT)).toMatchObject({ left: before.left - 900, top: before.top - 600 });
  });

  test('stops at the edges', () => {
    expect(movePlace(placeAt('bottom-right'), { right: 500, down: 500 }, CHIP, VIEWPORT)).toEqual({
      corner: 'bottom-right',
      x: GAP,
      y: GAP,
    });
  });
});

const place = fc.record({
  corner: fc.constantFrom(...CORNERS),
  x: fc.integer({ min: 0, max: 3000 }),
  y: fc.integer({ min: 0, max: 3000 }),
});
const rect = fc
  .tuple(
    fc.integer({ min: -200, max: 1300 }),
    fc.integer({ min: -200, max: 900 }),
    fc.integer({ min: 1, max: 900 }),
    fc.integer({ min: 1, max: 600 }),
  )
  .map(([left, top, width, height]): Rect => ({ left, top, right: left + width, bottom: top + height }));

/** 1280 px wide at 400 % zoom, less a scroll bar: what is as wide as the window allows stands in no corner with its margin. */
const NARROW = { width: 305, height: 256 };
const SHOWN = [
  { size: CHIP, viewport: VIEWPORT },
  { size: CARD, viewport: VIEWPORT },
  { size: { width: NARROW.width - 2 * GAP, height: 28 }, viewport: NARROW },
  { size: { width: NARROW.width - 2 * GAP, height: 400 }, viewport: NARROW },
];

test('wherever forms are, a badge that is shown covers none of them and is inside the viewport', () => {
  fc.assert(
    fc.property(place, fc.array(rect, { maxLength: 6 }), fc.constantFrom(...SHOWN), (wanted, forms, { size, viewport }) => {
      const spot = spotFor({ place: wanted, size, minHeight: Math.min(size.height, 160) }, viewport, forms);
      if (!spot) return;
      const covered = rectAt(spot.place, { width: size.width, height: Math.min(size.height, spot.maxHeight) }, viewport);
      expect(forms.filter((form) => overlaps(form, covered))).toEqual([]);
      const { left, top, right, bottom } = covered;
      expect(left >= GAP && top >= GAP && right <= viewport.width - GAP && bottom <= viewport.height - GAP).toBe(true);
    }),
  );
});

test('a place from a larger window is brought inside a smaller one', () => {
  fc.assert(
    fc.property(place, (far) => {
      const { left, top, right, bottom } = rectAt(clampPlace(far, CHIP, VIEWPORT), CHIP, VIEWPORT);
      expect(left >= GAP && top >= GAP && right <= 1280 - GAP && bottom <= 800 - GAP).toBe(true);
    }),
  );
});
