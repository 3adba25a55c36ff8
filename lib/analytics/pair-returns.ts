import type { AlignedPair } from '../market/align.ts';
import { at } from '../market/at.ts';
import { consecutiveReturns } from './consecutive-returns.ts';

/** Paired daily log returns; `days[i]` is the session on which return i ends. */
export interface PairReturns {
  readonly days: Int32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/**
 * Log returns from each session's close to the next session's, where both series have both closes (docs/methods.md §1, §2):
 * Monday's holds the weekend, and beside a hole there is none (consecutive-returns.ts). Fewer than two sessions: empty
 * columns.
 */
export function pairReturns(pair: AlignedPair): PairReturns {
  const ends = consecutiveReturns(pair.days);
  const returns = (close: Float64Array): Float64Array => {
    const column = new Float64Array(ends.length);
    for (const [k, i] of ends.entries()) column[k] = Math.log(at(close, i) / at(close, i - 1));
    return column;
  };
  return { days: ends.map((i) => at(pair.days, i)), x: returns(pair.x), y: returns(pair.y) };
}
