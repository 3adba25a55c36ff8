import type { EpochDay } from '../core/units.ts';
import { at } from '../market/at.ts';
import { commonDays } from '../market/common-days.ts';
import { continuous } from '../market/continuous.ts';
import { finalDays } from '../market/final-days.ts';
import { lowerBound } from '../market/lower-bound.ts';
import { take } from '../market/take.ts';
import { isSession } from '../market/us-sessions.ts';
import type { Clock } from './clock.ts';
import type { SubjectSeries } from './series-of.ts';

/** Final closes of two subjects on the same days, ascending, at one level over seams. */
export interface PairedCloses {
  readonly days: Int32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Sessions, where one of the two has nothing else; else every UTC day. */
  readonly clock: Clock;
}

/** Closes of two subjects on the days that both have (docs/methods.md §1): nothing is filled forward. */
export function pairedCloses(first: SubjectSeries, second: SubjectSeries): PairedCloses {
  const clock = first.clock === 'session' || second.clock === 'session' ? 'session' : 'utc';
  const days = finalDays(first.columns);
  const common = commonDays(days, finalDays(second.columns), clock === 'session' ? isSession : undefined);
  return {
    days: common.a.map((i) => at(days, i)),
    x: take(continuous(first.columns), common.a),
    y: take(continuous(second.columns), common.b),
    clock,
  };
}

/** One subject beside a series that stands still: to do better than that is to rise. */
export function closesAlone({ columns, clock }: SubjectSeries): PairedCloses {
  const days = finalDays(columns);
  const x = continuous(columns).subarray(0, days.length);
  return { days, x, y: new Float64Array(days.length).fill(1), clock };
}

/** The rows up to and including a day; views, not copies. */
export function closesUntil({ days, x, y, clock }: PairedCloses, day: EpochDay): PairedCloses {
  const count = lowerBound(days, day + 1);
  return { days: days.subarray(0, count), x: x.subarray(0, count), y: y.subarray(0, count), clock };
}
