import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';

/** Values are `unknown`: what is read is parsed, whoever wrote it. */
export interface ComoveSchema extends DBSchema {
  /** By series id. */
  series: { key: string; value: unknown };
  /** By source id and day. */
  snapshots: { key: [string, number]; value: unknown };
  /** Small values by name: `market`, the poll state. */
  state: { key: string; value: unknown };
  /** Daily histories of coins, by coin key. */
  coins: { key: string; value: unknown };
  /** Long/short histories, by exchange, measure and coin key. */
  ratios: { key: [string, string, string]; value: unknown };
  /** Single values of the altcoin side by name: `universe`, `fear-greed`, `listing:<id>`, `netflow:<period>`, `totals`, `summary`. */
  sentiment: { key: string; value: unknown };
  /** What was computed of the shown pair, under `pair`. */
  evidence: { key: string; value: unknown };
}

export type Database = IDBPDatabase<ComoveSchema>;
type StoreName = StoreNames<ComoveSchema>;

/** The transaction of an upgrade: it reaches every store that existed before and those made in it. */
type Upgrade = IDBPTransaction<ComoveSchema, StoreName[], 'versionchange'>;

/** One step of the database's own history: step n brings version n to n + 1. Adds and converts; never drops what it can keep. */
export type SchemaStep = (db: Database, transaction: Upgrade) => void | Promise<void>;

export const SCHEMA_STEPS: readonly SchemaStep[] = [
  (db) => {
    db.createObjectStore('series');
    db.createObjectStore('snapshots');
    db.createObjectStore('state');
  },
  (db) => {
    db.createObjectStore('coins');
    db.createObjectStore('ratios');
    db.createObjectStore('sentiment');
  },
  (db) => {
    db.createObjectStore('evidence');
  },
];
