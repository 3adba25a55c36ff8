import { assert } from '../core/assert.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { CapSnapshot } from '../market/cap-snapshot.ts';
import type { SeriesId } from '../market/instrument.ts';
import type { DailySeries, MarketKind } from '../market/series.ts';
import type { Connection } from './connection.ts';
import { parseSeries } from './parse-series.ts';
import { parseSnapshot } from './parse-snapshot.ts';
import { type StoreBatch, type WriteMode, writeBatch } from './write-batch.ts';
import { type StorageFailure, storageFailureOf } from './storage-failure.ts';

/** Told of a record that could not be parsed and is treated as absent. `what` names the record and its fault. */
export type ReportDamage = (what: string) => void;

/**
 * The stored market. Reads reject with StorageError where the database cannot be looked into; a damaged record is
 * reported and counts as absent. Each write is one transaction: readers see the state before or after it.
 */
export interface SeriesStore {
  get(id: SeriesId): Promise<DailySeries | undefined>;
  getAll(): Promise<readonly DailySeries[]>;
  /** All daily snapshots of the total, by source, then ascending by day. */
  snapshots(): Promise<readonly CapSnapshot[]>;
  /** Which market is stored; `undefined` while nothing is. */
  market(): Promise<MarketKind | undefined>;
  put(series: readonly DailySeries[]): Promise<Result<null, StorageFailure>>;
  /** Keeps one snapshot per source and day: a later one of the same day replaces it. */
  putSnapshot(snapshot: CapSnapshot): Promise<Result<null, StorageFailure>>;
  /** Series, snapshots and state values together, or nothing of them. Refused (`other-market`) where another market is stored. */
  write(batch: StoreBatch): Promise<Result<null, StorageFailure>>;
  /** Empties series and snapshots and writes the batch, in one transaction: the switch between live and simulated. */
  replaceMarket(batch: StoreBatch): Promise<Result<null, StorageFailure>>;
  /** Forgets series and snapshots; `state` values are written in the same transaction. */
  clear(state?: StoreBatch['state']): Promise<Result<null, StorageFailure>>;
}

/** The store on a connection. */
export function createSeriesStore(connection: Connection, report: ReportDamage): SeriesStore {
  const write = async (batch: StoreBatch, mode: WriteMode): Promise<Result<null, StorageFailure>> => {
    for (const series of batch.series ?? []) {
      const checked = parseSeries(series);
      assert(checked.ok, `series ${series.id} is not fit to be stored: ${checked.ok ? '' : checked.error}`);
    }
    try {
      await connection.use((db) => writeBatch(db, batch, mode));
      return ok(null);
    } catch (error) {
      const failure = storageFailureOf(error);
      if (!failure) throw error;
      return err(failure);
    }
  };
  return {
    async get(id) {
      const record = await connection.use((db) => db.get('series', id));
      return record === undefined ? undefined : usable(`series ${id}`, record, parseSeries, report)[0];
    },
    async getAll() {
      const records = await connection.use((db) => db.getAll('series'));
      return records.flatMap((record) => usable('series', record, parseSeries, report));
    },
    async snapshots() {
      const records = await connection.use((db) => db.getAll('snapshots'));
      return records.flatMap((record) => usable('snapshot', record, parseSnapshot, report));
    },
    async market() {
      const market = await connection.use((db) => db.get('state', 'market'));
      return market === 'live' || market === 'simulated' ? market : undefined;
    },
    put: (series) => write({ series }, 'join'),
    putSnapshot: (snapshot) => write({ snapshots: [snapshot] }, 'join'),
    write: (batch) => write(batch, 'join'),
    replaceMarket: (batch) => write(batch, 'replace'),
    clear: (state = {}) => write({ state }, 'replace'),
  };
}

function usable<T>(what: string, record: unknown, parse: (stored: unknown) => Result<T, string>, report: ReportDamage): readonly T[] {
  const parsed = parse(record);
  if (parsed.ok) return [parsed.value];
  report(`${what}: ${parsed.error}`);
  return [];
}
