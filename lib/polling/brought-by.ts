import type { UnixMs } from '../core/units.ts';
import type { SeriesId } from '../market/instrument.ts';
import type { DailySeries } from '../market/series.ts';
import type { NeedId, Parsed } from '../sources/source.ts';
import { NEED_RULES, STAND_INS } from './needs.ts';
import type { Brought } from './note-answer.ts';
import type { Job } from './plan.ts';
import { holeKey, summarise } from './summary.ts';

export interface BroughtByInput {
  readonly job: Job;
  readonly parsed: Parsed;
  /** The page waits in memory for the others. */
  readonly staged: boolean;
  /** The stored series after the answer. */
  readonly after: ReadonlyMap<SeriesId, DailySeries>;
  readonly nowMs: UnixMs;
  readonly order: Readonly<Record<NeedId, readonly string[]>>;
}

/** What an answer brought, measured on what is stored after it. A page before the last lacks nothing: the rest follows. */
export function broughtBy({ job, parsed, staged, after, nowMs, order }: BroughtByInput): Brought {
  const rule = NEED_RULES.find(({ need }) => need === job.need);
  const summary = rule?.series && summarise(after.get(rule.series), nowMs);
  const { nextFrom, cap, series } = parsed;
  const lacks = nextFrom === undefined && job.wantedDay !== undefined && (summary?.newestFinalDay ?? -Infinity) < job.wantedDay;
  const newest = Math.max(-Infinity, ...series.map(({ days }) => days.at(-1) ?? -Infinity));
  return {
    rows: series.reduce((rows, { days }) => rows + days.length, 0) + (cap ? 1 : 0),
    ...(Number.isFinite(newest) && { newestDay: newest }),
    series: series.map(({ id }) => id),
    lacks,
    staged,
    ...(nextFrom !== undefined && { nextFrom }),
    holeKey: summary ? holeKey(summary) : '',
    peers: order[job.need].filter((id) => !STAND_INS.has(id)),
  };
}
