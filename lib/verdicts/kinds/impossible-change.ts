import type { AllowedChange } from '../allowed-change.ts';
import { meetsChange } from '../allowed-change.ts';
import { clockDaysOf, reachedOn } from '../extreme-of.ts';
import type { Prices } from '../prices-of.ts';
import { dayShare, sourceMargin } from '../source-margin.ts';
import type { WindowReading } from '../window-readings.ts';
import type { Measure } from './changes-of.ts';

/**
 * Whether no price that the text may mean makes the claim true: every start of every reading with every end, by highs
 * and lows, and what providers differ by on top. `undefined` where a day of them is not known.
 */
export function isImpossibleChange(
  allowed: AllowedChange,
  prices: Prices,
  readings: readonly WindowReading[],
  measure: Measure,
): boolean | undefined {
  for (const { baseReach, endReach } of readings) {
    const starts = reachedOn(prices, clockDaysOf(baseReach, prices));
    const ends = reachedOn(prices, clockDaysOf(endReach, prices));
    if (!starts?.isWhole || !ends?.isWhole) return undefined;
    // Both ends are of one provider in the text too, so the margin of one price is enough for both.
    const margin = sourceMargin(prices, starts.isIntraday && ends.isIntraday) / (starts.isIntraday ? 1 : 2);
    const below = Math.max(margin, dayShare(prices, ends.low), dayShare(prices, starts.high));
    const above = Math.max(margin, dayShare(prices, ends.high), dayShare(prices, starts.low));
    const least = measure(ends.low.low * (1 - below), starts.high.high);
    const most = measure(ends.high.high * (1 + above), starts.low.low);
    if (meetsChange(allowed, least, most)) return false;
  }
  return true;
}
