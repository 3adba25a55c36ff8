import { epochDay } from '../../../../lib/core/time.ts';
import { indexOfDay, valueAt } from '../bars.ts';
import type { Bars } from '../loopback-market.ts';
import { namedRandom } from '../random.ts';
import type { FearGreedRow } from './altcoin-market.ts';

/** The first value was built from the close of 31 January 2018; these days have none, as in the real index. */
const FIRST_DAY = epochDay(2018, 1, 31);
const MISSING = [epochDay(2018, 4, 13), epochDay(2018, 4, 14), epochDay(2018, 4, 15), epochDay(2024, 10, 25)];
const MONTH = 30;
const QUARTER = 90;

/** Sum of the `days` values up to i. */
const sumOf = (values: Float64Array, i: number, days: number): number =>
  values.subarray(i - days + 1, i + 1).reduce((sum, r) => sum + r, 0);

/** Standard deviation of the `days` values up to i. */
function deviationOf(values: Float64Array, i: number, days: number): number {
  const mean = sumOf(values, i, days) / days;
  const squares = values.subarray(i - days + 1, i + 1).reduce((sum, r) => sum + (r - mean) ** 2, 0);
  return Math.sqrt(squares / days);
}

/**
 * A made-up index of mood, 0 to 100, by day of the close that it was built from: Bitcoin's last month and quarter up is
 * greed, more volatility than usual is fear, and something that lasts a few days is nobody's doing.
 */
export function simulatedFearGreed(seed: number, bitcoin: Bars, lastClosed: number): readonly FearGreedRow[] {
  const random = namedRandom(seed, 'fear and greed');
  const returns = bitcoin.close.map((close, i) => (i === 0 ? 0 : Math.log(close / valueAt(bitcoin.close, i - 1))));
  const rows: FearGreedRow[] = [];
  let whim = 0;
  for (let day = FIRST_DAY; day <= lastClosed; day++) {
    whim = 0.8 * whim + 3 * random.normal();
    const i = indexOfDay(bitcoin.days, day);
    if (i < QUARTER || MISSING.includes(day)) continue;
    const mood = 34 * Math.tanh(2.6 * sumOf(returns, i, MONTH)) + 14 * Math.tanh(sumOf(returns, i, QUARTER));
    const unrest = 14 * (deviationOf(returns, i, MONTH) / deviationOf(returns, i, QUARTER) - 1);
    rows.push({ day, value: Math.round(Math.min(95, Math.max(5, 46 + mood - unrest + whim))) });
  }
  return rows;
}
