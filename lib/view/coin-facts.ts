import type { EpochDay, Ratio, UnixMs } from '../core/units.ts';
import type { AmbiguousTicker } from '../market/ambiguous-tickers.ts';
import type { CoinKey } from '../market/coin.ts';
import type { NetflowPeriod } from '../market/exchange-balances.ts';
import type { SeriesId } from '../market/instrument.ts';
import type { RatioExchange, RatioMeasure } from '../market/ratio-history.ts';
import type { MarketKind } from '../market/series.ts';
import type { SentimentPart, SentimentWhy } from './sentiment.ts';

/** Key of storage.local under which the background keeps the coin facts. */
export const COIN_FACTS_KEY = 'coinFacts';

/**
 * One coin, as small as it can be written: columns by place, `null` for what is not known, and no more nulls at the end.
 * 250 coins must fit into 40 kB (test/view/coin-facts.test.ts), since a badge reads all of them to find one.
 */
export type CoinRow = readonly [
  key: CoinKey,
  symbol: string,
  name: string,
  rank: number,
  link?: CoinRowLink | NoLink | null,
  /** Price ÷ all-time high − 1. */
  drawdown?: Ratio | null,
  /** Of the set named in `longShort`. */
  longShort?: Ratio | null,
  /** Change of the balance at the exchange named in `netflow`. */
  netflow?: readonly [usd: number, share: Ratio, clipped?: 1] | null,
];

/**
 * Why a coin has no link. short: fewer closes than a correlation needs. coming: what it needs has not come yet. off: its
 * closes are not asked for, since larger altcoins are followed. old: they ended too long ago.
 */
export type NoLink = 'short' | 'coming' | 'off' | 'old';

/** The coin's daily moves against the equity series, over the window of the header. */
export type CoinRowLink = readonly [
  r: number,
  low: number | null,
  high: number | null,
  n: number,
  beta: number | null,
  /** Place in `days`. */
  day: number,
  /** Place in `sources`. */
  source: number,
  /** Minutes from the header's `universe.fetchedAtMs` to the fetch of the coin's closes; negative before it. */
  fetchedMinutes: number,
];

/** A session on which links end, with the instants from which they are stale and too old: badges have no calendar. */
export interface LinkDay {
  readonly day: EpochDay;
  readonly staleAtMs: UnixMs;
  readonly expiresAtMs: UnixMs;
}

export interface PositioningFact {
  readonly exchange: RatioExchange;
  readonly measure: RatioMeasure;
  readonly asOfMs: UnixMs;
  /** Altcoins whose ratio is strictly above 1, of how many. */
  readonly above: number;
  readonly of: number;
}

export interface NetflowFact {
  readonly exchange: 'Binance';
  readonly period: NetflowPeriod;
  readonly source: string;
  readonly toMs: UnixMs;
}

export interface SeasonFact {
  readonly of: number;
  readonly members: number;
  /** 0 to 100. */
  readonly index: number;
  readonly asOfDay: EpochDay;
}

export interface DrawdownFact {
  readonly of: number;
  readonly atMost80: number;
  readonly atMost90: number;
}

export interface FearGreedFact {
  readonly source: string;
  readonly value: number;
  /** The provider's own word. */
  readonly classification: string;
  readonly asOfDay: EpochDay;
}

/**
 * What badges know of the altcoin side: one small object in storage.local, written by the background whenever one of its
 * figures changes. Every number has its source and as-of here or in its row.
 */
export interface CoinFacts {
  readonly version: 1;
  readonly market: MarketKind;
  readonly generatedAtMs: UnixMs;
  /** What the links are to; IWM where the index itself is not to be had. */
  readonly equity: SeriesId;
  /** Length of the links' window. */
  readonly sessions: number;
  readonly universe: { readonly source: string; readonly fetchedAtMs: UnixMs };
  readonly days: readonly LinkDay[];
  /** Ids of the sources of closes. */
  readonly sources: readonly string[];
  readonly longShort?: PositioningFact;
  readonly netflow?: NetflowFact;
  readonly season?: SeasonFact;
  readonly drawdown?: DrawdownFact;
  readonly fearGreed?: FearGreedFact;
  readonly missing: readonly { readonly part: SentimentPart; readonly why: SentimentWhy }[];
  /** Tickers that mean another coin than the only one here that has them, or may: for pages that give no more than a ticker. */
  readonly tickers: readonly AmbiguousTicker[];
  /** Ascending by rank: Bitcoin and the altcoins. Stablecoins, wrapped, staked and asset-backed coins have no row. */
  readonly coins: readonly CoinRow[];
}
