import type { Claim } from '../claims/claim.ts';
import type { EpochDay } from '../core/units.ts';
import { at } from '../market/at.ts';
import { indexOf } from '../market/index-of.ts';
import { lowerBound } from '../market/lower-bound.ts';
import { spanOf } from './span-of.ts';

/** "In more than a month" is a month and some days: what lies at its far edge is not held against it. */
const OF_THE_TIME = 0.9;

/** First day on which the claim says that nothing beat it: after the date it names; `undefined` where it says "of all time". */
export function superlativeFrom({ since, overDays }: NonNullable<Claim['superlative']>, end: EpochDay): EpochDay | undefined {
  if (since !== undefined) return (spanOf(since)?.to ?? end) + 1;
  return overDays === undefined ? undefined : Math.round(end - OF_THE_TIME * overDays);
}

/**
 * Whether a daily value is the highest (direction `high`) or lowest (`low`) of the time that a superlative names, but for
 * `slack`. True for a claim without a superlative; false where the history does not reach that far, and for a superlative
 * that is neither high nor low.
 */
export function isExtreme(
  days: Int32Array,
  values: Float64Array,
  { direction, superlative }: Pick<Claim, 'direction' | 'superlative'>,
  day: EpochDay,
  slack: number,
): boolean {
  if (!superlative) return true;
  const from = superlativeFrom(superlative, day);
  const row = indexOf(days, day, 'exact');
  const extreme = superlative.of ?? direction;
  if (from === undefined || row === undefined || (extreme !== 'high' && extreme !== 'low')) return false;
  if ((days[0] ?? Infinity) > from) return false;
  const sign = extreme === 'high' ? 1 : -1;
  const others = values.subarray(lowerBound(days, from), row);
  return others.every((value) => sign * (value - at(values, row)) <= slack);
}
