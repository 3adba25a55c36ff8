import type { EpochDay } from '../core/units.ts';
import { isClockDay } from './clock.ts';
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

/** Days of a span on which the subject should have a value. */
export function clockDaysOf({ from, to }: DaySpan, prices: Pick<Prices, 'clock'>): readonly EpochDay[] {
  const days: EpochDay[] = [];
  for (let day = from; day <= to; day += 1) if (isClockDay(day, prices.clock)) days.push(day);
  return days;
}

/**
 * How far prices went on some days: the day with the lowest low and that with the highest high, of equal ones the
 * first. `undefined` where none of the days has a value.
 */
export function reachedOn(prices: Prices, days: readonly EpochDay[]): Reached | undefined {
  const ranges = days.flatMap((day) => prices.rangeOn(day) ?? []);
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
    isWhole: ranges.length === days.length && ranges.every(({ isFinal }) => isFinal),
    isIntraday: ranges.every(({ isIntraday }) => isIntraday),
  };
}
