import type { EpochDay } from '../core/units.ts';
import { clockDaysBetween, dayAfter, dayBefore } from './clock.ts';
import type { DayRange, Prices } from './prices-of.ts';
import type { DaySpan } from './span-of.ts';

/** What is known of the days from one to another. */
export interface Reached {
  readonly low: DayRange;
  readonly high: DayRange;
  /** Every day on which the subject should have a value has one, and is over. */
  readonly isWhole: boolean;
  readonly isIntraday: boolean;
}

/**
 * Days of a span on which the subject should have a value. Of what lies before or after all that is stored only the nearest
 * day, which says that not all of the span is known: a span of a century has no more days to look at than the history.
 */
export const clockDaysOf = ({ from, to }: DaySpan, { clock, first, last }: Pick<Prices, 'clock' | 'first' | 'last'>): readonly EpochDay[] =>
  clockDaysBetween(Math.max(from, dayBefore(first, clock)), Math.min(to, dayAfter(last, clock)), clock);

/**
 * How far prices went on some days: the day with the lowest low and that with the highest high, of equal ones the
 * first. `undefined` where none of the days has a value.
 */
export const reachedOn = (prices: Prices, days: readonly EpochDay[]): Reached | undefined =>
  reachedBy(
    days.flatMap((day) => prices.rangeOn(day) ?? []),
    days.length,
  );

/** The same of days that were looked up before; `count` is how many there should be. */
export function reachedBy(ranges: readonly DayRange[], count: number): Reached | undefined {
  const [first, ...rest] = ranges;
  if (!first) return undefined;
  let [low, high] = [first, first];
  for (const range of rest) {
    if (range.low < low.low) low = range;
    if (range.high > high.high) high = range;
  }
  return {
    low,
    high,
    isWhole: ranges.length === count && ranges.every(({ isFinal }) => isFinal),
    isIntraday: ranges.every(({ isIntraday }) => isIntraday),
  };
}
