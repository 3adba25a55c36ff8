import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { CapSnapshot } from '../../lib/market/cap-snapshot.ts';
import { openStores } from '../../lib/storage/open-stores.ts';
import { seriesOf } from './series-of.ts';

const rut = seriesOf('RUT', [10, 11, 14]);
const btc = seriesOf('BTC', [10, 11, 12], { high: Float64Array.of(103, 104, 105), low: Float64Array.of(90, 91, 92) });
const snapshot: CapSnapshot = { source: 'made-up', day: 10, atMs: 900, totalUsd: 3e12, btcShare: 0.5, market: 'live' };
const OK = { ok: true, value: null };

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const raw = () => openDB('comove');

test('what is put is got, typed arrays and all, also by another page', async () => {
  const { series } = openStores();
  expect(await series.put([rut, btc])).toEqual(OK);
  expect(await series.get('RUT')).toEqual(rut);
  expect(await openStores().series.getAll()).toEqual([btc, rut]);
  expect(await series.market()).toBe('live');
});

test('nothing stored is nothing, not a failure', async () => {
  const { series, state } = openStores();
  expect(await series.get('RUT')).toBeUndefined();
  expect(await series.getAll()).toEqual([]);
  expect(await series.snapshots()).toEqual([]);
  expect(await series.market()).toBeUndefined();
  expect(await state.get('poll')).toBeUndefined();
});

test('a series that is put again replaces its older self only', async () => {
  const { series } = openStores();
  await series.put([rut, btc]);
  const longer = seriesOf('RUT', [10, 11, 14, 15]);
  await series.put([longer]);
  expect(await series.getAll()).toEqual([btc, longer]);
});

test('a view on a large buffer is stored at its own size', async () => {
  const wide = new Float64Array(10_000).fill(7);
  const { series } = openStores();
  await series.put([{ ...rut, close: wide.subarray(0, 3) }]);
  expect((await series.get('RUT'))?.close.buffer.byteLength).toBe(24);
});

test('one snapshot is kept per source and day, the latest', async () => {
  const { series } = openStores();
  await series.putSnapshot(snapshot);
  await series.putSnapshot({ ...snapshot, atMs: 950, totalUsd: 3.1e12 });
  await series.putSnapshot({ ...snapshot, day: 9 });
  expect((await series.snapshots()).map(({ day, totalUsd }) => [day, totalUsd])).toEqual([
    [9, 3e12],
    [10, 3.1e12],
  ]);
});

test('series, snapshot and poll state are written together', async () => {
  const { series, state } = openStores();
  expect(await series.write({ series: [rut], snapshots: [snapshot], state: { poll: { due: 5 } } })).toEqual(OK);
  expect(await state.get('poll')).toEqual({ due: 5 });
  expect(await series.snapshots()).toEqual([snapshot]);
});

describe('live and simulated data are never joined', () => {
  test('the other market is refused and nothing of the batch is written', async () => {
    const { series, state } = openStores();
    await series.put([rut]);
    const refused = await series.write({ series: [seriesOf('BTC', [1], { market: 'simulated' })], state: { poll: 1 } });
    expect(refused).toEqual({ ok: false, error: { kind: 'other-market', stored: 'live' } });
    expect(await series.getAll()).toEqual([rut]);
    expect(await state.get('poll')).toBeUndefined();
  });

  test('a batch that mixes them is refused even by an empty store', async () => {
    const { series } = openStores();
    expect(await series.put([rut, { ...btc, market: 'simulated' }])).toMatchObject({ ok: false });
    expect(await series.getAll()).toEqual([]);
  });

  test('a switch empties the store and fills it in one transaction', async () => {
    const { series, state } = openStores();
    await series.write({ series: [rut, btc], snapshots: [snapshot], state: { poll: 'old', other: 1 } });
    const simulated = seriesOf('ETH', [20, 21], { market: 'simulated' });
    const switching = series.replaceMarket({ series: [simulated], state: { poll: 'new' } });
    const seen = openStores().series.getAll();
    expect(await switching).toEqual(OK);
    expect([[btc, rut], [simulated]]).toContainEqual(await seen);
    expect(await series.getAll()).toEqual([simulated]);
    expect(await series.snapshots()).toEqual([]);
    expect(await series.market()).toBe('simulated');
    expect(await state.get('poll')).toBe('new');
    expect(await state.get('other')).toBe(1);
  });
});

test('clearing forgets series and snapshots, and the next market may be another', async () => {
  const { series, state } = openStores();
  await series.write({ series: [rut], snapshots: [snapshot], state: { poll: 'old' } });
  expect(await series.clear({ poll: undefined })).toEqual(OK);
  expect(await series.getAll()).toEqual([]);
  expect(await series.snapshots()).toEqual([]);
  expect(await state.get('poll')).toBeUndefined();
  expect(await series.put([{ ...rut, market: 'simulated' }])).toEqual(OK);
});

test('a damaged record is reported and counts as absent; the others stay readable', async () => {
  const report = vi.fn<(what: string) => void>();
  const { series } = openStores(report);
  await series.write({ series: [rut, btc], snapshots: [snapshot] });
  const db = await raw();
  await db.put('series', { ...rut, close: Float64Array.of(1, NaN, 3) }, 'RUT');
  await db.put('snapshots', { source: 'made-up', day: 11, totalUsd: -1 }, ['made-up', 11]);
  db.close();
  expect(await series.get('RUT')).toBeUndefined();
  expect(await series.getAll()).toEqual([btc]);
  expect(await series.snapshots()).toEqual([snapshot]);
  expect(report.mock.calls.flat()).toEqual(['series RUT: close', 'series: close', expect.stringMatching(/^snapshot: /)]);
  expect(await series.put([rut])).toEqual(OK);
  expect(await series.get('RUT')).toEqual(rut);
});

test('a full disk is a value, and the store is as it was', async () => {
  const { series } = openStores();
  await series.put([rut]);
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(await series.put([btc])).toEqual({ ok: false, error: { kind: 'quota' } });
  vi.restoreAllMocks();
  expect(await series.getAll()).toEqual([rut]);
});

test('a batch that fails half-way leaves nothing behind', async () => {
  const { series, state } = openStores();
  await series.put([rut]);
  const proto = IDBObjectStore.prototype;
  const put = Reflect.get(proto, 'put');
  vi.spyOn(proto, 'put').mockImplementation(function (this: IDBObjectStore, value: unknown, key) {
    if (key === 'poll') throw new DOMException('full', 'QuotaExceededError');
    return put.call(this, value, key);
  });
  expect(await series.write({ series: [btc, seriesOf('RUT', [99])], state: { poll: 1 } })).toMatchObject({ ok: false });
  vi.restoreAllMocks();
  expect(await series.getAll()).toEqual([rut]);
  expect(await state.get('poll')).toBeUndefined();
});

test('a series that is not fit to be stored is a bug, and throws', async () => {
  await expect(openStores().series.put([{ ...rut, close: Float64Array.of(1) }])).rejects.toThrow('RUT is not fit to be stored: close');
});
