import { expect, test } from 'vitest';
import { strengthTable } from '../../../lib/view/evidence/strength-table.ts';
import { day } from '../made-up.ts';
import { madeUpSay } from './made-up-say.ts';

const period = { from: day('2026-10-22'), equity: 0.031, benchmark: 0.045, difference: -0.014 };
const ratio = { day: day('2021-03-15'), value: 0.6, distance: -0.3, daysSince: 2000 };

test('gains of both side by side, their difference in points', () => {
  expect(strengthTable({ asOf: day('2026-11-20'), periods: [{ sessions: 21, ...period }], ytd: period, ratio }, madeUpSay())).toEqual({
    name: 'Gains up to 20 Nov 2026',
    head: ['Over', 'Russell', 'S&P 500', 'Difference'],
    rows: [
      ['21 sessions', '+3.1\u202f%', '+4.5\u202f%', '−1.4 points'],
      ['Year to date', '+3.1\u202f%', '+4.5\u202f%', '−1.4 points'],
    ],
  });
});

test('nothing to compare: no table', () => {
  expect(strengthTable(undefined, madeUpSay())).toBeUndefined();
  expect(strengthTable({ asOf: day('2026-11-20'), periods: [], ratio }, madeUpSay())).toBeUndefined();
});
