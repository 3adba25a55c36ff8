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

function logChange({ close }: Bars, i: number, days: number): number {
  return Math.log(valueAt(close, i) / valueAt(close, i - days));
}

/** Standard deviation of the daily log returns of the `days` days up to i. */
function volatility(bars: Bars, i: number, days: number): number {
  const returns = Array.from({ length: days }, (_, k) => logChange(bars, i - k, 1));
  const mean = returns.reduce((sum, r) => sum + r, 0) / days;
  return Math.sqrt(returns.reduce((sum, r) => sum + (r - mean) ** 2, 0) / days);
}

/**
 * A made-up index of mood, 0 to 100, by day of the close that it was built from: Bitcoin's last month and quarter up is
 * greed, more volatility than usual is fear, and something that lasts a few days is nobody's doing.
 */
export function simulatedFearGreed(seed: number, bitcoin: Bars, lastClosed: number): readonly FearGreedRow[] {
  const random = namedRandom(seed, 'fear and greed');
  const rows: FearGreedRow[] = [];
  let whim = 0;
  for (let day = FIRST_DAY; day <= lastClosed; day++) {
    whim = 0.8 * whim + 3 * random.normal();
    const i = indexOfDay(bitcoin.days, day);
    if (i < QUARTER || MISSING.includes(day)) continue;
    const mood = 34 * Math.tanh(2.6 * logChange(bitcoin, i, MONTH)) + 14 * Math.tanh(logChange(bitcoin, i, QUARTER));
    const unrest = 14 * (volatility(bitcoin, i, MONTH) / volatility(bitcoin, i, QUARTER) - 1);
    rows.push({ day, value: Math.round(Math.min(95, Math.max(5, 46 + mood - unrest + whim))) });
  }
  return rows;
}
