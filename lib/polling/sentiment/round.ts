import { epochDayOf, startOfDayMs } from '../../core/time.ts';
import type { DurationMs, EpochDay, UnixMs } from '../../core/units.ts';
import type { Settings } from '../../settings/settings.ts';
import type { SentimentSource } from '../../sources/sentiment-source.ts';
import { needState } from '../state.ts';
import type { PollState, RatioRound } from '../state.ts';
import { JITTER_MS, SETTLE_MS } from './needs.ts';
import type { SentimentOrder } from '../../sources/sentiment-source.ts';
import { isClosed, opensAtMs } from './rest.ts';

/** How long after 00:00 UTC this copy of the extension asks for what the day before has brought. */
export const settledAfterMs = (state: PollState): DurationMs => SETTLE_MS + Math.round(needState(state, 'UNIVERSE').jitter * JITTER_MS);

/** The UTC day whose round is due at `nowMs`. */
export const roundDay = (state: PollState, nowMs: UnixMs): EpochDay => epochDayOf(nowMs - settledAfterMs(state));

/** When the round of a day begins: answers from before belong to an earlier one. */
export const roundBeginsMs = (state: PollState, day: EpochDay): UnixMs => startOfDayMs(day) + settledAfterMs(state);

export interface RoundInput {
  readonly nowMs: UnixMs;
  readonly state: PollState;
  readonly settings: Settings;
  readonly sources: readonly SentimentSource[];
  readonly order: SentimentOrder;
}

/** The round that is on, with its exchange; while every exchange is closed, when the first of them may be asked again. */
export type RoundNow =
  | { readonly kind: 'round'; readonly round: RatioRound; readonly source: SentimentSource }
  | { readonly kind: 'closed'; readonly opensAtMs: UnixMs };

/**
 * The round of ratios at `nowMs`. Levels differ between exchanges, so one of them is asked for all coins: the first of
 * the person's order that is not closed. It changes between rounds, when it is closed or when the person changes the
 * order; the round then starts over at the next one. One that opens again meanwhile waits for the next round.
 */
export function roundNow({ nowMs, state, settings, sources, order }: RoundInput): RoundNow {
  const day = roundDay(state, nowMs);
  const wanted = settings.exchangeOrder.join(' ');
  const exchanges = settings.exchangeOrder.flatMap((exchange) => {
    const source = sources.find(({ id }) => id === order.ratio[exchange]);
    return source ? [{ exchange, source }] : [];
  });
  const open = exchanges.filter(({ source }) => !isClosed(state, source, nowMs));
  const begun = state.ratioRound?.day === day && state.ratioRound.order === wanted ? state.ratioRound : undefined;
  const chosen = open.find(({ exchange }) => exchange === begun?.exchange) ?? open[0];
  if (!chosen) return { kind: 'closed', opensAtMs: Math.min(Infinity, ...exchanges.map(({ source }) => opensAtMs(state, source))) };
  return { kind: 'round', round: { day, exchange: chosen.exchange, order: wanted }, source: chosen.source };
}
