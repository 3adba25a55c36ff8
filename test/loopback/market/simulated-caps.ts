import { endOfDayMs, epochDayOf, startOfDayMs } from '../../../lib/core/time.ts';
import type { EpochDay, UnixMs } from '../../../lib/core/units.ts';
import type { CapColumns, CapPoint } from './loopback-market.ts';
import { hourlyPath } from './simulated-bars.ts';
import { btcSupply, ethSupply, ETH_FIRST_YEAR, stablesUsd } from './simulated-trends.ts';
import { yearsSince, type Walk } from './simulated-walk.ts';

export interface CapWalks {
  readonly seed: number;
  readonly btc: Walk;
  readonly eth: Walk;
  readonly others: Walk;
}

/** Parts of the total from the log levels of two prices and of everything else, `years` after the first day. */
function capOf(years: number, level: { btc: number; eth: number; others: number }): CapPoint {
  const btc = Math.exp(level.btc) * btcSupply(years);
  const eth = years < ETH_FIRST_YEAR ? 0 : Math.exp(level.eth) * ethSupply(years);
  const stables = stablesUsd(years);
  return { total: btc + eth + stables + Math.exp(level.others), btc, eth, stables };
}

/** Capitalisation at an instant within the walks' days: each part on its own way through the day. */
export function simulatedCapAt({ seed, btc, eth, others }: CapWalks, at: UnixMs): CapPoint | undefined {
  const day = epochDayOf(at);
  const i = day - btc.firstDay;
  if (i < 1 || i >= btc.logLevel.length) return undefined;
  const fraction = (at - startOfDayMs(day)) / (endOfDayMs(day) - startOfDayMs(day));
  const level = (line: Walk): number => (line.logLevel[i - 1] ?? 0) + hourlyPath(seed, line, i).at(fraction);
  // A day's supply holds from its end: the years of 00:00 are those of the day before.
  const years = yearsSince(btc.firstDay, day - 1 + fraction);
  return capOf(years, { btc: level(btc), eth: level(eth), others: level(others) });
}

/** Capitalisation at the end of each closed day, from the second day of the walks to `last`. */
export function simulatedCaps({ btc, eth, others }: CapWalks, last: EpochDay): CapColumns {
  const points: CapPoint[] = [];
  const days: EpochDay[] = [];
  for (let day = btc.firstDay + 1; day <= last; day++) {
    const i = day - btc.firstDay;
    const level = { btc: btc.logLevel[i] ?? 0, eth: eth.logLevel[i] ?? 0, others: others.logLevel[i] ?? 0 };
    points.push(capOf(yearsSince(btc.firstDay, day), level));
    days.push(day);
  }
  return {
    days: Int32Array.from(days),
    total: Float64Array.from(points, (point) => point.total),
    btc: Float64Array.from(points, (point) => point.btc),
    eth: Float64Array.from(points, (point) => point.eth),
    stables: Float64Array.from(points, (point) => point.stables),
  };
}
