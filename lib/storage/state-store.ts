import { err, ok, type Result } from '../core/result.ts';
import type { Connection } from './connection.ts';
import { type StorageFailure, storageFailureOf } from './storage-failure.ts';

/**
 * Small values by name that only our own pages may see (content scripts can read all of storage.local): the poll
 * state with its due list and the status of sources. What is read is `unknown`: its reader parses it.
 */
export interface StateStore {
  /** `undefined` where nothing is stored. Rejects with StorageError where the database cannot be looked into. */
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<Result<null, StorageFailure>>;
}

/** The store on a connection. */
export const createStateStore = (connection: Connection): StateStore => ({
  get: (key) => connection.use((db) => db.get('state', key)),
  async set(key, value) {
    try {
      await connection.use((db) => (value === undefined ? db.delete('state', key) : db.put('state', value, key).then(() => undefined)));
      return ok(null);
    } catch (error) {
      const failure = storageFailureOf(error);
      if (!failure) throw error;
      return err(failure);
    }
  },
});
