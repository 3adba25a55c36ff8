import type { Failure } from '../core/failure.ts';
import type { Result } from '../core/result.ts';
import type { SeriesId, StoredSeriesId } from '../market/instrument.ts';
import type { DailySeries, MarketKind } from '../market/series.ts';
import type { Ask, NeedId, Parsed } from '../sources/source.ts';
import { broughtBy } from './brought-by.ts';
import { noteClock } from './clock-skew.ts';
import { emptied, released } from './emptied.ts';
import { fetchAnswer } from './fetch-answer.ts';
import type { Answer } from './fetch-answer.ts';
import { freed } from './freed.ts';
import type { Ledger, WriteState } from './ledger.ts';
import type { Moment } from './moment.ts';
import { NEED_RULES, STAND_INS } from './needs.ts';
import { noteAnswer } from './note-answer.ts';
import { noteAttempt } from './note-attempt.ts';
import { noteFailure } from './note-failure.ts';
import { parseAnswer } from './parse-answer.ts';
import { spacedMs } from './plan.ts';
import { storedMarket } from './stored-market.ts';
import type { Job } from './plan.ts';
import type { WriteFailure } from './poll-store.ts';
import { recheckStamp } from './recheck-stamp.ts';
import type { Recheck } from './recheck-stamp.ts';
import type { PollerEffects } from './run.ts';
import { hostsOf } from './hosts-of.ts';
import { createStaging, joinPages } from './staging.ts';
import { needState } from './state.ts';
import type { PollState } from './state.ts';
import { takeIn } from './take-in.ts';
import type { TakeInInput } from './take-in.ts';

type Written = Result<null, WriteFailure>;

/** One request from intent to storage. */
export interface Attempts {
  /** Waits for the host's spacing, notes the intent, asks, and stores what came of it as one step. */
  attempt(job: Job, signal: AbortSignal): Promise<Written>;
  /** What is on its way, and pages that wait for others, are not to be stored any more. */
  discard(): void;
  /** Changes with each `discard`. */
  epoch(): number;
  /** Empties the stored market for answers of another, and what is on its way with it; `released` may be asked for at once. */
  switchMarket(write: WriteState, market: MarketKind, released?: NeedId): Promise<Written>;
}

/** Makes `attempt` over a ledger. */
export function createAttempts(effects: PollerEffects, ledger: Ledger): Attempts {
  const staging = createStaging();
  /** Tails and pages that were asked for in an earlier epoch are dropped: what they were to continue is gone. */
  let epoch = 0;
  const moment = (): Moment => ({ nowMs: effects.now(), random: effects.random(), version: effects.version });

  function discard(): void {
    epoch += 1;
    staging.clear();
  }

  async function storedSeries(): Promise<ReadonlyMap<SeriesId, DailySeries>> {
    const all = await effects.store.getAll();
    return new Map(all.filter(({ days }) => days.length > 0).map((series) => [series.id, series]));
  }

  async function fail(write: WriteState, job: Job, failure: Failure, withdrawn: readonly DailySeries[] = []): Promise<Written> {
    const written = await write(noteFailure(ledger.current(), job, failure, moment()), { series: withdrawn });
    effects.announce(withdrawn.length > 0 ? 'series' : 'status');
    return written;
  }

  /** The other market's data go, and with them everything that was to continue them. */
  async function switchMarket(write: WriteState, market: MarketKind, need?: NeedId): Promise<Written> {
    discard();
    const next = emptied(ledger.current(), market);
    const written = await write(need ? released(next, need) : next, {}, 'replace');
    effects.announce('series');
    effects.announce('sentiment');
    return written;
  }

  /** Whether a whole history meets stored days of another provider, with which only all its pages can be joined. */
  function isStaged(job: Job, stored: ReadonlyMap<SeriesId, DailySeries>): boolean {
    if (job.reason === 'page') return needState(ledger.current(), job.need).cursor?.staged ?? false;
    const id = NEED_RULES.find(({ need }) => need === job.need)?.series;
    const first = id && stored.get(id)?.segments[0]?.source;
    return first !== undefined && first !== job.source.id && job.from === undefined;
  }

  async function store(write: WriteState, job: Job, parsed: Parsed, answer: Answer): Promise<Written> {
    const stored = await storedSeries();
    const staged = isStaged(job, stored);
    const earlier = staged && job.reason === 'page' ? staging.pages(job.need, job.source.id) : [];
    const pages = [...earlier, parsed.series];
    const waits = staged && parsed.nextFrom !== undefined;
    if (waits) staging.keep(job.need, job.source.id, pages);
    else staging.drop(job.need);
    const input: TakeInInput = {
      incoming: waits ? [] : joinPages(pages),
      ...(parsed.cap && { cap: parsed.cap }),
      wanted: wantedSeries(job),
      stored,
      replaces: staged && effects.order[job.need][0] === job.source.id,
      answer: { source: job.source.id, market: answer.market, fetchedAtMs: answer.receivedAtMs },
    };
    const taken = takeIn(input);
    if (taken.inVain && taken.failure) return fail(write, job, taken.failure, taken.series);
    const recheck = recheckStamp(stored, taken.series, answer.receivedAtMs);
    const series = [...taken.series, ...recheck.series];
    const after = new Map([...stored, ...series.map((one): [SeriesId, DailySeries] => [one.id, one])]);
    const brought = broughtBy({ job, parsed, staged, after, nowMs: effects.now(), order: effects.order });
    const noted = noteAnswer({ ...noteClock(ledger.current(), answer), market: answer.market }, job, brought, moment());
    const written = await write(noteRecheck(noted, recheck), { series, snapshots: taken.snapshots });
    // A snapshot is in no series: nothing that follows from them has to be computed anew.
    effects.announce(series.length > 0 ? 'series' : 'status');
    return written;
  }

  /** A total that Bitcoin, coming later, shows to be labelled wrongly is its source's failure, though another was asked. */
  function noteRecheck(state: PollState, { refused }: Recheck): PollState {
    const source = refused && effects.sources.find(({ id }) => id === refused.source);
    if (!source) return state;
    const noted = noteFailure(state, { need: 'TOTAL', source }, refused.failure, moment());
    // Others may have been refused for not agreeing with what is withdrawn now.
    return freed(noted, 'TOTAL', source.id);
  }

  async function takeAnswer(write: WriteState, job: Job, ask: Ask, answer: Answer): Promise<Written> {
    const parsed = parseAnswer(job.source, ask, answer);
    // Only an answer that can be used tells of a market: an error page of somebody in between must not empty the store.
    if (!parsed.ok) return fail(write, job, parsed.error);
    const known = ledger.current().market ?? (await storedMarket(effects));
    if (known !== undefined && known !== answer.market) {
      // A whole history is about to be taken in; a tail goes, and the whole is asked for at once.
      const switched = await switchMarket(write, answer.market, job.from === undefined ? undefined : job.need);
      if (!switched.ok || job.from !== undefined) return switched;
    }
    return store(write, job, parsed.value, answer);
  }

  async function attempt(job: Job, signal: AbortSignal): Promise<Written> {
    const waitMs = spacedMs(ledger.current(), hostsOf(effects), job.source.origin) - effects.now();
    if (waitMs > 0) await effects.wait(waitMs, signal);
    const asked = epoch;
    const ask: Ask = { need: job.need, nowMs: effects.now(), ...(job.from !== undefined && { from: job.from }) };
    const noted = await ledger.exclusively((write) => write(noteAttempt(ledger.current(), job, moment())));
    if (!noted.ok) return noted;
    const { url } = job.source.request(ask);
    const answer = await fetchAnswer({ url, origin: job.source.origin }, effects, signal);
    return ledger.exclusively(async (write) => {
      if (epoch !== asked && job.from !== undefined) return write(released(ledger.current(), job.need));
      return answer.ok ? takeAnswer(write, job, ask, answer.value) : fail(write, job, answer.error);
    });
  }

  return { attempt, discard, epoch: () => epoch, switchMarket };
}

/** Series that answer a job's need: its own, or the one that the source gives in its stead. */
function wantedSeries({ need, source }: Job): readonly StoredSeriesId[] {
  const own = NEED_RULES.find((rule) => rule.need === need)?.series;
  const standIn = STAND_INS.get(source.id);
  return standIn ? [standIn] : own ? [own] : [];
}
