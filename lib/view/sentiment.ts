import type { LinkFigures } from '../analytics/coin-link.ts';
import type { Interval } from '../analytics/words.ts';
import type { EpochDay, Ratio, UnixMs } from '../core/units.ts';
import type { CoinKey } from '../market/coin.ts';
import type { NetflowPeriod } from '../market/exchange-balances.ts';
import type { SeriesId } from '../market/instrument.ts';
import type { RatioExchange, RatioMeasure } from '../market/ratio-history.ts';
import type { MarketKind } from '../market/series.ts';

/** One coin of the universe with everything that is known of it. Fields are absent where nothing is. */
export interface CoinFigures {
  readonly key: CoinKey;
  readonly symbol: string;
  readonly name: string;
  readonly rank: number;
  /** Altcoins take part in season, drawdown and positioning; Bitcoin, stablecoins, wrapped, staked and asset-backed coins do not. */
  readonly isAltcoin: boolean;
  /** What its daily moves have to do with small caps. */
  readonly link?: LinkFigures;
  /** Price ÷ all-time high − 1, with the day of the high. */
  readonly drawdown?: Ratio;
  readonly athDay?: EpochDay;
  /** Return of 90 days minus Bitcoin's over the same days, which end on `againstDay`: the season's, or an earlier one. */
  readonly against90d?: Ratio;
  readonly againstDay?: EpochDay;
  /** Closes on which 90-day return and link rest: whose, and to which day. */
  readonly history?: { readonly source: string; readonly asOfDay: EpochDay; readonly fetchedAtMs: UnixMs };
  /** Share of the newest seven closed days' volume that takers bought (spot). */
  readonly takerBuyShare7d?: Ratio;
}

/** One measure at one exchange at one time: never two exchanges in one set. */
export interface RatioSet {
  readonly exchange: RatioExchange;
  readonly measure: RatioMeasure;
  /** Every ratio is the newest one at or before this instant, at most two hours older. */
  readonly asOfMs: UnixMs;
  readonly fetchedAtMs: UnixMs;
  /** Ascending by rank; altcoins only. */
  readonly assets: readonly { readonly key: CoinKey; readonly symbol: string; readonly rank: number; readonly ratio: Ratio }[];
  /** Absent without an asset. Ratio strictly above 1. */
  readonly shareAboveOne?: Ratio;
  /** exp of the mean of ln(ratio). */
  readonly geometricMean?: Ratio;
  /** Spearman of rank against ratio, with its interval (Bonett & Wright 2000). Absent with too few assets. */
  readonly spearman?: { readonly rho: number; readonly n: number; readonly interval?: Interval };
  /** Theil–Sen line of ln(ratio) over ln(rank), for the picture. */
  readonly line?: { readonly slope: number; readonly intercept: number };
  /** Altcoins that are followed and not in the set: not listed, not asked yet, or not answered for. */
  readonly without: number;
  /** How many of those the exchange is known not to list; absent while its listing is not known. */
  readonly unlisted?: number;
}

/** 100 × share of the altcoins whose 90-day return beats Bitcoin's. */
export interface SeasonFigures {
  /** Size of the group that was looked at: the 50 or 100 largest altcoins. */
  readonly of: 50 | 100;
  /** How many of them have both closes of the 90 days that end on `asOfDay`. */
  readonly members: number;
  readonly ahead: number;
  /** 0 to 100; absent with fewer than 10 members. */
  readonly index?: number;
  readonly asOfDay: EpochDay;
  /** Best first. */
  readonly assets: readonly { readonly key: CoinKey; readonly symbol: string; readonly rank: number; readonly against90d: Ratio }[];
}

export interface DrawdownFigures {
  /** Altcoins with an all-time high. */
  readonly of: number;
  readonly atMost80: number;
  readonly atMost90: number;
  readonly median: Ratio;
  readonly assets: readonly { readonly key: CoinKey; readonly symbol: string; readonly rank: number; readonly drawdown: Ratio }[];
}

export interface NetflowAsset {
  readonly key: CoinKey;
  readonly symbol: string;
  readonly rank: number;
  /** Change of the exchange's balance in tokens. Negative: leaving the exchange. */
  readonly tokens: number;
  /** Of the balance at the period's start. */
  readonly share: Ratio;
  /** At the price of the period's end. */
  readonly usd: number;
  /** A change so large that a relabelling of wallets is the likelier cause: shown clipped, and left out of sums. */
  readonly clipped?: true;
}

export interface NetflowFigures {
  readonly exchange: 'Binance';
  readonly period: NetflowPeriod;
  readonly source: string;
  readonly fromMs: UnixMs;
  readonly toMs: UnixMs;
  readonly fetchedAtMs: UnixMs;
  /** Largest change in USD first. BNB and what is no altcoin are left out. */
  readonly assets: readonly NetflowAsset[];
  /** Sum over the altcoins that are not clipped. */
  readonly totalUsd: number;
}

export interface FearGreedFigures {
  readonly source: string;
  readonly value: number;
  readonly classification: string;
  readonly asOfDay: EpochDay;
  readonly fetchedAtMs: UnixMs;
  /** The newest year, ascending. */
  readonly days: readonly EpochDay[];
  readonly values: readonly number[];
}

export type SentimentPart = 'universe' | 'link' | 'season' | 'drawdown' | 'longShort' | 'netflow' | 'fearGreed';

/** Why a part is not there. `filling`: it is on its way. `not-available-here`: every provider refuses this country or network. */
export type SentimentWhy = 'filling' | 'not-available-here' | 'no-answer' | 'too-little-data';

/** The altcoin side, computed in the background whenever something of it changes, and stored as one value. */
export interface Sentiment {
  readonly version: 1;
  readonly market: MarketKind;
  readonly generatedAtMs: UnixMs;
  /** What the coins' links are to; IWM where the index itself is not to be had. */
  readonly equity: SeriesId;
  readonly windowSessions: number;
  readonly universe: { readonly source: string; readonly fetchedAtMs: UnixMs; readonly coins: number };
  /** Ascending by rank. */
  readonly coins: readonly CoinFigures[];
  readonly season: readonly SeasonFigures[];
  readonly drawdown?: DrawdownFigures;
  /** The chosen exchange's, one a measure. */
  readonly longShort: readonly RatioSet[];
  readonly netflow: readonly NetflowFigures[];
  /** Where only the total is known. */
  readonly netflowTotals?: {
    readonly source: string;
    readonly fetchedAtMs: UnixMs;
    readonly netUsd: Readonly<Partial<Record<NetflowPeriod, number>>>;
  };
  readonly fearGreed?: FearGreedFigures;
  readonly missing: readonly { readonly part: SentimentPart; readonly why: SentimentWhy }[];
}
