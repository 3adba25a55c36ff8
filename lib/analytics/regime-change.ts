import { assert } from '../core/assert.ts';
import type { EpochDay } from '../core/units.ts';
import { at } from '../market/at.ts';
import { LOST_TO_R, REGIME_WINDOW, regimeScore } from './regime-score.ts';
import { rollingPearson } from './rolling-pearson.ts';

/** |Z| beyond which the link counts as changed now, and beyond which a day of history is marked (docs/methods.md §3). */
const CHANGED_ABOVE = 3.2;
const MARKED_ABOVE = 4;

/** Sessions in a row on which |Z| has to be beyond. */
const SESSIONS_IN_A_ROW = 5;

/** Least √(s₁² + s₂²) that there can be: no fat tails, every return worth a whole one. */
const LEAST_ERROR = Math.sqrt(2 / (REGIME_WINDOW - LOST_TO_R));

/** Far above the distance of rolling-pearson.ts from two passes, so that no Z beyond a limit is passed over. */
const ROUNDING = 1e-6;

export interface RegimeChange {
  /** Z of the newest two windows (regime-score.ts); above zero the link has weakened. `undefined` where one has no interval. */
  readonly z: number | undefined;
  /** |Z| > 3.2 on each of the last 5 sessions. */
  readonly changed: boolean;
  /** First days of the runs of 5 or more sessions with |Z| > 4.0, ascending. The change itself lies up to 90 sessions before. */
  readonly days: readonly EpochDay[];
}

/**
 * Whether |Z| at a row is beyond a limit. Z itself, with its standard errors, is computed only where the two r lie so far
 * apart that it can be: on one session in many.
 */
function comparer(x: Float64Array, y: Float64Array): (end: number, limit: number) => boolean {
  const z = rollingPearson(x, y, REGIME_WINDOW).map((r) => (r === undefined ? undefined : Math.atanh(r)));
  return (end, limit) => {
    const [older, newer] = [z[end + 1 - 2 * REGIME_WINDOW], z[end + 1 - REGIME_WINDOW]];
    if (older === undefined || newer === undefined || Math.abs(older - newer) / LEAST_ERROR < limit - ROUNDING) return false;
    return Math.abs(regimeScore(x, y, end) ?? 0) > limit;
  };
}

/**
 * Has the correlation changed between two adjacent windows of 90 returns, now and on which days before (docs/methods.md §3)?
 * Rows are the paired daily returns that exist, `days[i]` the session on which return i ends. A session without Z ends a
 * run. `undefined` for fewer than 180 returns.
 */
export function regimeChange(x: Float64Array, y: Float64Array, days: Int32Array): RegimeChange | undefined {
  assert(x.length === y.length && x.length === days.length, 'pairs have two members and a day');
  const [first, last] = [2 * REGIME_WINDOW - 1, x.length - 1];
  if (last < first) return undefined;
  const beyond = comparer(x, y);
  const marked: EpochDay[] = [];
  let run = 0;
  for (let end = first; end <= last; end += 1) {
    run = beyond(end, MARKED_ABOVE) ? run + 1 : 0;
    if (run === SESSIONS_IN_A_ROW) marked.push(at(days, end - SESSIONS_IN_A_ROW + 1));
  }
  const newest = Array.from({ length: SESSIONS_IN_A_ROW }, (_, i) => last - i);
  return { z: regimeScore(x, y, last), changed: newest.every((end) => beyond(end, CHANGED_ABOVE)), days: marked };
}
