import { expect, test } from 'vitest';
import { leftEdgePicture } from '../../../lib/view/evidence/left-edge.ts';
import { sessions } from '../made-up.ts';
import { madeUpSay } from './made-up-say.ts';

const DAYS = Int32Array.from(sessions('2024-01-02', '2026-11-20')).slice(0, -20);
const KNOWN = {
  days: DAYS,
  returns: new Float64Array(DAYS.length).fill(0.4),
  levels: Float64Array.from(DAYS, (_, i) => Math.cos(i / 100)),
};

test('ends 90 sessions before the newest: closer to it r is left to chance', () => {
  const picture = leftEdgePicture(KNOWN, madeUpSay());
  expect(picture?.moves.days.at(-1)).toBe(DAYS.at(-71));
  expect(picture?.prices.value.at(-1)).toBe(Math.cos((DAYS.length - 71) / 100));
});

test('says how far each r goes, and has both in a table, newest start first', () => {
  const picture = leftEdgePicture(KNOWN, madeUpSay());
  expect(picture?.summary).toBe(
    'By the date on which the chart begins, up to 90 sessions before its end: r of prices from −1.00 to 1.00, r of daily moves from 0.40 to 0.40.',
  );
  expect(picture?.table.head).toEqual(['From', 'r of prices', 'r of daily moves']);
  expect(picture?.table.rows.length).toBeLessThanOrEqual(60);
  expect(picture?.table.rows[0]?.[2]).toBe('0.40');
});

test('an r that is not there is a dash, and no height', () => {
  const levels = KNOWN.levels.map(() => Number.NaN);
  const picture = leftEdgePicture({ ...KNOWN, levels }, madeUpSay());
  expect(picture?.table.rows[0]?.[1]).toBe('–');
  expect(picture?.y.max).toBe(0.5);
});

test('too little data: no picture', () => {
  expect(leftEdgePicture(undefined, madeUpSay())).toBeUndefined();
  const short = { days: DAYS.slice(0, 71), returns: KNOWN.returns.slice(0, 71), levels: KNOWN.levels.slice(0, 71) };
  expect(leftEdgePicture(short, madeUpSay())).toBeUndefined();
});
