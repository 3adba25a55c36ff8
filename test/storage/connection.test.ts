import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, expect, test, vi } from 'vitest';
import { createConnection } from '../../lib/storage/connection.ts';
import { openStores } from '../../lib/storage/open-stores.ts';
import { SCHEMA_STEPS } from '../../lib/storage/schema.ts';
import { StorageError } from '../../lib/storage/storage-failure.ts';
import { coinOf, ratioOf, universe } from './sentiment-of.ts';
import { seriesOf } from './series-of.ts';

const rut = seriesOf('RUT', [10, 11]);
const snapshot = { source: 'made-up', day: 10, atMs: 900, totalUsd: 3e12, market: 'live' };

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

/** The database as the product's first version left it. */
async function firstVersion(): Promise<void> {
  const old = await openDB('comove', 1, {
    upgrade(db) {
      for (const name of ['series', 'snapshots', 'state']) db.createObjectStore(name);
    },
  });
  await old.put('series', rut, 'RUT');
  await old.put('snapshots', snapshot, ['made-up', 10]);
  await old.put('state', 'live', 'market');
  await old.put('state', { due: 5 }, 'poll');
  old.close();
}

test('a database of the first version is upgraded with everything in it, and takes the altcoin side', async () => {
  await firstVersion();
  const stores = openStores();
  const { series, sentiment, state } = stores;
  expect(await series.getAll()).toEqual([rut]);
  expect(await series.snapshots()).toEqual([snapshot]);
  expect(await series.market()).toBe('live');
  expect(await state.get('poll')).toEqual({ due: 5 });
  expect(await sentiment.coins()).toEqual([]);
  expect(await series.write({ coins: [coinOf('sui')], ratios: [ratioOf('sui')], sentiment: { universe } })).toEqual({
    ok: true,
    value: null,
  });
  await stores.close();
  const again = openStores();
  expect(await again.sentiment.coins()).toEqual([coinOf('sui')]);
  expect(await again.series.getAll()).toEqual([rut]);
});

test('the first version, put back after an upgrade, finds what it knows, and what it writes does not touch the rest', async () => {
  await firstVersion();
  const now = openStores();
  await now.series.write({ coins: [coinOf('sui')] });
  await now.close();
  const downgraded = createConnection(SCHEMA_STEPS.slice(0, 1));
  expect(await downgraded.use((db) => db.get('series', 'RUT'))).toEqual(rut);
  await downgraded.use((db) => db.put('state', { due: 6 }, 'poll'));
  await downgraded.close();
  const later = openStores();
  expect(await later.sentiment.coin('sui')).toEqual(coinOf('sui'));
  expect(await later.state.get('poll')).toEqual({ due: 6 });
});
