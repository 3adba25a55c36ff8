import type { EpochDay, UnixMs } from '../../core/units.ts';
import type { Settings } from '../../settings/settings.ts';
import type { SentimentAsk, SentimentNeedId, SentimentSource } from '../../sources/sentiment-source.ts';
import type { PollState, RatioRound } from '../state.ts';
import type { SentimentOrder } from '../../sources/sentiment-source.ts';
import type { Known, Roster } from './roster.ts';

export interface SentimentPlanInput {
  readonly nowMs: UnixMs;
  readonly state: PollState;
  readonly settings: Settings;
  readonly known: Known;
  readonly roster: Roster;
  readonly sources: readonly SentimentSource[];
  readonly order: SentimentOrder;
  /** A person asked for fresh numbers. */
  readonly eager: boolean;
}

/** From when on a need wants an answer, who may give it, and how they are asked. */
export interface SentimentWish {
  readonly need: SentimentNeedId;
  readonly dueAtMs: UnixMs;
  /** Best first. */
  readonly sources: readonly SentimentSource[];
  readonly ask: (source: SentimentSource) => SentimentAsk;
  readonly wantedDay?: EpochDay;
  readonly round?: RatioRound;
  /** Waits while the ranked list, or a listing that is not there yet, can still come first. */
  readonly afterLists: boolean;
}

/** The sources with these ids, in the order of the ids. */
export const byId = (sources: readonly SentimentSource[], ids: readonly string[]): readonly SentimentSource[] =>
  ids.flatMap((id) => sources.find((source) => source.id === id) ?? []);
