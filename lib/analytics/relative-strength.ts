import type { EpochDay, Ratio } from '../core/units.ts';
import type { AlignedPair } from '../market/align.ts';
import { bySession } from '../market/by-session.ts';
import { at } from '../market/at.ts';
import { recordHigh } from './record-high.ts';
import type { RecordHigh } from './record-high.ts';
import { yearToDate } from './year-to-date.ts';

/** Lengths in US sessions: a month, a quarter, half a year, a year (docs/methods.md §7). */
export const STRENGTH_SESSIONS = [21, 63, 126, 252] as const;

/** Simple returns of both over one period. */
export interface PeriodStrength {
  /** Its first close; the last is that of `asOf`. */
  readonly from: EpochDay;
  readonly equity: Ratio;
  readonly benchmark: Ratio;
  /** The equity's return less the benchmark's: 0.01 is one percentage point. */
  readonly difference: Ratio;
}

export interface RelativeStrength {
  /** Session of the newest close that both have. */
  readonly asOf: EpochDay;
  /** Ascending by length; a period whose first close is missing is absent. */
  readonly periods: readonly (PeriodStrength & { readonly sessions: (typeof STRENGTH_SESSIONS)[number] })[];
  /** Absent without a last close of the year before. */
  readonly ytd?: PeriodStrength;
  /** Record of the equity ÷ the benchmark: `distance` 0 says that it never stood higher against it. */
  readonly ratio: RecordHigh;
}

function strength(from: EpochDay, equity: Ratio, benchmark: Ratio): PeriodStrength {
  return { from, equity, benchmark, difference: equity - benchmark };
}

/**
 * Small caps against large ones (docs/methods.md §7): simple returns of the equity and of the benchmark over the last 21, 63, 126
 * and 252 US sessions and since the last close of the year before, and where their ratio stands below its own record. x is
 * the equity, y the benchmark. Sessions are counted in the calendar. Price returns, without dividends. `undefined` without
 * a common close.
 */
export function relativeStrength({ days, x, y }: AlignedPair): RelativeStrength | undefined {
  const [equity, benchmark] = [bySession(days, x), bySession(days, y)];
  const ratio = recordHigh(
    days,
    x.map((value, i) => value / at(y, i)),
  );
  const last = equity.days.length - 1;
  const asOf = equity.days[last];
  if (!ratio || asOf === undefined) return undefined;
  const [ytd, ytdOfBenchmark] = [yearToDate(days, x), yearToDate(days, y)];
  return {
    asOf,
    periods: STRENGTH_SESSIONS.flatMap((sessions) => {
      const from = equity.days[last - sessions];
      const since = ({ values }: { readonly values: Float64Array }): number =>
        at(values, last) / (values[last - sessions] ?? Number.NaN) - 1;
      return from === undefined || Number.isNaN(since(equity)) ? [] : [{ sessions, ...strength(from, since(equity), since(benchmark)) }];
    }),
    ...(ytd && ytdOfBenchmark && { ytd: strength(ytd.from, ytd.value, ytdOfBenchmark.value) }),
    ratio,
  };
}
