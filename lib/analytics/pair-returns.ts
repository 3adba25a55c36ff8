import type { AlignedPair } from '../market/align.ts';
import { logReturns } from './log-returns.ts';

/** Paired log returns; `days[i]` is the session on which return i ends. */
export interface PairReturns {
  readonly days: Int32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Log returns from each common session's close to the next one's. Fewer than two sessions: empty columns. */
export const pairReturns = (pair: AlignedPair): PairReturns => ({
  days: pair.days.slice(1),
  x: logReturns(pair.x),
  y: logReturns(pair.y),
});
