import { ok } from '../../../lib/core/result.ts';
import type { CapSnapshot } from '../../../lib/market/cap-snapshot.ts';
import type { CoinSeries } from '../../../lib/market/coin-series.ts';
import type { ContractListing } from '../../../lib/market/contract-listing.ts';
import type { ExchangeBalances } from '../../../lib/market/exchange-balances.ts';
import type { SeriesId } from '../../../lib/market/instrument.ts';
import type { RatioHistory } from '../../../lib/market/ratio-history.ts';
import type { DailySeries } from '../../../lib/market/series.ts';
import type { PollBatch, PollStore, ValueStore } from '../../../lib/polling/poll-store.ts';
import type { SentimentReads } from '../../../lib/polling/sentiment/sentiment-store.ts';
import type { SentimentValues } from '../../../lib/storage/sentiment-values.ts';

/** What is stored, in memory: writes are whole, and what is read is a copy, as with IndexedDB. */
export interface MemoryStore extends PollStore {
  readonly values: ValueStore & { set(name: string, value: unknown): void };
  readonly held: {
    readonly series: Map<SeriesId, DailySeries>;
    readonly snapshots: Map<string, CapSnapshot>;
    readonly values: Map<string, unknown>;
    readonly coins: Map<string, CoinSeries>;
    /** By exchange, measure and coin. */
    readonly ratios: Map<string, RatioHistory>;
    /** Single values of the altcoin side, listings by their id. */
    readonly sentiment: Omit<Mutable<SentimentValues>, 'listings' | 'balances'> & {
      readonly listings: Map<string, ContractListing>;
      readonly balances: Map<string, ExchangeBalances>;
    };
  };
  readonly altcoins: SentimentReads;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** An empty store. */
export function memoryStore(): MemoryStore {
  const held: MemoryStore['held'] = {
    series: new Map(),
    snapshots: new Map(),
    values: new Map(),
    coins: new Map(),
    ratios: new Map(),
    sentiment: { listings: new Map(), balances: new Map() },
  };
  function put(batch: PollBatch): void {
    for (const series of batch.series ?? []) held.series.set(series.id, structuredClone(series));
    for (const snapshot of batch.snapshots ?? []) held.snapshots.set(`${snapshot.source} ${snapshot.day}`, snapshot);
    for (const coin of batch.coins ?? []) held.coins.set(coin.coin, structuredClone(coin));
    for (const one of batch.ratios ?? []) held.ratios.set(`${one.exchange} ${one.measure} ${one.coin}`, structuredClone(one));
    const { universe, fearGreed, totals, listings = [], balances = [] } = batch.sentiment ?? {};
    Object.assign(held.sentiment, { ...(universe && { universe }), ...(fearGreed && { fearGreed }), ...(totals && { totals }) });
    for (const listing of listings) held.sentiment.listings.set(listing.id, listing);
    for (const one of balances) held.sentiment.balances.set(one.period, one);
    for (const [name, value] of Object.entries(batch.state ?? {})) held.values.set(name, structuredClone(value));
  }
  function clear(): void {
    for (const map of [held.series, held.snapshots, held.coins, held.ratios, held.sentiment.listings, held.sentiment.balances]) map.clear();
    delete held.sentiment.universe;
    delete held.sentiment.fearGreed;
    delete held.sentiment.totals;
  }
  return {
    held,
    values: { get: async (name) => structuredClone(held.values.get(name)), set: (name, value) => void held.values.set(name, value) },
    get: async (id) => structuredClone(held.series.get(id)),
    getAll: async () => structuredClone([...held.series.values()]),
    snapshots: async () => [...held.snapshots.values()],
    altcoins: {
      coin: async (key) => structuredClone(held.coins.get(key)),
      ratio: async (exchange, measure, coin) => structuredClone(held.ratios.get(`${exchange} ${measure} ${coin}`)),
      universe: async () => structuredClone(held.sentiment.universe),
      listings: async () => structuredClone([...held.sentiment.listings.values()]),
      fearGreed: async () => structuredClone(held.sentiment.fearGreed),
    },
    async write(batch) {
      put(batch);
      return ok(null);
    },
    async replaceMarket(batch) {
      clear();
      put(batch);
      return ok(null);
    },
  };
}
