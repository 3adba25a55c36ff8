import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { thinTicks } from '../../lib/view/thin-ticks.ts';

const ticks = (labels: string) =>
  labels.split(' ').map((label, value) => ({ value, label, ...(label.startsWith('202') && { strong: true }) }));
const shown = (text: string, most: number) =>
  thinTicks(ticks(text), most)
    .map(({ label }) => label)
    .join(' ');

test('where there is room for all, all stay', () => {
  expect(shown('Oct 2025 Apr Jul', 4)).toBe('Oct 2025 Apr Jul');
});

test('where there is not, every second or third stays, and years among them', () => {
  expect(shown('Oct 2025 Apr Jul Oct 2026', 3)).toBe('2025 Jul 2026');
  expect(shown('Jul Oct 2025 Apr Jul Oct 2026 Apr', 3)).toBe('2025 Oct');
  expect(shown('6 13 20 27', 0)).toBe('6');
});

test('never more than there is room for, and never out of order', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 40 }), fc.integer({ min: 1, max: 40 }), (strong, most) => {
      const thin = thinTicks(
        strong.map((is, value) => ({ value, label: '', ...(is && { strong: true }) })),
        most,
      );
      expect(thin.length).toBeLessThanOrEqual(most);
      expect(thin.map(({ value }) => value)).toEqual(thin.map(({ value }) => value).toSorted((a, b) => a - b));
    }),
  );
});
