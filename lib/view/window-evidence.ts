import { bootstrapInterval } from '../analytics/bootstrap-interval.ts';
import type { BootstrapInterval } from '../analytics/bootstrap-interval.ts';
import { lastReturns } from '../analytics/last-returns.ts';
import { measuredCorrelation } from '../analytics/measured-correlation.ts';
import { MIN_RETURNS } from '../analytics/min-returns.ts';
import type { PairReturns } from '../analytics/pair-returns.ts';
import { WINDOWS } from '../settings/settings.ts';
import type { WindowSessions } from '../settings/settings.ts';
import { withoutRepeats } from './pair-windows.ts';
import type { PairWindow } from './pair-windows.ts';

/** One of the five windows with both of its 95 % intervals. */
export interface WindowEvidence extends Pick<PairWindow, 'sessions' | 'n' | 'from' | 'to' | 'pearson' | 'interval'> {
  /** By a stationary bootstrap of pairs, to check the closed form by; absent where more than half of the draws have no r. */
  readonly bootstrap?: BootstrapInterval;
}

function windowOf(returns: PairReturns, sessions: WindowSessions): readonly Omit<WindowEvidence, 'bootstrap'>[] {
  const { days, x, y } = lastReturns(returns, sessions);
  const [from, to, n] = [days[0], days.at(-1), days.length];
  const measured = measuredCorrelation(x, y);
  if (n < MIN_RETURNS || !measured || from === undefined || to === undefined) return [];
  const { r: pearson, ...interval } = measured;
  return [{ sessions, n, from, to, pearson, ...interval }];
}

/** The windows of pairWindows, each with both of its intervals (docs/methods.md §3). */
export const windowEvidence = (returns: PairReturns): readonly WindowEvidence[] =>
  withoutRepeats(WINDOWS.flatMap((sessions) => windowOf(returns, sessions))).map((window) => {
    const { x, y } = lastReturns(returns, window.n);
    const bootstrap = bootstrapInterval(x, y);
    return { ...window, ...(bootstrap && { bootstrap }) };
  });
