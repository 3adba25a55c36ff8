import type { Result } from '../core/result.ts';
import type { CoinKey, Universe } from '../market/coin.ts';
import type { CoinSeries } from '../market/coin-series.ts';
import type { ContractListing } from '../market/contract-listing.ts';
import { NETFLOW_PERIODS } from '../market/exchange-balances.ts';
import type { ExchangeBalances, ExchangeTotals } from '../market/exchange-balances.ts';
import type { FearGreed } from '../market/fear-greed.ts';
import type { RatioExchange, RatioHistory, RatioMeasure } from '../market/ratio-history.ts';
import type { MarketKind } from '../market/series.ts';
import type { Connection } from './connection.ts';
import { parseBalances, parseTotals } from './parse-balances.ts';
import { parseCoinSeries } from './parse-coin-series.ts';
import { parseFearGreed } from './parse-fear-greed.ts';
import { parseListing } from './parse-listing.ts';
import { parseRatioHistory } from './parse-ratio-history.ts';
import { parseUniverse } from './parse-universe.ts';
import { FEAR_GREED_NAME, listingName, netflowName, SUMMARY_NAME, TOTALS_NAME, UNIVERSE_NAME } from './sentiment-values.ts';
import type { StorageFailure } from './storage-failure.ts';
import { type ReportDamage, usable } from './usable.ts';
import { writeComputed } from './write-computed.ts';

/**
 * The stored altcoin side. It is written by SeriesStore.write and cleared with the market, in the same transaction;
 * only the summary is written here. Reads reject with StorageError where the database cannot be looked into; a damaged
 * record is reported and counts as absent, damaged rows of a good one are left out.
 */
export interface SentimentStore {
  /** Every stored history of a coin, by coin key. */
  coins(): Promise<readonly CoinSeries[]>;
  coin(key: CoinKey): Promise<CoinSeries | undefined>;
  /** Every stored long/short history, by exchange, measure and coin key. */
  ratios(): Promise<readonly RatioHistory[]>;
  ratio(exchange: RatioExchange, measure: RatioMeasure, coin: CoinKey): Promise<RatioHistory | undefined>;
  universe(): Promise<Universe | undefined>;
  listings(): Promise<readonly ContractListing[]>;
  fearGreed(): Promise<FearGreed | undefined>;
  /** Balances at both ends of each period that is there, shortest period first. */
  balances(): Promise<readonly ExchangeBalances[]>;
  totals(): Promise<ExchangeTotals | undefined>;
  /** What was computed last of all this; `undefined` for nothing. Its reader parses it. */
  readSummary(): Promise<unknown>;
  /**
   * Keeps what was computed, in the place of what was computed before. Refused where the other market is stored by now
   * (`other-market`) or nothing any more (`cleared`): a computation must not bring back what was emptied meanwhile.
   */
  writeSummary(value: { readonly market: MarketKind }): Promise<Result<null, StorageFailure>>;
}

const LISTINGS = ['binance-spot', 'binance', 'okx', 'gate', 'bybit'] as const;

/** The store on a connection. */
export function createSentimentStore(connection: Connection, report: ReportDamage): SentimentStore {
  async function value<T>(name: string, parse: (stored: unknown) => Result<T, string>): Promise<T | undefined> {
    const record = await connection.use((db) => db.get('sentiment', name));
    return record === undefined ? undefined : usable(`sentiment ${name}`, record, parse, report)[0];
  }
  async function values<T>(names: readonly string[], parse: (stored: unknown) => Result<T, string>): Promise<readonly T[]> {
    const found = await Promise.all(names.map((name) => value(name, parse)));
    return found.flatMap((one) => (one === undefined ? [] : [one]));
  }
  return {
    async coins() {
      const records = await connection.use((db) => db.getAll('coins'));
      return records.flatMap((record) => usable('coin', record, parseCoinSeries, report));
    },
    async coin(key) {
      const record = await connection.use((db) => db.get('coins', key));
      return record === undefined ? undefined : usable(`coin ${key}`, record, parseCoinSeries, report)[0];
    },
    async ratios() {
      const records = await connection.use((db) => db.getAll('ratios'));
      return records.flatMap((record) => usable('ratios', record, parseRatioHistory, report));
    },
    async ratio(exchange, measure, coin) {
      const record = await connection.use((db) => db.get('ratios', [exchange, measure, coin]));
      return record === undefined ? undefined : usable(`ratios ${exchange} ${measure} ${coin}`, record, parseRatioHistory, report)[0];
    },
    universe: () => value(UNIVERSE_NAME, parseUniverse),
    listings: () => values(LISTINGS.map(listingName), parseListing),
    fearGreed: () => value(FEAR_GREED_NAME, parseFearGreed),
    balances: () => values(NETFLOW_PERIODS.map(netflowName), parseBalances),
    totals: () => value(TOTALS_NAME, parseTotals),
    readSummary: () => connection.use((db) => db.get('sentiment', SUMMARY_NAME)),
    writeSummary: (summary) => writeComputed(connection, { store: 'sentiment', key: SUMMARY_NAME, value: summary }),
  };
}
