import type { Result } from '../core/result.ts';
import type { MarketKind } from '../market/series.ts';
import type { Connection } from './connection.ts';
import type { StorageFailure } from './storage-failure.ts';
import { writeComputed } from './write-computed.ts';

/** Only the pair of the settings is kept: any other is looked at for a moment. */
const PAIR = 'pair';

/**
 * What was computed of the shown pair; cleared with the market. The store neither knows nor checks its shape: its reader
 * parses it. Reads reject with StorageError where the database cannot be looked into.
 */
export interface EvidenceStore {
  /** `undefined` for nothing. */
  read(): Promise<unknown>;
  /** In the place of what was there; refused as writeComputed says. */
  write(value: { readonly market: MarketKind }): Promise<Result<null, StorageFailure>>;
}

/** The store on a connection. */
export const createEvidenceStore = (connection: Connection): EvidenceStore => ({
  read: () => connection.use((db) => db.get('evidence', PAIR)),
  write: (value) => writeComputed(connection, { store: 'evidence', key: PAIR, value }),
});
