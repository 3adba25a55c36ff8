import { type IDBPDatabase, openDB } from 'idb';
import { seconds } from '../core/time.ts';
import { type ComoveSchema, type Database, SCHEMA_STEPS, type SchemaStep } from './schema.ts';
import { StorageError, storageFailureOf } from './storage-failure.ts';

const DATABASE_NAME = 'comove';
/** Our pages let go of an older database at once; a page that does not within this time never will. */
const BLOCKED_AFTER_MS = seconds(5);

/** The one database, opened when it is first used and again after the browser or a newer version closed it. */
export interface Connection {
  /**
   * Runs `work` on the open database. Once more from the start if the connection had been closed under it, so `work`
   * is one transaction. Throws StorageError where the browser gives no database, `blocked` where it waits too long.
   */
  use<T>(work: (db: Database) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** A connection to the database. `steps` are the schema's history; tests give longer ones. */
export function createConnection(steps: readonly SchemaStep[] = SCHEMA_STEPS, blockedAfterMs = BLOCKED_AFTER_MS): Connection {
  let opened: Promise<Database> | undefined;
  const forget = (): void => {
    opened = undefined;
  };
  const database = (): Promise<Database> => {
    opened ??= open(steps, blockedAfterMs, forget).catch((error: unknown) => {
      forget();
      throw unavailable(error);
    });
    return opened;
  };
  return {
    async use(work) {
      try {
        return await work(await database());
      } catch (error) {
        // A transaction on a closed connection never began, so nothing is done twice.
        if (!isClosed(error)) throw unavailable(error);
        forget();
        return work(await database()).catch((again: unknown) => Promise.reject(unavailable(again)));
      }
    },
    async close() {
      const db = await opened?.catch(() => undefined);
      forget();
      db?.close();
    },
  };
}

const isClosed = (error: unknown): boolean => error instanceof DOMException && error.name === 'InvalidStateError';

function unavailable(error: unknown): Error {
  const failure = storageFailureOf(error);
  if (failure) return error instanceof StorageError ? error : new StorageError(failure);
  return error instanceof Error ? error : new Error(String(error));
}

async function open(steps: readonly SchemaStep[], blockedAfterMs: number, forget: () => void): Promise<Database> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const blocked = Promise.withResolvers<never>();
  const opening = openDB<ComoveSchema>(DATABASE_NAME, await versionToOpen(steps.length), {
    async upgrade(db, oldVersion, _newVersion, transaction) {
      for (const step of steps.slice(oldVersion)) await step(db, transaction);
    },
    blocked() {
      timer = setTimeout(() => blocked.reject(new StorageError({ kind: 'blocked' })), blockedAfterMs);
    },
    // A newer version of ours wants to upgrade: an old page holding on would block it for ever.
    blocking() {
      forget();
      void closeLate(opening);
    },
    terminated: forget,
  });
  try {
    return await Promise.race([opening, blocked.promise]);
  } finally {
    clearTimeout(timer);
    blocked.promise.catch(() => closeLate(opening));
  }
}

/** After a downgrade the database is newer than this code: it is opened as it is, and each record is parsed anyway. */
async function versionToOpen(ours: number): Promise<number> {
  const stored = (await indexedDB.databases?.())?.find(({ name }) => name === DATABASE_NAME)?.version ?? 0;
  return Math.max(ours, stored);
}

/** Closes a database that nobody of ours waits for any more: left open, it would block the next upgrade. */
async function closeLate(opening: Promise<IDBPDatabase<ComoveSchema>>): Promise<void> {
  const db = await opening.catch(() => undefined);
  db?.close();
}
