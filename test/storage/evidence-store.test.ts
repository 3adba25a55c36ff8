import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, expect, test } from 'vitest';
import { openStores } from '../../lib/storage/open-stores.ts';
import { coinOf } from './sentiment-of.ts';
import { seriesOf } from './series-of.ts';

const OK = { ok: true, value: null };
const rut = seriesOf('RUT', [10, 11]);
const record = { market: 'live', key: 'a', evidence: { columns: Float64Array.of(1, 2) } } as const;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

test('what is written is read as it is, columns too, and the next takes its place', async () => {
  const { series, evidence } = openStores();
  expect(await evidence.read()).toBeUndefined();
  await series.put([rut]);
  expect(await evidence.write(record)).toEqual(OK);
  expect(await openStores().evidence.read()).toEqual(record);
  await evidence.write({ ...record, market: 'live' });
  const db = await openDB('comove');
  expect(await db.count('evidence')).toBe(1);
  db.close();
});

test('it is kept only beside the closes of its own market: what was emptied meanwhile is not brought back', async () => {
  const { series, evidence } = openStores();
  expect(await evidence.write(record)).toEqual({ ok: false, error: { kind: 'cleared' } });
  await series.put([rut]);
  expect(await evidence.write({ ...record, market: 'simulated' })).toEqual({ ok: false, error: { kind: 'other-market', stored: 'live' } });
  expect(await evidence.read()).toBeUndefined();
});

test('clearing the market, and a switch of it, empty it with the rest; a new close does not', async () => {
  const { series, evidence } = openStores();
  await series.put([rut]);
  await evidence.write(record);
  await series.put([seriesOf('RUT', [10, 11, 12])]);
  expect(await evidence.read()).toEqual(record);
  await series.replaceMarket({ series: [{ ...rut, market: 'simulated' }] });
  expect(await evidence.read()).toBeUndefined();
  await evidence.write({ ...record, market: 'simulated' });
  await series.clear();
  expect(await evidence.read()).toBeUndefined();
});

/** The database as the version with the altcoin side left it. */
async function versionBefore(): Promise<void> {
  const old = await openDB('comove', 2, {
    upgrade(db) {
      for (const name of ['series', 'snapshots', 'state', 'coins', 'ratios', 'sentiment']) db.createObjectStore(name);
    },
  });
  await old.put('series', rut, 'RUT');
  await old.put('coins', coinOf('sui'), 'sui');
  await old.put('state', 'live', 'market');
  await old.put('sentiment', { market: 'live', version: 1 }, 'summary');
  old.close();
}

test('a database of the version before is upgraded with everything in it, and takes evidence', async () => {
  await versionBefore();
  const { series, sentiment, evidence } = openStores();
  expect(await series.getAll()).toEqual([rut]);
  expect(await sentiment.coins()).toEqual([coinOf('sui')]);
  expect(await sentiment.readSummary()).toEqual({ market: 'live', version: 1 });
  expect(await evidence.write(record)).toEqual(OK);
  expect(await evidence.read()).toEqual(record);
});
