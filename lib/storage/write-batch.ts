import type { CapSnapshot } from '../market/cap-snapshot.ts';
import type { DailySeries, MarketKind } from '../market/series.ts';
import type { Database } from './schema.ts';
import { StorageError } from './storage-failure.ts';

/** What is written together, so that what polling remembers never disagrees with what is stored. */
export interface StoreBatch {
  readonly series?: readonly DailySeries[];
  readonly snapshots?: readonly CapSnapshot[];
  /** Values by name; JSON-like; `undefined` removes one. The name `market` is the store's own. */
  readonly state?: Readonly<Record<string, unknown>>;
}

/** join: beside what is stored. replace: series and snapshots that are stored go. */
export type WriteMode = 'join' | 'replace';

/**
 * Writes the batch in one transaction. Throws StorageError `other-market` where 'join' would mix live and simulated
 * data, and whatever the database throws; nothing is written then.
 */
export async function writeBatch(db: Database, batch: StoreBatch, mode: WriteMode): Promise<void> {
  const { series = [], snapshots = [], state = {} } = batch;
  const transaction = db.transaction(['series', 'snapshots', 'state'], 'readwrite');
  const stores = {
    series: transaction.objectStore('series'),
    snapshots: transaction.objectStore('snapshots'),
    state: transaction.objectStore('state'),
  };
  try {
    if (mode === 'replace') await Promise.all([stores.series.clear(), stores.snapshots.clear(), stores.state.delete('market')]);
    const market = marketOf([...series, ...snapshots], await stores.state.get('market'));
    // Each put in an async function: one that throws at once must not leave the promises of the others unattended.
    await Promise.all([
      ...series.map(async (one) => stores.series.put(compact(one), one.id)),
      ...snapshots.map(async (one) => stores.snapshots.put(one, [one.source, one.day])),
      ...Object.entries({ ...state, market }).map(async ([key, value]) =>
        value === undefined ? stores.state.delete(key) : stores.state.put(value, key),
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

/** The same series on buffers of its own size: a view is cloned with the whole buffer behind it. */
function compact(series: DailySeries): DailySeries {
  return {
    ...series,
    days: isView(series.days) ? series.days.slice() : series.days,
    close: ownColumn(series.close),
    ...(series.high && { high: ownColumn(series.high) }),
    ...(series.low && { low: ownColumn(series.low) }),
  };
}

const ownColumn = (column: Float64Array): Float64Array => (isView(column) ? column.slice() : column);
const isView = (column: Int32Array | Float64Array): boolean => column.byteLength !== column.buffer.byteLength;
