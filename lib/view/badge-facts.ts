import type { OverallWords, Words } from '../analytics/words.ts';
import type { EpochDay, UnixMs } from '../core/units.ts';
import type { Pair, SeriesId } from '../market/instrument.ts';
import type { MarketKind } from '../market/series.ts';
import type { WindowSessions } from '../settings/settings.ts';

/** One window's correlation, as the badge shows it. */
export interface WindowFact {
  readonly sessions: WindowSessions;
  readonly n: number;
  readonly r: number;
  /** Absent where the effective sample is too small for an interval. */
  readonly low?: number;
  readonly high?: number;
  readonly words?: Words;
}

/** Where a number came from and how old it is. */
export interface SourceFact {
  readonly id: SeriesId;
  readonly source: string;
  readonly asOfDay: EpochDay;
  readonly fetchedAtMs: UnixMs;
}

/**
 * The one small object in storage.local that every tab reads. The background writes it once per new close,
 * and when the pair or window changes. Staleness is a function of time, so it holds the instants, not a flag.
 */
export interface BadgeFacts {
  readonly version: 1;
  readonly market: MarketKind;
  readonly pair: Pair;
  /** The equity really used: IWM where the index itself is not to be had. */
  readonly equityShown: SeriesId;
  readonly generatedAtMs: UnixMs;
  /** The session on which the headline window ends. */
  readonly asOfDay: EpochDay;
  /** The headline window; absent with too little history. */
  readonly headline?: WindowFact;
  readonly windows: readonly WindowFact[];
  readonly overall?: OverallWords;
  readonly sources: readonly SourceFact[];
  /** Set where the day labels of the total could not be checked yet. */
  readonly stampUnverified?: true;
  /** From here on, by this computer's clock, the number is dimmed with its date: the next session closed 18 h ago. */
  readonly staleAtMs: UnixMs;
  /** From here on words replace the number: three sessions were missed. */
  readonly expiresAtMs: UnixMs;
}

/**
 * Key in storage.local beside `badgeFacts`: `true` while the browser withholds the sources' hosts; while there are no facts
 * because nobody who was asked gave any, why (`BadgeUnmet`); else absent. A key of its own, because there may be facts or
 * none, and the two change at different times.
 */
export const BADGE_BLOCKED_KEY = 'badgeBlocked';

/** Why nobody gave any: nobody was reached, nobody answers this network or country, or this and that. */
export type BadgeUnmet = 'offline' | 'refused' | 'mixed';
