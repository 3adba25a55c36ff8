import { err, ok, type Result } from '../core/result.ts';
import type { CapSnapshot } from '../market/cap-snapshot.ts';
import type { DailySeries } from '../market/series.ts';
import type { Connection } from './connection.ts';
import { parseSnapshot } from './parse-snapshot.ts';
import { createSeriesReader, type SeriesReader } from './series-reader.ts';
import { checkFit } from './check-fit.ts';
import { type StoreBatch, type WriteMode, writeBatch } from './write-batch.ts';
import { type StorageFailure, storageFailureOf } from './storage-failure.ts';
import { type ReportDamage, usable } from './usable.ts';

/**
 * The stored market. Reads reject with StorageError where the database cannot be looked into; a damaged record is
 * reported and counts as absent. Each write is one transaction: readers see the state before or after it.
 */
export interface SeriesStore extends SeriesReader {
  /** All daily snapshots of the total, by source, then ascending by day. */
  snapshots(): Promise<readonly CapSnapshot[]>;
  put(series: readonly DailySeries[]): Promise<Result<null, StorageFailure>>;
  /** Keeps one snapshot per source and day: a later one of the same day replaces it. */
  putSnapshot(snapshot: CapSnapshot): Promise<Result<null, StorageFailure>>;
  /** Everything of the batch, the altcoin side's too, together or nothing of it. Refused (`other-market`) where another market is stored. */
  write(batch: StoreBatch): Promise<Result<null, StorageFailure>>;
  /** Empties the stored market, the altcoin side with it, and writes the batch, in one transaction: the switch between live and simulated. */
  replaceMarket(batch: StoreBatch): Promise<Result<null, StorageFailure>>;
  /** Forgets the stored market, the altcoin side with it; `state` values are written in the same transaction. */
  clear(state?: StoreBatch['state']): Promise<Result<null, StorageFailure>>;
}

/** The store on a connection. */
export function createSeriesStore(connection: Connection, report: ReportDamage): SeriesStore {
  const write = async (batch: StoreBatch, mode: WriteMode): Promise<Result<null, StorageFailure>> => {
    checkFit(batch);
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
    ...createSeriesReader(connection, report),
    async snapshots() {
      const records = await connection.use((db) => db.getAll('snapshots'));
      return records.flatMap((record) => usable('snapshot', record, parseSnapshot, report));
    },
    put: (series) => write({ series }, 'join'),
    putSnapshot: (snapshot) => write({ snapshots: [snapshot] }, 'join'),
    write: (batch) => write(batch, 'join'),
    replaceMarket: (batch) => write(batch, 'replace'),
    clear: (state = {}) => write({ state }, 'replace'),
  };
}
