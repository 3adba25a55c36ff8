import type { UnixMs } from '../../core/units.ts';
import type { Settings } from '../../settings/settings.ts';
import type { SentimentKind, SentimentSource } from '../../sources/sentiment-source.ts';
import type { Spaced } from '../plan.ts';
import { conditionOf, statusOf } from '../source-status.ts';
import type { SourceStatus } from '../source-status.ts';
import type { PollState } from '../state.ts';
import type { SentimentOrder } from '../../sources/sentiment-source.ts';
import { appointments } from './plan.ts';
import { opensAtMs } from './rest.ts';
import { rosterOf } from './roster.ts';
import type { Known } from './roster.ts';

export interface SentimentStatusInput {
  readonly nowMs: UnixMs;
  /** With its pieces (readPollState): from the core alone every coin would seem to be due. */
  readonly state: PollState;
  readonly settings: Settings;
  readonly known: Known;
  readonly sources: readonly SentimentSource[];
  readonly order: SentimentOrder;
  /** Sources of the market, which share hosts with these. */
  readonly neighbours: readonly Spaced[];
}

/**
 * Every source of the altcoin side as sourceStatuses has the market's: its last answer, without a series, its condition,
 * and when it is asked next. In the order of `sources`. Pure.
 */
export function sentimentStatuses(input: SentimentStatusInput): readonly SourceStatus<SentimentKind>[] {
  const { nowMs, state, settings, known, sources, order, neighbours } = input;
  const roster = rosterOf(known, settings.universeSize);
  const hosts = [...neighbours, ...sources];
  const nextBy = new Map<string, UnixMs>();
  for (const { source, atMs } of appointments({ nowMs, state, settings, known, roster, sources, order, eager: false }, hosts))
    nextBy.set(source, Math.min(atMs, nextBy.get(source) ?? Infinity));
  return sources.map((source) => {
    const condition = conditionOf(state, nowMs, source);
    const restsUntil = opensAtMs(state, source);
    const next = nextBy.get(source.id) ?? (restsUntil > nowMs ? restsUntil : Infinity);
    return statusOf(state, source, condition, condition !== 'off' && Number.isFinite(next) ? next : undefined);
  });
}
