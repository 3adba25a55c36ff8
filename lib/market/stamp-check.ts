import type { Failure } from '../core/failure.ts';
import { err, ok } from '../core/result.ts';
import type { Result } from '../core/result.ts';
import { isoDate } from '../core/time.ts';
import type { EpochDay } from '../core/units.ts';
import { continuous } from './continuous.ts';
import { median } from './median.ts';
import type { DailySeries, StampState } from './series.ts';

/** Days and closes of a history, an answer's or a stored one's; days from `provisionalFrom` on are not looked at. */
export interface StampedCloses {
  readonly days: ArrayLike<EpochDay>;
  readonly close: ArrayLike<number>;
  readonly provisionalFrom?: EpochDay;
}

/** By how many days a label may be off. */
const OFFSETS = [-1, 0, 1] as const;
type Offset = (typeof OFFSETS)[number];
const SHIFTED = [-1, 1] as const;

/** Common days from which on returns are correlated. */
const MIN_COMMON_DAYS = 60;

/** A history is judged year by year: CoinGecko changed its labels in 2018. */
const BLOCK_DAYS = 365;

/**
 * Lead that offset 0 needs: Bitcoin against the total gives 0.8–1 on the right day and about 0 ± 0.13 (n = 60) on the
 * neighbours.
 */
const CLEAR_LEAD = 0.2;

/** Days that a tail must share with what is stored before the two can be compared. */
const MIN_TAIL_DAYS = 3;

/** Log difference below which two values of one day are the same but for a late correction. */
const SAME_VALUE = 0.001;

/** A stored series without the steps between its providers. */
const joined = (series: DailySeries): StampedCloses => ({ ...series, close: continuous(series) });

function logCloses({ days, close, provisionalFrom = Infinity }: StampedCloses): ReadonlyMap<EpochDay, number> {
  const logs = new Map<EpochDay, number>();
  for (let i = 0; i < days.length; i += 1) {
    const [day, value] = [days[i], close[i]];
    if (day !== undefined && value !== undefined && day < provisionalFrom) logs.set(day, Math.log(value));
  }
  return logs;
}

/** Log returns of days whose day before exists too: a return over a gap belongs to no day. */
function logReturns(logs: ReadonlyMap<EpochDay, number>): ReadonlyMap<EpochDay, number> {
  const returns = new Map<EpochDay, number>();
  for (const [day, value] of logs) {
    const before = logs.get(day - 1);
    if (before !== undefined) returns.set(day, value - before);
  }
  return returns;
}

/** Values of both on the days given, the second one `offset` days later. */
function paired(a: ReadonlyMap<EpochDay, number>, b: ReadonlyMap<EpochDay, number>, offset: Offset, days: Iterable<EpochDay>) {
  const pairs: (readonly [number, number])[] = [];
  for (const day of days) {
    const [x, y] = [a.get(day), b.get(day + offset)];
    if (x !== undefined && y !== undefined) pairs.push([x, y]);
  }
  return pairs;
}

/** Product-moment correlation; 0 where one side does not move. */
function correlation(pairs: readonly (readonly [number, number])[]): number {
  const mean = (side: 0 | 1): number => pairs.reduce((sum, pair) => sum + pair[side], 0) / pairs.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  let [xx, yy, xy] = [0, 0, 0];
  for (const [x, y] of pairs) {
    xx += (x - meanX) ** 2;
    yy += (y - meanY) ** 2;
    xy += (x - meanX) * (y - meanY);
  }
  const r = xy / Math.sqrt(xx * yy);
  return Number.isFinite(r) ? r : 0;
}

/** The whole years of common days and the rest, the rest added to the last year where it is too short to judge. */
function blocksOf(days: readonly EpochDay[]): readonly (readonly EpochDay[])[] {
  const count = Math.max(1, Math.floor((days.length + BLOCK_DAYS - MIN_COMMON_DAYS) / BLOCK_DAYS));
  return Array.from({ length: count }, (_, k) => days.slice(k * BLOCK_DAYS, k === count - 1 ? undefined : (k + 1) * BLOCK_DAYS));
}

function againstBitcoin(
  total: ReadonlyMap<EpochDay, number>,
  btc: ReadonlyMap<EpochDay, number>,
  common: readonly EpochDay[],
): Result<StampState, Failure> {
  for (const block of blocksOf(common)) {
    const [before, same, after] = OFFSETS.map((offset) => correlation(paired(total, btc, offset, block)));
    if (before === undefined || same === undefined || after === undefined) continue;
    if (same - Math.max(before, after) < CLEAR_LEAD) {
      const figures = [before, same, after].map((r) => r.toFixed(2)).join(', ');
      const span = `${isoDate(block[0] ?? 0)} to ${isoDate(block.at(-1) ?? 0)}`;
      return err({ kind: 'refused', detail: `day stamps are off: r with Bitcoin at −1, 0, +1 day is ${figures} (${span})` });
    }
  }
  return ok('verified');
}

/** How far the log ratio of both strays from its median at an offset; `undefined` for fewer than three common days. */
function strays(tail: ReadonlyMap<EpochDay, number>, stored: ReadonlyMap<EpochDay, number>, offset: Offset): number | undefined {
  const ratios = paired(tail, stored, offset, tail.keys()).map(([a, b]) => a - b);
  const middle = median(ratios);
  if (middle === undefined || ratios.length < MIN_TAIL_DAYS) return undefined;
  return ratios.reduce((sum, ratio) => sum + Math.abs(ratio - middle), 0) / ratios.length;
}

function againstStored(
  tail: ReadonlyMap<EpochDay, number>,
  stored: ReadonlyMap<EpochDay, number>,
  state: StampState,
): Result<StampState, Failure> {
  const same = strays(tail, stored, 0);
  if (same === undefined) return ok('unverified');
  const shifted = Math.min(...SHIFTED.map((offset) => strays(tail, stored, offset) ?? Infinity));
  if (same <= SAME_VALUE || same <= shifted / 2) return ok(state);
  if (same < shifted * 2) return ok('unverified');
  return err({ kind: 'refused', detail: 'day stamps are off: the days fit what is stored better one day off' });
}

/**
 * The stamp self-check of a total-capitalisation history (docs/methods.md §1): log returns of calendar days are correlated
 * with Bitcoin's at offsets −1, 0, +1 day, year by year, and offset 0 must lead by 0.2, otherwise the history is refused
 * with the three figures as the reason. Below 60 common days (a tail) the values are compared with those of the same and
 * the neighbouring days of `stored`, whose state then holds on; 'unverified' where neither Bitcoin nor three stored days
 * can be compared with.
 */
export function stampCheck(total: StampedCloses, btc: DailySeries | undefined, stored?: DailySeries): Result<StampState, Failure> {
  const logs = logCloses(total);
  const returns = logReturns(logs);
  const btcReturns = logReturns(btc ? logCloses(joined(btc)) : new Map());
  const common = [...returns.keys()].filter((day) => btcReturns.has(day)).sort((a, b) => a - b);
  if (common.length >= MIN_COMMON_DAYS) return againstBitcoin(returns, btcReturns, common);
  return stored ? againstStored(logs, logCloses(joined(stored)), stored.stamp ?? 'unverified') : ok('unverified');
}
