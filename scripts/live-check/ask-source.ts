import type { Failure } from '../../lib/core/failure.ts';
import { err } from '../../lib/core/result.ts';
import type { Result } from '../../lib/core/result.ts';
import { epochDayOf } from '../../lib/core/time.ts';
import type { DurationMs, EpochDay } from '../../lib/core/units.ts';
import type { MarketKind } from '../../lib/market/series.ts';
import { fetchAnswer } from '../../lib/polling/fetch-answer.ts';
import type { Answer, FetchEffects } from '../../lib/polling/fetch-answer.ts';
import { NEED_RULES } from '../../lib/polling/needs.ts';
import { parseAnswer } from '../../lib/polling/parse-answer.ts';
import type { NeedId, Parsed, Source } from '../../lib/sources/source.ts';

export interface AskEffects extends FetchEffects {
  /** Waits until the host may be asked again. */
  readonly pace: (source: { readonly origin: string }) => Promise<void>;
  /** Gets the body of every answer, to be kept if the person wants that. */
  readonly keep: (source: { readonly id: string }, need: string, body: string) => Promise<void>;
}

/** A source's answer to one need, and what it cost. */
export interface Asked {
  readonly source: Source;
  readonly need: NeedId;
  readonly urls: readonly string[];
  readonly outcome: Result<Parsed, Failure>;
  readonly market?: MarketKind;
  readonly bytes: number;
  readonly ms: DurationMs;
}

/** A source that is not asked, because its host has just said that it wants to be left alone. */
export const notAsked = (source: Source, need: NeedId, failure: Failure): Asked => ({
  source,
  need,
  urls: [],
  outcome: err(failure),
  bytes: 0,
  ms: 0,
});

/** Newest part of a history that comes in pages: fits the shortest pages and is enough for the stamp self-check. */
const NEWEST_PART_DAYS = 280;
/** As hours, of which pages hold 300 at least. */
const NEWEST_HOURS_DAYS = 12;

const newestPartDays = (need: NeedId): number =>
  NEED_RULES.find((rule) => rule.need === need)?.calendar === 'us-closes' ? NEWEST_HOURS_DAYS : NEWEST_PART_DAYS;

async function askOnce(source: Source, need: NeedId, from: EpochDay | undefined, effects: AskEffects) {
  await effects.pace(source);
  const ask = { need, nowMs: effects.now(), ...(from !== undefined && { from }) };
  const { url } = source.request(ask);
  const before = effects.now();
  const answer = await fetchAnswer({ url, origin: source.origin }, effects, new AbortController().signal);
  const ms = effects.now() - before;
  if (answer.ok) await effects.keep(source, need, answer.value.body);
  return { url, ms, answer, parsed: answer.ok ? parseAnswer(source, ask, answer.value) : err(answer.error) };
}

const costOf = (answer: Result<Answer, Failure>): { readonly bytes: number; readonly market?: MarketKind } =>
  answer.ok ? { bytes: answer.value.bytes, market: answer.value.market } : { bytes: 0 };

/**
 * Asks a source as the product does at its first fill. Where the answer is the first page of many, its newest part is
 * asked for too and stands for the whole; the failure of either is the outcome.
 */
export async function askSource(source: Source, need: NeedId, effects: AskEffects): Promise<Asked> {
  const first = await askOnce(source, need, undefined, effects);
  const common = { source, need };
  const paged = first.parsed.ok && first.parsed.value.nextFrom !== undefined;
  if (!paged) return { ...common, urls: [first.url], outcome: first.parsed, ms: first.ms, ...costOf(first.answer) };
  const newest = await askOnce(source, need, epochDayOf(effects.now()) - newestPartDays(need), effects);
  const [a, b] = [costOf(first.answer), costOf(newest.answer)];
  return {
    ...common,
    urls: [first.url, newest.url],
    outcome: newest.parsed,
    ms: first.ms + newest.ms,
    ...b,
    bytes: a.bytes + b.bytes,
  };
}
