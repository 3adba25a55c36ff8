import type { EpochDay } from '../core/units.ts';
import type { AlignedTriple } from '../market/align-three.ts';
import { lastReturns } from './last-returns.ts';
import { measuredCorrelation } from './measured-correlation.ts';
import type { MeasuredCorrelation } from './measured-correlation.ts';
import { MIN_RETURNS } from './min-returns.ts';
import { pairReturns } from './pair-returns.ts';

/** Paired returns that both versions are compared over, unless said otherwise (docs/methods.md §2: headline 90). */
const SYNCHRONOUS_SESSIONS = 90;

/** One pair twice, over the same sessions: crypto's close taken at the US close, and at 00:00 UTC some hours later. */
export interface SynchronousCorrelation {
  readonly n: number;
  /** Sessions on which the first and the last of these returns end. */
  readonly from: EpochDay;
  readonly to: EpochDay;
  readonly atClose: MeasuredCorrelation;
  readonly atMidnight: MeasuredCorrelation;
}

/**
 * How much of the link the clock hides (docs/methods.md §1): Pearson r of daily log returns with its 95 % interval, once with
 * crypto's close at 00:00 UTC and once with its value at the instant of the US close, over the last `sessions` returns that
 * all three have. x is the equity, y crypto at 00:00 UTC, z crypto at the US close, on the sessions that all three share.
 * `undefined` for n < 20 or where one of the three does not move.
 */
export function synchronousCorrelation(
  { days, x, y, z }: AlignedTriple,
  sessions = SYNCHRONOUS_SESSIONS,
): SynchronousCorrelation | undefined {
  const midnight = lastReturns(pairReturns({ days, x, y }), sessions);
  const close = lastReturns(pairReturns({ days, x, y: z }), sessions);
  const [from, to, n] = [midnight.days[0], midnight.days.at(-1), midnight.days.length];
  if (n < MIN_RETURNS || from === undefined || to === undefined) return undefined;
  const [atClose, atMidnight] = [measuredCorrelation(close.x, close.y), measuredCorrelation(midnight.x, midnight.y)];
  return atClose && atMidnight && { n, from, to, atClose, atMidnight };
}
