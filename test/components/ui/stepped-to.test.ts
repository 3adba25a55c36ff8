import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { steppedTo } from '../../../components/ui/stepped-to.ts';

const at = (key: string, current = 5) => steppedTo(key, { current, last: 20, page: 4 });

test('arrows step by one place, page keys by a page, Home and End go to the ends', () => {
  expect(['ArrowRight', 'ArrowUp', 'ArrowLeft', 'ArrowDown'].map((key) => at(key))).toEqual([6, 6, 4, 4]);
  expect(['PageUp', 'PageDown', 'Home', 'End'].map((key) => at(key))).toEqual([9, 1, 0, 20]);
});

test('other keys move nothing', () => {
  for (const key of ['Tab', 'Enter', 'a', 'Escape']) expect(at(key)).toBeUndefined();
});

test('never leaves the places that there are', () => {
  const keys = fc.constantFrom('ArrowRight', 'ArrowLeft', 'PageUp', 'PageDown', 'Home', 'End');
  fc.assert(
    fc.property(keys, fc.integer({ min: 0, max: 20 }), (key, current) => {
      expect(at(key, current)).toBeGreaterThanOrEqual(0);
      expect(at(key, current)).toBeLessThanOrEqual(20);
    }),
  );
});
