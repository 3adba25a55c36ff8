import type { AlignedPair } from '../market/align.ts';
import { at } from '../market/at.ts';
import { closesOfReturns } from './closes-of-returns.ts';
import { MIN_RETURNS } from './min-returns.ts';
import { pairReturns } from './pair-returns.ts';

/** Columns of one length. */
export interface ByLeftEdge {
  /** Sessions on which a chart may begin, ascending. */
  readonly days: Int32Array;
  /** Pearson r of the daily log returns from the edge's close to the newest; NaN where a series does not move. */
  readonly returns: Float64Array;
  /** Pearson r of the closes from the edge's to the newest; NaN likewise. */
  readonly levels: Float64Array;
}

/** Pearson r of pairs that come one by one: means and central products (Welford 1962), in which nothing cancels. */
interface Growing {
  n: number;
  meanX: number;
  meanY: number;
  xx: number;
  yy: number;
  xy: number;
}

const none = (): Growing => ({ n: 0, meanX: 0, meanY: 0, xx: 0, yy: 0, xy: 0 });

function add(pairs: Growing, x: number, y: number): void {
  pairs.n += 1;
  const [dx, dy] = [x - pairs.meanX, y - pairs.meanY];
  pairs.meanX += dx / pairs.n;
  pairs.meanY += dy / pairs.n;
  pairs.xx += dx * (x - pairs.meanX);
  pairs.yy += dy * (y - pairs.meanY);
  pairs.xy += dx * (y - pairs.meanY);
}

function correlationOf({ xx, yy, xy }: Growing): number {
  const r = xy / Math.sqrt(xx * yy);
  return Number.isFinite(r) ? Math.min(1, Math.max(-1, r)) : Number.NaN;
}

/**
 * How the answer changes with the left edge of the chart (docs/methods.md §4): r of returns and r of levels over all that a
 * chart from each session to the newest would show, for every edge with at least 20 returns after it. One pass backwards
 * from the close on which the last return ends, within 1e-10 of two passes. A missing session takes its returns away,
 * not its neighbours' closes. `undefined` for fewer than 20 returns.
 */
export function byLeftEdge(pair: AlignedPair): ByLeftEdge | undefined {
  const closes = closesOfReturns(pair);
  const returns = pairReturns(closes);
  const size = closes.days.length;
  const newest = { x: closes.x.at(-1) ?? 0, y: closes.y.at(-1) ?? 0 };
  const columns = { returns: new Float64Array(size), levels: new Float64Array(size) };
  const [ofReturns, ofLevels] = [none(), none()];
  let next = returns.days.length - 1;
  let edge = size - 1;
  let count = 0;
  for (; edge >= 0; edge -= 1) {
    // Less the newest close, which keeps the digits of closes that sit on a large offset.
    add(ofLevels, at(closes.x, edge) - newest.x, at(closes.y, edge) - newest.y);
    if (ofReturns.n >= MIN_RETURNS) {
      columns.returns[edge] = correlationOf(ofReturns);
      columns.levels[edge] = correlationOf(ofLevels);
      count += 1;
    }
    if (returns.days[next] !== closes.days[edge]) continue;
    add(ofReturns, at(returns.x, next), at(returns.y, next));
    next -= 1;
  }
  if (count === 0) return undefined;
  return { days: closes.days.slice(0, count), returns: columns.returns.slice(0, count), levels: columns.levels.slice(0, count) };
}
