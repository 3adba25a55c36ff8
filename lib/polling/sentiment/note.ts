import type { Failure } from '../../core/failure.ts';
import { hours, minutes } from '../../core/time.ts';
import type { DurationMs, EpochDay, Ratio, UnixMs } from '../../core/units.ts';
import type { SentimentAsk, SentimentNeedId, SentimentSource } from '../../sources/sentiment-source.ts';
import { answered, withNeed, withSource } from '../change-state.ts';
import type { Moment } from '../moment.ts';
import { noteAttempt } from '../note-attempt.ts';
import { noteFailure } from '../note-failure.ts';
import { hostState, needState, sourceNeedState, sourceState } from '../state.ts';
import type { NeedState, PollState, SourceNeedState, SourceState } from '../state.ts';
import type { SentimentJob } from './job.ts';
import { UNLISTED_REST_MS } from './needs.ts';
import { exchangeAfter, notePage, pageBeforeMs } from './note-ratio.ts';
import { freshOwn, withOwn } from './own-state.ts';
import { gapAfterTail } from './ratio-gap.ts';
import type { RatioTail } from './ratio-gap.ts';
import { BARREN_POINTS, UNKNOWING_POINTS, UNREADABLE_POINTS } from './rest.ts';

/** First rest of a coin whose newest day is not published yet, doubled up to the longest. */
const DRY_BASE_MS = minutes(30);
const DRY_LONGEST_MS = hours(12);
/** First rest of a source whose answers were unusable again and again, doubled up to the longest. */
const BARREN_BASE_MS = hours(1);
const BARREN_LONGEST_MS = hours(6);

/** Older ratios that a source fails to give so often are left. */
const PAGE_TRIES = 3;

/** A source without an answer for so long may have stopped answering altogether. */
const SILENT_MS = hours(12);

/** All needs that a job's answer is for. */
const needsOf = ({ need, shared }: SentimentJob): readonly SentimentNeedId[] => [need, ...shared];

/**
 * The state before a request goes out, to be stored before it does: each of its needs rests for a minute, and the
 * round of ratios that it belongs to has begun.
 */
export function noteSentimentAttempt(state: PollState, job: SentimentJob, moment: Moment): PollState {
  const noted = needsOf(job).reduce((next, need) => noteAttempt(next, { need, source: job.source }, moment), state);
  return job.round ? { ...noted, ratioRound: job.round } : noted;
}

/** What a usable answer brought to one of its needs. */
export interface NeedBrought {
  readonly need: SentimentNeedId;
  readonly newestDay?: EpochDay;
  /** Of ratios: the ends of what the answer brought, and of what was stored before it (`storedMs`) and is now (`newestMs`). */
  readonly ratio?: RatioTail & { readonly newestMs: UnixMs };
}

/** What a usable answer brought. A need of the job that is not among `needs` was left out of it. */
export interface SentimentBrought {
  readonly rows: number;
  readonly needs: readonly NeedBrought[];
}

const doubled = (baseMs: DurationMs, times: number, longestMs: DurationMs, random: Ratio): DurationMs =>
  Math.min(longestMs, Math.round(baseMs * 2 ** Math.min(times, 20) * (0.75 + 0.5 * random)));

/** A source's own state in a need that it has answered; nothing where nothing has to be remembered. */
function ownAfter(
  state: PollState,
  job: SentimentJob,
  { need, ratio }: NeedBrought,
  lacks: boolean,
  nowMs: UnixMs,
): SourceNeedState | undefined {
  const { source, wantedDay } = job;
  const { lacked, gap } = sourceNeedState(state, source.id, need);
  const fresh = freshOwn(state, source.id, need);
  if (ratio) return exchangeAfter(state, job, need, ratio.newestMs, gapAfterTail(gap, ratio, nowMs), nowMs);
  if (!lacks || wantedDay === undefined) return undefined;
  return { ...fresh, notBeforeMs: 0, lacked: { day: wantedDay, answers: lacked?.day === wantedDay ? lacked.answers + 1 : 1 } };
}

function noteBrought(state: PollState, job: SentimentJob, brought: NeedBrought, { nowMs, random }: Moment): PollState {
  const { source, wantedDay } = job;
  const { need, newestDay } = brought;
  const { newestDay: _, ...before } = needState(state, need);
  const lacks = wantedDay !== undefined && (newestDay ?? -Infinity) < wantedDay;
  const next: NeedState = {
    ...before,
    lastSuccessMs: nowMs,
    answeredBy: source.id,
    dry: lacks ? before.dry + 1 : 0,
    notBeforeMs: lacks ? nowMs + doubled(DRY_BASE_MS, before.dry, DRY_LONGEST_MS, random) : 0,
    ...(newestDay !== undefined && { newestDay }),
  };
  return withOwn(withNeed(state, { need, source }, next), source.id, need, ownAfter(state, job, brought, lacks, nowMs));
}

/**
 * The state after an answer that was taken in, to be stored together with it. Of a source that answers nothing but the
 * times of its answers is kept, so that a hundred coins cost little. A need of the job that the answer left out is one
 * that this source does not have.
 */
export function noteSentimentAnswer(state: PollState, job: SentimentJob, { rows, needs }: SentimentBrought, moment: Moment): PollState {
  const { nowMs } = moment;
  const left = needsOf(job).filter((need) => !needs.some((one) => one.need === need));
  const beforeMs = pageBeforeMs(job);
  const noted =
    beforeMs === undefined
      ? needs.reduce(
          (next, brought) => noteBrought(next, job, brought, moment),
          left.reduce((next, need) => noteUnlisted(next, need, job.source, moment), state),
        )
      : [...needs, ...left.map((need): NeedBrought => ({ need }))].reduce(
          (next, { need, ratio }) => notePage(next, job, { askedBeforeMs: beforeMs, oldestMs: ratio?.oldestMs }, need, nowMs),
          state,
        );
  const { barren: _, ...source } = sourceState(noted, job.source.id);
  const newestDay = needs.find((one) => one.newestDay !== undefined)?.newestDay;
  const lastAnswer = { atMs: nowMs, need: job.need, rows, series: [], ...(newestDay !== undefined && { newestDay }) };
  return answered({ ...noted, sources: { ...noted.sources, [job.source.id]: { ...source, lastAnswer } } }, job.source.origin);
}

/** A source that does not list what was asked for is not asked for it again for a week; the next one of the order is, at once. */
function noteUnlisted(state: PollState, need: SentimentNeedId, source: SentimentSource, { nowMs }: Moment): PollState {
  const rests = withNeed(state, { need, source }, { ...needState(state, need), notBeforeMs: 0 });
  const own = sourceNeedState(rests, source.id, need);
  return withSource(rests, { need, source }, { ...own, failures: Math.max(1, own.failures), notBeforeMs: nowMs + UNLISTED_REST_MS });
}

/** Whether a failure says that the source does not list the coin, and nothing of the source itself. */
function saysUnlisted({ ask, source }: SentimentJob, failure: Failure): boolean {
  if (ask.kind !== 'coin' && ask.kind !== 'ratio') return false;
  return failure.kind === 'empty' || (failure.kind === 'http' && (source.unlistedStatuses ?? [404]).includes(failure.status));
}

/**
 * Whether a failure may be the source's own. That a coin is not listed says so only where a listing said that it is, or
 * of an exchange's ratios as long as nothing else has come from it: the largest coins, which are asked for first, are
 * listed everywhere.
 */
function isSuspicious(state: PollState, job: SentimentJob, failure: Failure, nowMs: UnixMs): boolean {
  const { ask, source } = job;
  if (failure.kind === 'refused') return false;
  if (!saysUnlisted(job, failure)) return true;
  if (isListed(ask)) return true;
  return ask.kind === 'ratio' && (sourceState(state, source.id).lastAnswer?.atMs ?? -Infinity) < nowMs - SILENT_MS;
}

const isListed = (ask: SentimentAsk): boolean => 'market' in ask && ask.market !== undefined;

/**
 * The source after one more suspicious failure. Once they are too many in a row it rests as a whole; what it seemed not
 * to list meanwhile counts no longer than that, because it was not about the coins.
 */
function grownBarren(before: SourceState, points: number, { nowMs, random }: Moment): SourceState {
  const count = (before.barren?.count ?? 0) + points;
  if (count < BARREN_POINTS) return { ...before, barren: { count, untilMs: 0 } };
  const untilMs = nowMs + doubled(BARREN_BASE_MS, Math.floor((count - BARREN_POINTS) / UNREADABLE_POINTS), BARREN_LONGEST_MS, random);
  const since = before.lastAnswer?.atMs ?? -Infinity;
  const needs = Object.entries(before.needs).map(([need, own]) => {
    const isOfStreak = own.failures > 0 && (own.lastAttemptMs ?? -Infinity) > since;
    return [need, isOfStreak ? { ...own, notBeforeMs: Math.min(own.notBeforeMs, untilMs) } : own] as const;
  });
  return { ...before, needs: Object.fromEntries(needs), barren: { count, untilMs } };
}

/** What it says of a coin is no failure of the source, and not to be shown as one. */
function withLastFailureOf(state: PollState, before: PollState, id: string): PollState {
  const { lastFailure: _, ...source } = sourceState(state, id);
  const { lastFailure } = sourceState(before, id);
  return { ...state, sources: { ...state.sources, [id]: { ...source, ...(lastFailure && { lastFailure }) } } };
}

/**
 * The state after an attempt without a usable answer: as for the market (note-failure.ts), and beside it a coin that is
 * not listed is left out for a week, and a source that answers nothing usable whatever it is asked rests as a whole.
 */
export function noteSentimentFailure(state: PollState, job: SentimentJob, failure: Failure, moment: Moment): PollState {
  const { source } = job;
  const hostFailures = hostState(state, source.origin).failures;
  const first = noteFailure(state, job, failure, moment);
  const isOfHost = hostState(first, source.origin).failures > hostFailures;
  const own = sourceNeedState(first, source.id, job.need);
  const noted = job.shared.reduce((next, need) => {
    const released = withNeed(next, { need, source }, { ...needState(next, need), notBeforeMs: 0 });
    const { failures, notBeforeMs } = own;
    return isOfHost
      ? released
      : withSource(released, { need, source }, { ...sourceNeedState(next, source.id, need), failures, notBeforeMs });
  }, first);
  if (isOfHost || sourceState(noted, source.id).offInVersion !== undefined) return noted;
  const isUnlisted = saysUnlisted(job, failure);
  const beforeMs = pageBeforeMs(job);
  if (beforeMs !== undefined && (isUnlisted || failure.kind === 'refused' || own.failures >= PAGE_TRIES)) {
    // Of a coin that has given newer ones: there is nothing older, and nothing to hold against anybody.
    const given = needsOf(job).reduce(
      (next, need) => notePage(next, job, { askedBeforeMs: beforeMs, oldestMs: undefined }, need, moment.nowMs),
      noted,
    );
    return isUnlisted ? withLastFailureOf(given, state, source.id) : given;
  }
  const rested = isUnlisted ? needsOf(job).reduce((next, need) => noteUnlisted(next, need, source, moment), noted) : noted;
  if (!isSuspicious(state, job, failure, moment.nowMs)) return isUnlisted ? withLastFailureOf(rested, state, source.id) : rested;
  const grown = grownBarren(sourceState(rested, source.id), isUnlisted ? UNKNOWING_POINTS : UNREADABLE_POINTS, moment);
  const suspected = { ...rested, sources: { ...rested.sources, [source.id]: grown } };
  const isHidden = isUnlisted && (grown.barren?.count ?? 0) < BARREN_POINTS;
  return isHidden ? withLastFailureOf(suspected, state, source.id) : suspected;
}
