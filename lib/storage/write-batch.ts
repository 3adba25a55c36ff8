import type { CapSnapshot } from '../market/cap-snapshot.ts';
import type { CoinSeries } from '../market/coin-series.ts';
import type { RatioHistory } from '../market/ratio-history.ts';
import type { DailyColumns, DailySeries, MarketKind } from '../market/series.ts';
import type { Database } from './schema.ts';
import { namedValues, type SentimentValues } from './sentiment-values.ts';
import { StorageError } from './storage-failure.ts';

/** What is written together, so that what polling remembers never disagrees with what is stored. */
export interface StoreBatch {
  readonly series?: readonly DailySeries[];
  readonly snapshots?: readonly CapSnapshot[];
  readonly coins?: readonly CoinSeries[];
  readonly ratios?: readonly RatioHistory[];
  /** Single values of the altcoin side; those that are absent stay as they are. */
  readonly sentiment?: SentimentValues;
  /** Values by name; JSON-like; `undefined` removes one. The name `market` is the store's own. */
  readonly state?: Readonly<Record<string, unknown>>;
}

/** Everything that belongs to one market, live or simulated. */
const MARKET_STORES = ['series', 'snapshots', 'coins', 'ratios', 'sentiment', 'evidence'] as const;
const ALL_STORES = [...MARKET_STORES, 'state'] as const;

/** join: beside what is stored. replace: what is stored of the market goes, the altcoin side and all that was computed with it. */
export type WriteMode = 'join' | 'replace';

/**
 * Writes the batch in one transaction. Throws StorageError `other-market` where 'join' would mix live and simulated
 * data, and whatever the database throws; nothing is written then.
 */
export async function writeBatch(db: Database, batch: StoreBatch, mode: WriteMode): Promise<void> {
  const { series = [], snapshots = [], coins = [], ratios = [], sentiment = {}, state = {} } = batch;
  const named = namedValues(sentiment);
  const transaction = db.transaction(ALL_STORES, 'readwrite');
  const states = transaction.objectStore('state');
  try {
    if (mode === 'replace')
      await Promise.all([...MARKET_STORES.map(async (name) => transaction.objectStore(name).clear()), states.delete('market')]);
    const offered = [...series, ...snapshots, ...coins, ...ratios, ...named.map(([, value]) => value)];
    const market = marketOf(offered, await states.get('market'));
    // Each put in an async function: one that throws at once must not leave the promises of the others unattended.
    await Promise.all([
      ...series.map(async (one) => transaction.objectStore('series').put(compact(one), one.id)),
      ...snapshots.map(async (one) => transaction.objectStore('snapshots').put(one, [one.source, one.day])),
      ...coins.map(async (one) => transaction.objectStore('coins').put(compactCoin(one), one.coin)),
      ...ratios.map(async (one) => transaction.objectStore('ratios').put(compactRatio(one), [one.exchange, one.measure, one.coin])),
      ...named.map(async ([name, value]) => transaction.objectStore('sentiment').put(value, name)),
      ...Object.entries({ ...state, market }).map(async ([key, value]) =>
        value === undefined ? states.delete(key) : states.put(value, key),
      ),
    ]);
  } catch (error) {
    // A quota is often found only while committing; `done` then rejects too, and one error is enough.
    transaction.done.catch(() => undefined);
    abort(transaction);
    throw error;
  }
  await transaction.done;
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // The database aborted it already: that is the wanted end.
  }
}

/** The market that the store holds after taking in `offered`. */
function marketOf(offered: readonly { readonly market: MarketKind }[], stored: unknown): MarketKind | undefined {
  const known = stored === 'live' || stored === 'simulated' ? stored : undefined;
  const market = known ?? offered[0]?.market;
  if (market && offered.some((one) => one.market !== market)) throw new StorageError({ kind: 'other-market', stored: market });
  return market;
}

/** The same columns on buffers of their own size: a view is cloned with the whole buffer behind it. */
function compact<T extends DailyColumns>(columns: T): T {
  return {
    ...columns,
    days: isView(columns.days) ? columns.days.slice() : columns.days,
    close: ownColumn(columns.close),
    ...(columns.high && { high: ownColumn(columns.high) }),
    ...(columns.low && { low: ownColumn(columns.low) }),
  };
}

const compactCoin = (coin: CoinSeries): CoinSeries => ({
  ...compact(coin),
  ...(coin.takerBuyShare && { takerBuyShare: ownColumn(coin.takerBuyShare) }),
});

const compactRatio = (history: RatioHistory): RatioHistory => ({
  ...history,
  atMs: ownColumn(history.atMs),
  ratio: ownColumn(history.ratio),
});

const ownColumn = (column: Float64Array): Float64Array => (isView(column) ? column.slice() : column);
const isView = (column: Int32Array | Float64Array): boolean => column.byteLength !== column.buffer.byteLength;
