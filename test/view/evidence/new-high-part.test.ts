import { expect, test } from 'vitest';
import { newHighChance } from '../../../lib/analytics/new-high-chance.ts';
import { newHighPart } from '../../../lib/view/evidence/new-high-part.ts';
import { day, format, walks } from '../made-up.ts';
import { madeUpSay } from './made-up-say.ts';

const { TOTAL } = walks('2022-01-01', '2026-11-20');
const chanceBy = (by: string) => newHighChance(TOTAL.days, TOTAL.close, day(by));
const known = (by: string) => {
  const newHigh = chanceBy(by);
  return { ...(newHigh && { newHigh }), highs: {} };
};

test('begins with the end of the quarter, and lets a person ask for any later day up to a year on', () => {
  const { block, until } = newHighPart(known('2026-12-31'), TOTAL, madeUpSay());
  expect(block.question).toBe('Chance of a new crypto high');
  expect([until?.by, until?.first, until?.last]).toEqual([day('2026-12-31'), day('2026-11-21'), day('2027-11-21')]);
  expect(until?.refusal).toBe('Choose a date from 21 Nov 2026 to 21 Nov 2027.');
});

test('another day has its own chance and its own words', () => {
  const { block, until } = newHighPart(known('2026-12-31'), TOTAL, madeUpSay());
  const other = until?.blockOf(day('2027-06-30'));
  expect(other?.figures[0]?.value).toBe(format.share(chanceBy('2027-06-30')?.brownian ?? Number.NaN));
  expect(other?.sentence).toContain('by 30 Jun 2027:');
  expect(block.sentence).toContain('by 31 Dec 2026:');
});

test('nothing can be asked for where nothing is said of the days ahead', () => {
  expect(newHighPart({ highs: {} }, TOTAL, madeUpSay())).not.toHaveProperty('until');
  expect(newHighPart(known('2026-12-31'), TOTAL, madeUpSay({ expired: true }))).not.toHaveProperty('until');
});
