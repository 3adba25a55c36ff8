import { at } from './at.ts';
import { commonDays } from './common-days.ts';
import { continuous } from './continuous.ts';
import { finalDays } from './final-days.ts';
import type { DailyColumns } from './series.ts';
import { take } from './take.ts';
import { isSession } from './us-sessions.ts';

/** Closes of two series on the same US sessions, ascending. */
export interface AlignedPair {
  readonly days: Int32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/**
 * Closes of a and b on every US session on which both have a final value (docs/methods.md §1). Nothing is filled
 * forward, so a change from one row to the next holds all that happened between them: a crypto move over a
 * weekend is in Monday's. Values are at the level of each series' home (continuous.ts). Without a common session: empty columns.
 */
export function align(a: DailyColumns, b: DailyColumns): AlignedPair {
  const common = commonDays(finalDays(a), finalDays(b), isSession);
  return { days: common.a.map((i) => at(a.days, i)), x: take(continuous(a), common.a), y: take(continuous(b), common.b) };
}
