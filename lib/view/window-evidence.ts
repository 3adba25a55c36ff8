import { bootstrapInterval } from '../analytics/bootstrap-interval.ts';
import type { BootstrapInterval } from '../analytics/bootstrap-interval.ts';
import { lastReturns } from '../analytics/last-returns.ts';
import type { PairReturns } from '../analytics/pair-returns.ts';
import type { AlignedPair } from '../market/align.ts';
import { pairWindows } from './pair-windows.ts';
import type { PairWindow } from './pair-windows.ts';

/** One of the five windows with both of its 95 % intervals. */
export interface WindowEvidence extends Pick<PairWindow, 'sessions' | 'n' | 'from' | 'to' | 'pearson' | 'interval'> {
  /** By a stationary bootstrap of pairs, to check the closed form by; absent where more than half of the draws have no r. */
  readonly bootstrap?: BootstrapInterval;
}

/** The windows of pairWindows, each with both of its intervals (docs/methods.md §3). `returns` are those of the pair. */
export const windowEvidence = (aligned: AlignedPair, returns: PairReturns): readonly WindowEvidence[] =>
  pairWindows(aligned).windows.map(({ sessions, n, from, to, pearson, interval }) => {
    const { x, y } = lastReturns(returns, n);
    const bootstrap = bootstrapInterval(x, y);
    return { sessions, n, from, to, pearson, ...(interval && { interval }), ...(bootstrap && { bootstrap }) };
  });
