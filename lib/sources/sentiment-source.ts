import type { Failure } from '../core/failure.ts';
import type { Result } from '../core/result.ts';
import type { DurationMs, EpochDay, UnixMs } from '../core/units.ts';
import type { CoinKey, RankedCoin } from '../market/coin.ts';
import type { ListedMarket, ListingId } from '../market/contract-listing.ts';
import type { IncomingCoin } from '../market/incoming-coin.ts';
import type { NetflowPeriod } from '../market/exchange-balances.ts';
import type { RatioExchange, RatioMeasure } from '../market/ratio-history.ts';
import type { SourceRequest } from './source.ts';

/** Names one thing that the altcoin side has to know. */
export type SentimentNeedId =
  'UNIVERSE' | 'FEAR_GREED' | `NETFLOW:${NetflowPeriod}` | `LISTING:${ListingId}` | `COIN:${CoinKey}` | `RATIO:${RatioMeasure}:${CoinKey}`;

/** What is asked of a source. `nowMs` is the instant of asking, for `parse` that of the answer. */
export type SentimentAsk =
  /** The largest coins with rank, capitalisation and all-time high. */
  | { readonly kind: 'universe'; readonly nowMs: UnixMs }
  /** Which markets an exchange lists, with prices: one call for all. */
  | { readonly kind: 'listing'; readonly nowMs: UnixMs; readonly listing: ListingId }
  /** Daily closes of one coin: the newest `days`, or from a day on. `market` is its listed market, where a listing told. */
  | {
      readonly kind: 'coin';
      readonly nowMs: UnixMs;
      readonly coin: RankedCoin;
      readonly market?: ListedMarket;
      readonly from: EpochDay;
    }
  /**
   * Hourly long/short ratios of one coin, from an instant on as far as the source has them: the newest that fit into one
   * call, and with `beforeMs` the newest of those that are older than that.
   */
  | {
      readonly kind: 'ratio';
      readonly nowMs: UnixMs;
      readonly coin: RankedCoin;
      readonly market?: ListedMarket;
      readonly measure: RatioMeasure;
      readonly fromMs: UnixMs;
      readonly beforeMs?: UnixMs;
    }
  | { readonly kind: 'fear-greed'; readonly nowMs: UnixMs }
  | { readonly kind: 'netflow'; readonly nowMs: UnixMs; readonly period: NetflowPeriod };

export type SentimentKind = SentimentAsk['kind'];

/** A coin as one source lists it. `key` is the source's own slug; lib/market/universe.ts matches it with what is known. */
export type ParsedCoin = RankedCoin;

/** What an answer says, each kind for its kind of ask. Rows ascending, unique, finite; prices, ratios above zero. */
export type SentimentParsed =
  | { readonly kind: 'universe'; readonly coins: readonly ParsedCoin[] }
  | { readonly kind: 'listing'; readonly listing: ListingId; readonly markets: readonly ListedMarket[] }
  /** `close` in USD of one coin, a contract's multiple divided out; relabelled to "close of day D". */
  | ({ readonly kind: 'coin' } & IncomingCoin)
  /** One answer may hold both measures (Gate). */
  | {
      readonly kind: 'ratio';
      readonly exchange: RatioExchange;
      readonly measures: readonly { readonly measure: RatioMeasure; readonly atMs: readonly UnixMs[]; readonly ratio: readonly number[] }[];
    }
  | { readonly kind: 'fear-greed'; readonly days: readonly EpochDay[]; readonly value: readonly number[]; readonly classification: string }
  | {
      readonly kind: 'balances';
      readonly fromMs: UnixMs;
      readonly toMs: UnixMs;
      readonly tokens: readonly { readonly symbol: string; readonly before: number; readonly after: number }[];
    }
  /** Answers all three periods at once. */
  | { readonly kind: 'totals'; readonly netUsd: Readonly<Partial<Record<NetflowPeriod, number>>> };

/** One provider of some of the altcoin side. Pure: no clock, no fetch, no browser. */
export interface SentimentSource {
  readonly id: string;
  /** Name to print beside a number. */
  readonly name: string;
  /** Host that is asked: https, exact, one of DECLARED_HOSTS. */
  readonly origin: string;
  /** Where the endpoint is documented or was established. */
  readonly docs: string;
  readonly serves: readonly SentimentKind[];
  /** Set where it serves ratios or listings: whose. */
  readonly exchange?: RatioExchange;
  /** Measures that it has, where it serves ratios. */
  readonly measures?: readonly RatioMeasure[];
  /**
   * HTTP statuses by which it says that it does not list what was asked for: the same as `empty` from `parse`, no
   * trouble of the source.
   */
  readonly unlistedStatuses?: readonly number[];
  /** Least time between two requests to the host. */
  readonly spacingMs: DurationMs;
  /** `undefined`: this source has no name for the coin, or does not have the measure, so it is not asked. */
  request(ask: SentimentAsk): SourceRequest | undefined;
  /** `body` is the text of an answer with status 200–299. `empty` says that the source does not list the coin. */
  parse(ask: SentimentAsk, body: string): Result<SentimentParsed, Failure>;
}

/** Who is asked for what (source ids), in this order. */
export interface SentimentOrder {
  readonly universe: readonly string[];
  /** Daily closes of a coin that Binance lists at spot, or that nothing is known of. */
  readonly coin: readonly string[];
  /** Daily closes of a coin that is known not to be listed there. */
  readonly coinUnlisted: readonly string[];
  readonly 'fear-greed': readonly string[];
  readonly netflow: readonly string[];
  readonly listing: Readonly<Record<ListingId, string>>;
  readonly ratio: Readonly<Record<RatioExchange, string>>;
}
