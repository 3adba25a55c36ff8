import { minutes } from '../core/time.ts';
import type { EpochDay } from '../core/units.ts';
import type { StoredSeriesId } from '../market/instrument.ts';
import { backoffMs } from './backoff.ts';
import { answered, withNeed, withSource } from './change-state.ts';
import { holeAfter } from './hole-after.ts';
import type { Moment } from './moment.ts';
import type { Job } from './plan.ts';
import { needState, sourceNeedState } from './state.ts';
import type { NeedState, PollState, SourceNeedState } from './state.ts';

/** First rest of a need whose newest day is not published yet. */
const DRY_BASE_MS = minutes(5);

/** What a usable answer brought. */
export interface Brought {
  readonly rows: number;
  readonly newestDay?: EpochDay;
  readonly series: readonly StoredSeriesId[];
  /** Whether the need's series still lacks the day that was wanted. */
  readonly lacks: boolean;
  readonly nextFrom?: EpochDay;
  /** The page waits in memory for the others. */
  readonly staged: boolean;
  /** Names the sessions that the need's series still lacks inside; empty for none. */
  readonly holeKey: string;
  /** Sources that may be asked about a hole. */
  readonly peers: readonly string[];
}

function cursorAfter(state: PollState, job: Job, { nextFrom, staged }: Brought): Pick<NeedState, 'cursor'> {
  if (nextFrom === undefined) return {};
  return { cursor: { source: job.source.id, from: nextFrom, whole: isWhole(state, job), staged } };
}

const isWhole = (state: PollState, job: Job): boolean =>
  job.reason === 'page' ? (needState(state, job.need).cursor?.whole ?? false) : job.from === undefined;

/** The state after an answer whose rows were taken in: to be stored together with them. */
export function noteAnswer(state: PollState, job: Job, brought: Brought, { nowMs, random }: Moment): PollState {
  const { cursor: _, hole: hadHole, ...before } = needState(state, job.need);
  const dry = brought.lacks ? before.dry + 1 : 0;
  const whole = isWhole(state, job) && brought.nextFrom === undefined && !before.wholeFrom.includes(job.source.id);
  const hole = holeAfter({ before: hadHole, sourceId: job.source.id, forHole: job.reason === 'hole', ...brought, nowMs });
  const need: NeedState = {
    ...before,
    lastSuccessMs: nowMs,
    answeredBy: job.source.id,
    dry,
    notBeforeMs: dry > 0 ? nowMs + backoffMs(dry, random, DRY_BASE_MS) : 0,
    wholeFrom: whole ? [...before.wholeFrom, job.source.id] : before.wholeFrom,
    ...cursorAfter(state, job, brought),
    ...(hole && { hole }),
  };
  const { lastAttemptMs, lacked } = sourceNeedState(state, job.source.id, job.need);
  const answers = lacked && lacked.day === job.wantedDay ? lacked.answers + 1 : 1;
  const own: SourceNeedState = {
    ...(lastAttemptMs !== undefined && { lastAttemptMs }),
    failures: 0,
    notBeforeMs: 0,
    ...(brought.lacks && job.wantedDay !== undefined && { lacked: { day: job.wantedDay, answers } }),
  };
  const { rows, newestDay, series } = brought;
  const lastAnswer = { atMs: nowMs, need: job.need, rows, series, ...(newestDay !== undefined && { newestDay }) };
  return answered(withSource(withNeed(state, job, need), job, own, { lastAnswer }), job.source.origin);
}
