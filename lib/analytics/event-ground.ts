import type { Ratio } from '../core/units.ts';
import { bySession } from '../market/by-session.ts';
import type { SessionColumn } from '../market/by-session.ts';
import { forwardReturns } from './forward-returns.ts';
import { sortedQuantile } from './sorted-quantile.ts';

/** US sessions after an event at which is looked (docs/methods.md §8). */
export const HORIZONS = [5, 21, 63, 126] as const;

export interface HorizonCount {
  /** US sessions. */
  readonly horizon: number;
  /** Returns that are known. */
  readonly n: number;
}

export interface ReturnSummary {
  readonly median: Ratio;
  /** Share of the returns above zero. */
  readonly hitRate: Ratio;
}

/** The same statistic over every session. */
export type BaseRate = HorizonCount & ReturnSummary;

/** What events of any kind are held against: a series by session, its returns over each horizon, and their base rates. */
export interface EventGround {
  readonly sessions: SessionColumn;
  /** In the order of HORIZONS; NaN where a return is not known. */
  readonly forward: readonly { readonly horizon: number; readonly returns: Float64Array }[];
  /** Without the horizons of which no return is known. */
  readonly base: readonly BaseRate[];
}

/** Median and share above zero of known returns; `undefined` for none. */
export function summaryOf(returns: Float64Array): ReturnSummary | undefined {
  if (returns.length === 0) return undefined;
  return { median: sortedQuantile(returns.toSorted(), 0.5), hitRate: returns.filter((value) => value > 0).length / returns.length };
}

function baseRate(horizon: number, forward: Float64Array): readonly BaseRate[] {
  const known = forward.filter((value) => !Number.isNaN(value));
  const summary = summaryOf(known);
  return summary ? [{ horizon, n: known.length, ...summary }] : [];
}

/**
 * The ground of a series (docs/methods.md §8), made once for several kinds of events. Days ascend and need not be sessions;
 * closes of other days take no part.
 */
export function eventGround(days: Int32Array, close: Float64Array): EventGround {
  const sessions = bySession(days, close);
  const forward = HORIZONS.map((horizon) => ({ horizon, returns: forwardReturns(sessions.values, horizon) }));
  return { sessions, forward, base: forward.flatMap(({ horizon, returns }) => baseRate(horizon, returns)) };
}
