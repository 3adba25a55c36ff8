import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, expect, test, vi } from 'vitest';
import { createConnection } from '../../lib/storage/connection.ts';
import { openStores } from '../../lib/storage/open-stores.ts';
import { SCHEMA_STEPS } from '../../lib/storage/schema.ts';
import { StorageError } from '../../lib/storage/storage-failure.ts';
import { seriesOf } from './series-of.ts';

const rut = seriesOf('RUT', [10, 11]);

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

test('an upgrade keeps the data and runs only the steps that are new', async () => {
  const before = openStores();
  await before.series.put([rut]);
  await before.close();
  const step = vi.fn<(stored: unknown) => void>();
  const upgraded = createConnection([
    ...SCHEMA_STEPS,
    async (_db, transaction) => step(await transaction.objectStore('series').get('RUT')),
  ]);
  expect(await upgraded.use((db) => db.get('series', 'RUT'))).toEqual(rut);
  expect(step.mock.calls).toEqual([[rut]]);
  expect(await upgraded.use(async (db) => db.version)).toBe(SCHEMA_STEPS.length + 1);
});

test('an open page lets a newer version upgrade, and goes on working afterwards', async () => {
  const page = openStores();
  await page.series.put([rut]);
  const newer = createConnection([...SCHEMA_STEPS, () => undefined]);
  expect(await newer.use(async (db) => db.version)).toBe(SCHEMA_STEPS.length + 1);
  expect(await page.series.get('RUT')).toEqual(rut);
});

test('a database of a later version is read as it is', async () => {
  const newer = createConnection([...SCHEMA_STEPS, () => undefined, () => undefined]);
  await newer.use((db) => db.put('series', rut, 'RUT'));
  await newer.close();
  expect(await openStores().series.get('RUT')).toEqual(rut);
});

test('a page that does not let go is a failure after a while, not an endless wait', async () => {
  const stubborn = await openDB('comove', 1, { upgrade: (db) => void db.createObjectStore('series') });
  const newer = createConnection([...SCHEMA_STEPS, () => undefined], 20);
  await expect(newer.use((db) => db.get('series', 'RUT'))).rejects.toMatchObject({ failure: { kind: 'blocked' } });
  stubborn.close();
});

test('a connection that the browser closed is opened again', async () => {
  const connection = createConnection();
  await connection.use((db) => db.put('state', 1, 'a'));
  await connection.use(async (db) => db.close());
  expect(await connection.use((db) => db.get('state', 'a'))).toBe(1);
});

test('where the browser gives no database, a read fails and a write says why; later calls try again', async () => {
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('no profile', 'UnknownError');
  });
  const { series, state } = openStores();
  await expect(series.getAll()).rejects.toBeInstanceOf(StorageError);
  expect(await series.put([rut])).toMatchObject({
    ok: false,
    error: { kind: 'unavailable', detail: expect.stringContaining('no profile') },
  });
  expect(await state.set('poll', 1)).toMatchObject({ ok: false, error: { kind: 'unavailable' } });
  open.mockRestore();
  expect(await series.put([rut])).toEqual({ ok: true, value: null });
});
