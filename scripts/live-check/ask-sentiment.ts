import type { Failure } from '../../lib/core/failure.ts';
import { err } from '../../lib/core/result.ts';
import type { Result } from '../../lib/core/result.ts';
import type { DurationMs, UnixMs } from '../../lib/core/units.ts';
import type { MarketKind } from '../../lib/market/series.ts';
import { fetchAnswer } from '../../lib/polling/fetch-answer.ts';
import { answerTimeMs } from '../../lib/polling/parse-answer.ts';
import type { SentimentAsk, SentimentParsed, SentimentSource } from '../../lib/sources/sentiment-source.ts';
import type { AskEffects } from './ask-source.ts';

/** A question to a source of the altcoin side, under the name that the report gives it. */
export interface SentimentQuestion {
  readonly part: string;
  readonly source: SentimentSource;
  readonly ask: SentimentAsk;
}

/** The answer to it, and what it cost. */
export interface AskedSentiment extends SentimentQuestion {
  readonly url?: string;
  readonly outcome: Result<SentimentParsed, Failure>;
  readonly market?: MarketKind;
  readonly receivedAtMs: UnixMs;
  readonly bytes: number;
  readonly ms: DurationMs;
}

/** A question that is not asked: its host has just said that it wants to be left alone, or the source has no name for the coin. */
export const sentimentNotAsked = (question: SentimentQuestion, failure: Failure): AskedSentiment => ({
  ...question,
  outcome: err(failure),
  receivedAtMs: question.ask.nowMs,
  bytes: 0,
  ms: 0,
});

/** Asks a source of the altcoin side once, with the request and the reading that the product uses. */
export async function askSentiment(question: SentimentQuestion, effects: AskEffects): Promise<AskedSentiment> {
  const { part, source } = question;
  await effects.pace(source);
  const beganMs = effects.now();
  const ask = { ...question.ask, nowMs: beganMs };
  const request = source.request(ask);
  if (!request) return sentimentNotAsked(question, { kind: 'empty' });
  const answer = await fetchAnswer({ url: request.url, origin: source.origin }, effects, new AbortController().signal);
  const asked = { ...question, ask, url: request.url, ms: effects.now() - beganMs };
  if (!answer.ok) return { ...asked, outcome: err(answer.error), receivedAtMs: effects.now(), bytes: 0 };
  const { body, bytes, market, receivedAtMs } = answer.value;
  await effects.keep(source, part, body);
  return { ...asked, outcome: source.parse({ ...ask, nowMs: answerTimeMs(answer.value) }, body), receivedAtMs, bytes, market };
}
