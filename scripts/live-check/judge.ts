import type { Failure } from '../../lib/core/failure.ts';
import { ok } from '../../lib/core/result.ts';
import type { Result } from '../../lib/core/result.ts';
import { days, epochDayOf, hours } from '../../lib/core/time.ts';
import type { EpochDay, UnixMs } from '../../lib/core/units.ts';
import { mergeSeries } from '../../lib/market/merge-series.ts';
import { newestFinalDay } from '../../lib/market/newest-final-day.ts';
import type { DailySeries, StampState } from '../../lib/market/series.ts';
import { stampCheck } from '../../lib/market/stamp-check.ts';
import { newestClosedSession } from '../../lib/market/us-sessions.ts';
import { NEED_RULES, STAND_INS } from '../../lib/polling/needs.ts';
import type { Asked } from './ask-source.ts';

/** How a source did in one need. */
export interface Verdict {
  readonly asked: Asked;
  /** works: rows that the product would store. old: rows, but not of these days. failed: none that it may use. */
  readonly status: 'works' | 'old' | 'failed';
  readonly failure?: Failure;
  readonly rows: number;
  readonly newestDay?: EpochDay;
  /** Only for a total. */
  readonly stamp?: StampState | 'refused';
  /** The answer is a stand-in's, not the index's. */
  readonly standsIn: boolean;
  /** The need's own series as the product would store it. */
  readonly series?: DailySeries;
}

/** FRED publishes a day later, over a long weekend; anything older is no longer kept up. */
const KEPT_UP_DAYS = 5;
/** Providers publish a close within this time. */
const PUBLISHED_MS = hours(2);

function newestExpected({ need }: Asked, nowMs: UnixMs): EpochDay {
  const calendar = NEED_RULES.find((rule) => rule.need === need)?.calendar;
  return calendar === 'us-sessions' || calendar === 'us-closes'
    ? newestClosedSession(nowMs - PUBLISHED_MS)
    : epochDayOf(nowMs - PUBLISHED_MS - days(1));
}

function failed(asked: Asked, failure: Failure, rows = 0): Verdict {
  return { asked, status: 'failed', failure, rows, standsIn: STAND_INS.has(asked.source.id) };
}

/** The series of the need, merged into nothing as at the first fill: the same checks of rows, spikes and sessions. */
function firstFill({ source, need, outcome, market = 'live' }: Asked, nowMs: UnixMs): Result<DailySeries | undefined, Failure> {
  const id = STAND_INS.get(source.id) ?? NEED_RULES.find((rule) => rule.need === need)?.series;
  const own = outcome.ok ? outcome.value.series.find((series) => series.id === id) : undefined;
  return own ? mergeSeries(undefined, own, { source: source.id, market, fetchedAtMs: nowMs }) : ok(undefined);
}

/** Judges an answer by what the product would make of it at its first fill. `btc` is Bitcoin's history from a source that works. */
export function judge(asked: Asked, btc: DailySeries | undefined, nowMs: UnixMs): Verdict {
  const { outcome, need, source } = asked;
  if (!outcome.ok) return failed(asked, outcome.error);
  const standsIn = STAND_INS.has(source.id);
  const { cap } = outcome.value;
  if (cap) return { asked, status: 'works', rows: 1, newestDay: epochDayOf(cap.atMs), standsIn };
  const filled = firstFill(asked, nowMs);
  if (!filled.ok) return failed(asked, filled.error);
  const series = filled.value;
  if (!series) return failed(asked, { kind: 'empty' });
  const check = need === 'TOTAL' ? stampCheck(series, btc) : undefined;
  if (check && !check.ok) return { ...failed(asked, check.error, series.days.length), stamp: 'refused' };
  const newestDay = newestFinalDay(series);
  const isOld = (newestDay ?? -Infinity) < newestExpected(asked, nowMs) - KEPT_UP_DAYS;
  return {
    asked,
    status: isOld ? 'old' : 'works',
    rows: series.days.length,
    standsIn,
    series,
    ...(newestDay !== undefined && { newestDay }),
    ...(check && { stamp: check.value }),
  };
}
