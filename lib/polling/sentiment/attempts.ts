import { assert } from '../../core/assert.ts';
import type { Failure } from '../../core/failure.ts';
import { err, ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import { RATIO_MEASURES } from '../../market/ratio-history.ts';
import type { SentimentParsed } from '../../sources/sentiment-source.ts';
import type { Attempts } from '../attempts.ts';
import { noteClock } from '../clock-skew.ts';
import { fetchAnswer } from '../fetch-answer.ts';
import type { Answer } from '../fetch-answer.ts';
import { hostsOf } from '../hosts-of.ts';
import { storedMarket } from '../stored-market.ts';
import type { Ledger, WriteState } from '../ledger.ts';
import type { Moment } from '../moment.ts';
import { answerTimeMs } from '../parse-answer.ts';
import { spacedMs } from '../plan.ts';
import type { WriteFailure } from '../poll-store.ts';
import type { PollerEffects } from '../run.ts';
import type { SentimentEffects } from './effects.ts';
import type { SentimentJob } from './job.ts';
import { noteSentimentAnswer, noteSentimentAttempt, noteSentimentFailure } from './note.ts';
import { restMs } from './rest.ts';
import { takeInSentiment } from './take-in.ts';
import type { SentimentStored } from './take-in.ts';
import { withoutGone } from './without-gone.ts';

type Written = Result<null, WriteFailure>;

export interface SentimentAttempts {
  /**
   * Waits for the host's spacing, notes the intent, asks, and stores what came of it as one step. `plannedIn` is the
   * epoch of the plan: a job that rests on a ranked list that has gone since is left.
   */
  attempt(job: SentimentJob, signal: AbortSignal, plannedIn: number): Promise<Written>;
}

export interface SentimentAttemptsInput {
  readonly effects: PollerEffects;
  readonly sentiment: SentimentEffects;
  readonly ledger: Ledger;
  /** Those of the market: a switch of the market ends what either side has on its way. */
  readonly market: Pick<Attempts, 'epoch' | 'switchMarket'>;
}

/** What coins are asked for rests on the ranked list: with another market's list it means nothing. */
const restsOnList = ({ ask }: SentimentJob): boolean => ask.kind === 'coin' || ask.kind === 'ratio';

/** A source that throws has a bug; the others must not stop for it, so it counts as a shape nobody expected. */
function parsedAnswer({ source, ask }: SentimentJob, answer: Answer): Result<SentimentParsed, Failure> {
  try {
    return source.parse({ ...ask, nowMs: answerTimeMs(answer) }, answer.body);
  } catch (error) {
    return err({ kind: 'shape', detail: `could not be read: ${error instanceof Error ? error.message : String(error)}` });
  }
}

/** Makes `attempt` for jobs of the altcoin side, over the market's ledger. */
export function createSentimentAttempts({ effects, sentiment, ledger, market }: SentimentAttemptsInput): SentimentAttempts {
  const { store } = sentiment;
  const moment = (): Moment => ({ nowMs: effects.now(), random: effects.random(), version: effects.version });

  /** What is stored of what a job asks about, and nothing else of a hundred histories. */
  async function storedFor({ ask, source }: SentimentJob): Promise<SentimentStored> {
    const universe = ask.kind === 'universe' || ask.kind === 'coin' ? await store.universe() : undefined;
    const fearGreed = ask.kind === 'fear-greed' ? await store.fearGreed() : undefined;
    const coin = ask.kind === 'coin' ? await store.coin(ask.coin.key) : undefined;
    const { exchange } = source;
    const ratios =
      ask.kind === 'ratio' && exchange
        ? (await Promise.all(RATIO_MEASURES.map((measure) => store.ratio(exchange, measure, ask.coin.key)))).flatMap((one) => one ?? [])
        : undefined;
    return { ...(universe && { universe }), ...(fearGreed && { fearGreed }), ...(coin && { coin }), ...(ratios && { ratios }) };
  }

  async function fail(write: WriteState, job: SentimentJob, failure: Failure): Promise<Written> {
    const written = await write(noteSentimentFailure(ledger.current(), job, failure, moment()));
    effects.announce('status');
    return written;
  }

  async function take(write: WriteState, job: SentimentJob, parsed: SentimentParsed, answer: Answer): Promise<Written> {
    const { market: kind, receivedAtMs: fetchedAtMs } = answer;
    const taken = takeInSentiment(job, parsed, await storedFor(job), { source: job.source.id, market: kind, fetchedAtMs });
    if (!taken.ok) return fail(write, job, taken.error);
    const { batch, brought } = taken.value;
    const universe = batch.sentiment?.universe;
    const before = universe ? withoutGone(ledger.current(), universe, effects.now()) : ledger.current();
    const noted = noteSentimentAnswer({ ...noteClock(before, answer), market: kind }, job, brought, moment());
    const written = await write(noted, batch);
    effects.announce('sentiment');
    return written;
  }

  async function takeAnswer(write: WriteState, job: SentimentJob, answer: Answer): Promise<Written> {
    const parsed = parsedAnswer(job, answer);
    // Only an answer that can be used tells of a market: an error page of somebody in between must not empty the store.
    if (!parsed.ok) return fail(write, job, parsed.error);
    const stored = ledger.current().market ?? (await storedMarket(effects));
    if (stored !== undefined && stored !== answer.market) {
      const switched = await market.switchMarket(write, answer.market);
      // Of a coin of the other market's list: it is asked for again when there is a list, after the attempt's rest.
      if (!switched.ok || restsOnList(job)) return switched;
    }
    return take(write, job, parsed.value, answer);
  }

  async function attempt(job: SentimentJob, signal: AbortSignal, plannedIn: number): Promise<Written> {
    const { origin } = job.source;
    const isMoot = (): boolean => restsOnList(job) && market.epoch() !== plannedIn;
    // The jobs before it may have shown that its source has to rest.
    const rests = (): boolean => restMs(ledger.current(), job.source, job.need) > effects.now();
    const waitMs = spacedMs(ledger.current(), hostsOf(effects), origin) - effects.now();
    if (waitMs > 0) await effects.wait(waitMs, signal);
    if (isMoot() || rests()) return ok(null);
    const timely: SentimentJob = { ...job, ask: { ...job.ask, nowMs: effects.now() } };
    const request = job.source.request(timely.ask);
    assert(request, `${job.source.id} can be asked for ${job.need}`);
    const noted = await ledger.exclusively((write) => write(noteSentimentAttempt(ledger.current(), timely, moment())));
    if (!noted.ok) return noted;
    const answer = await fetchAnswer({ url: request.url, origin }, effects, signal);
    return ledger.exclusively(async (write) => {
      if (isMoot()) return ok(null);
      return answer.ok ? takeAnswer(write, timely, answer.value) : fail(write, timely, answer.error);
    });
  }

  return { attempt };
}
