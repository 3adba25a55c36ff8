import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, expect, test, vi } from 'vitest';
import { openStores } from '../../lib/storage/open-stores.ts';
import { balances, coinOf, fearGreed, ratioOf, spotListing, totals, universe } from './sentiment-of.ts';
import { seriesOf } from './series-of.ts';

const OK = { ok: true, value: null };
const WHOLE = {
  coins: [coinOf('solana'), coinOf('sui')],
  ratios: [ratioOf('solana'), ratioOf('solana', { measure: 'top-position' }), ratioOf('solana', { exchange: 'okx' })],
  sentiment: { universe, listings: [spotListing, { ...spotListing, id: 'okx' as const }], fearGreed, balances: [balances], totals },
};

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

async function everything() {
  const { sentiment } = openStores();
  return {
    coins: await sentiment.coins(),
    ratios: await sentiment.ratios(),
    sentiment: {
      universe: await sentiment.universe(),
      listings: await sentiment.listings(),
      fearGreed: await sentiment.fearGreed(),
      balances: await sentiment.balances(),
      totals: await sentiment.totals(),
    },
  };
}
const NOTHING = {
  coins: [],
  ratios: [],
  sentiment: { universe: undefined, listings: [], fearGreed: undefined, balances: [], totals: undefined },
};

test('what is written is read, by everybody, and nothing stored is nothing', async () => {
  expect(await everything()).toEqual(NOTHING);
  expect(await openStores().series.write(WHOLE)).toEqual(OK);
  expect(await everything()).toEqual(WHOLE);
  const { sentiment, series } = openStores();
  expect(await sentiment.coin('sui')).toEqual(WHOLE.coins[1]);
  expect(await sentiment.coin('doge')).toBeUndefined();
  expect(await sentiment.ratio('okx', 'global-account', 'solana')).toEqual(WHOLE.ratios[2]);
  expect(await sentiment.ratio('okx', 'top-position', 'solana')).toBeUndefined();
  expect(await series.market()).toBe('live');
});

test('exchanges, measures and periods are kept apart; a value that is written again replaces itself only', async () => {
  const { series, sentiment } = openStores();
  await series.write(WHOLE);
  const newer = ratioOf('solana', { ratio: Float64Array.of(2, 3) });
  await series.write({ ratios: [newer], sentiment: { balances: [{ ...balances, period: '24h' }] } });
  expect(await sentiment.ratios()).toEqual([newer, WHOLE.ratios[1], WHOLE.ratios[2]]);
  expect((await sentiment.balances()).map(({ period }) => period)).toEqual(['24h', '7d']);
  expect(await sentiment.universe()).toEqual(universe);
});

test('series, coins, ratios, values and poll state are written together or not at all', async () => {
  const { series, state } = openStores();
  const proto = IDBObjectStore.prototype;
  const put = Reflect.get(proto, 'put');
  vi.spyOn(proto, 'put').mockImplementation(function (this: IDBObjectStore, value: unknown, key) {
    if (key === 'poll') throw new DOMException('full', 'QuotaExceededError');
    return put.call(this, value, key);
  });
  const batch = { ...WHOLE, series: [seriesOf('BTC', [1])], state: { poll: 1 } };
  expect(await series.write(batch)).toEqual({ ok: false, error: { kind: 'quota' } });
  vi.restoreAllMocks();
  expect(await everything()).toEqual(NOTHING);
  expect(await series.write(batch)).toEqual(OK);
  expect(await state.get('poll')).toBe(1);
  expect(await everything()).toEqual(WHOLE);
});

const simulated = { market: 'simulated' } as const;
test.for([
  ['a coin', { coins: [coinOf('sui', simulated)] }],
  ['ratios', { ratios: [ratioOf('sui', simulated)] }],
  ['a ranked list', { sentiment: { universe: { ...universe, ...simulated } } }],
  ['a listing', { sentiment: { listings: [{ ...spotListing, ...simulated }] } }],
  ['Fear & Greed', { sentiment: { fearGreed: { ...fearGreed, ...simulated } } }],
  ['balances', { sentiment: { balances: [{ ...balances, ...simulated }] } }],
  ['totals', { sentiment: { totals: { ...totals, ...simulated } } }],
] as const)('%s of the other market is refused, and nothing of the batch is written', async ([, batch]) => {
  const { series, state } = openStores();
  await series.put([seriesOf('RUT', [1])]);
  expect(await series.write({ ...batch, state: { poll: 1 } })).toEqual({ ok: false, error: { kind: 'other-market', stored: 'live' } });
  expect(await everything()).toEqual(NOTHING);
  expect(await state.get('poll')).toBeUndefined();
});

test('a switch of the market, and clearing, empty the altcoin side with the rest, its summary too', async () => {
  const { series, sentiment } = openStores();
  await series.write(WHOLE);
  await sentiment.writeSummary({ market: 'live' });
  expect(await series.replaceMarket({ coins: [coinOf('sui', simulated)] })).toEqual(OK);
  expect(await everything()).toEqual({ ...NOTHING, coins: [coinOf('sui', simulated)] });
  expect(await sentiment.readSummary()).toBeUndefined();
  await series.clear();
  expect(await everything()).toEqual(NOTHING);
  expect(await series.write(WHOLE)).toEqual(OK);
});

test('the summary is kept only beside the data of its own market', async () => {
  const { series, sentiment } = openStores();
  expect(await sentiment.writeSummary({ market: 'live' })).toEqual({ ok: false, error: { kind: 'cleared' } });
  await series.write(WHOLE);
  expect(await sentiment.writeSummary({ market: 'live' })).toEqual(OK);
  expect(await sentiment.writeSummary(simulated)).toEqual({ ok: false, error: { kind: 'other-market', stored: 'live' } });
  expect(await sentiment.readSummary()).toEqual({ market: 'live' });
});

test('damaged records are reported and absent, damaged rows left out; the rest stays readable', async () => {
  const report = vi.fn<(what: string) => void>();
  const { series, sentiment } = openStores(report);
  await series.write(WHOLE);
  const db = await openDB('comove');
  await db.put('coins', { ...WHOLE.coins[0], close: Float64Array.of(1, NaN) }, 'solana');
  await db.put('ratios', { ...WHOLE.ratios[2], exchange: 'elsewhere' }, ['okx', 'global-account', 'solana']);
  await db.put('sentiment', { ...universe, coins: [universe.coins[0], { key: 'x' }] }, 'universe');
  await db.put('sentiment', { ...balances, tokens: 7 }, 'netflow:7d');
  db.close();
  expect(await sentiment.coins()).toEqual([WHOLE.coins[1]]);
  expect(await sentiment.coin('solana')).toBeUndefined();
  expect(await sentiment.ratios()).toEqual([WHOLE.ratios[0], WHOLE.ratios[1]]);
  expect(await sentiment.universe()).toEqual({ ...universe, coins: [universe.coins[0]] });
  expect(await sentiment.balances()).toEqual([]);
  expect(report.mock.calls.flat()).toEqual(['coin: close', 'coin solana: close', 'ratios: exchange', 'sentiment netflow:7d: tokens']);
});

test('views on large buffers are stored at their own size', async () => {
  const wide = new Float64Array(10_000).fill(0.5);
  const part = wide.subarray(0, 2);
  const { series, sentiment } = openStores();
  const atMs = new Float64Array(10_000).map((_, i) => i).subarray(0, 2);
  await series.write({ coins: [coinOf('sui', { close: part, takerBuyShare: part })], ratios: [ratioOf('sui', { atMs, ratio: part })] });
  const coin = await sentiment.coin('sui');
  expect([coin?.close.buffer.byteLength, coin?.takerBuyShare?.buffer.byteLength]).toEqual([16, 16]);
  const ratio = await sentiment.ratio('binance', 'global-account', 'sui');
  expect([ratio?.atMs.buffer.byteLength, ratio?.ratio.buffer.byteLength]).toEqual([16, 16]);
});

test('a history that is not fit to be stored is a bug, and throws', async () => {
  const { series } = openStores();
  await expect(series.write({ coins: [coinOf('sui', { close: Float64Array.of(1) })] })).rejects.toThrow('coin sui is not fit to be stored');
  const backwards = ratioOf('sui', { atMs: Float64Array.of(2, 1) });
  await expect(series.write({ ratios: [backwards] })).rejects.toThrow('ratios binance global-account sui are not fit to be stored');
});
