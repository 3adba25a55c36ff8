import { err, ok, type Result } from '../core/result.ts';
import type { MarketKind } from '../market/series.ts';
import type { Connection } from './connection.ts';
import { type StorageFailure, storageFailureOf } from './storage-failure.ts';

/** A value that was computed from what is stored, and its place. */
export interface Computed {
  readonly store: 'sentiment' | 'evidence';
  readonly key: string;
  readonly value: { readonly market: MarketKind };
}

/**
 * Keeps what was computed, in the place of what was computed before. Refused where the other market is stored by now
 * (`other-market`) or nothing any more (`cleared`): a computation must not bring back what was emptied meanwhile.
 */
export async function writeComputed(connection: Connection, { store, key, value }: Computed): Promise<Result<null, StorageFailure>> {
  try {
    return await connection.use(async (db) => {
      const transaction = db.transaction(['state', store], 'readwrite');
      const stored = await transaction.objectStore('state').get('market');
      const isOurs = stored === value.market;
      if (isOurs) await transaction.objectStore(store).put(value, key);
      await transaction.done;
      if (isOurs) return ok(null);
      return err(stored === 'live' || stored === 'simulated' ? { kind: 'other-market', stored } : { kind: 'cleared' });
    });
  } catch (error) {
    const failure = storageFailureOf(error);
    if (!failure) throw error;
    return err(failure);
  }
}
