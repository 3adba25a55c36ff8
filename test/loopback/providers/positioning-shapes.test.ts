import { describe, expect, test } from 'vitest';
import { days, hours } from '../../../lib/core/time.ts';
import { body, get, market, NOW } from './asked.ts';

const FUTURES = 'https://fapi.binance.com/futures/data';
const OKX = 'https://www.okx.com/api/v5';
const GATE = 'https://api.gateio.ws/api/v4/futures/usdt';
const BYBIT = 'https://api.bybit.com/v5/market';

const SECONDS = NOW / 1000;

describe('Binance futures', () => {
  const ratios = `${FUTURES}/globalLongShortAccountRatio?symbol=SOLUSDT`;

  test('give the newest full hours, ascending, shares that add up and their quotient as text', () => {
    const rows = body(`${ratios}&period=1h&limit=500`);
    expect(rows.length).toBe(500);
    expect(rows.at(-1).timestamp).toBe(NOW);
    expect(rows[1].timestamp - rows[0].timestamp).toBe(hours(1));
    for (const row of rows) {
      expect(Number(row.longAccount) + Number(row.shortAccount)).toBeCloseTo(1, 10);
      expect(Number(row.longAccount) / Number(row.shortAccount) / Number(row.longShortRatio)).toBeCloseTo(1, 3);
    }
    expect(body(`${ratios}&period=1d`).length).toBe(30);
  });

  test('know only the last 30 days, and say so', () => {
    expect(get(`${ratios}&period=1h&startTime=${NOW - days(31)}`).status).toBe(400);
    expect(body(`${ratios}&period=1h&startTime=${NOW - hours(3)}&endTime=${NOW - hours(1)}`).length).toBe(3);
    expect(get(`${ratios}&period=1h&limit=501`).status).toBe(400);
    expect(get(`${ratios}&period=7m`).status).toBe(400);
    expect(get(`${FUTURES}/globalLongShortAccountRatio?period=1h`).status).toBe(400);
    expect(body(`${FUTURES}/globalLongShortAccountRatio?symbol=NOPEUSDT&period=1h`)).toEqual([]);
  });

  test('count accounts, top positions, top accounts and takers apart', () => {
    const newest = ['globalLongShortAccountRatio', 'topLongShortPositionRatio', 'topLongShortAccountRatio'].map(
      (name) => body(`${FUTURES}/${name}?symbol=SOLUSDT&period=1h&limit=1`)[0].longShortRatio,
    );
    expect(new Set(newest).size).toBe(3);
    const [taker] = body(`${FUTURES}/takerlongshortRatio?symbol=SOLUSDT&period=1h&limit=1`);
    expect(Number(taker.buyVol) / Number(taker.sellVol)).toBeCloseTo(Number(taker.buySellRatio), 3);
  });

  test('list every perpetual with its mark price, contracts that end and other currencies among them', () => {
    const symbols = body('https://fapi.binance.com/fapi/v1/premiumIndex').map(({ symbol }: { symbol: string }) => symbol);
    for (const symbol of ['1000PEPEUSDT', 'HYPEUSDT', 'BTCUSDT_270326', 'BTCUSDC']) expect(symbols).toContain(symbol);
    expect(body('https://fapi.binance.com/fapi/v1/premiumIndex?symbol=SOLUSDT').symbol).toBe('SOLUSDT');
  });
});

describe('OKX', () => {
  const ratios = `${OKX}/rubik/stat/contracts/long-short-account-ratio-contract?instId=SOL-USDT-SWAP`;

  test('gives at most 100 points, newest first, as texts', () => {
    const { code, data } = body(`${ratios}&period=1H&limit=400`);
    expect(code).toBe('0');
    expect(data.length).toBe(100);
    expect(data[0][0]).toBe(String(NOW));
    expect(Number(data[0][0]) - Number(data[1][0])).toBe(hours(1));
  });

  test('says errors with status 200 and a code', () => {
    expect(body(`${OKX}/rubik/stat/contracts/long-short-account-ratio-contract?instId=NOPE-USDT-SWAP&period=1H`).code).toBe('51001');
    expect(body(`${ratios}&period=3X`).code).toBe('51000');
    expect(body(`${OKX}/public/mark-price?instType=NOPE`).code).toBe('51000');
  });

  test('tells sold before bought', () => {
    const [[, sold, bought]] = body(`${OKX}/rubik/stat/taker-volume-contract?instId=SOL-USDT-SWAP&period=1H&limit=1`).data;
    const share = market.altcoins.coins.find(({ key }) => key === 'solana')?.takerBuyShare(Math.floor(NOW / days(1))) ?? 0;
    expect(Number(bought) / (Number(bought) + Number(sold))).toBeCloseTo(share, 9);
  });
});

test('Gate gives all measures in one row, in seconds, ascending, and 400 with a label for contracts that it has not', () => {
  const rows = body(`${GATE}/contract_stats?contract=SOL_USDT&interval=1h&limit=100`);
  expect(rows.length).toBe(100);
  expect(rows.at(-1).time).toBe(SECONDS);
  expect(rows[0]).toMatchObject({ lsr_account: expect.any(Number), top_lsr_size: expect.any(Number), lsr_taker: expect.any(Number) });
  expect(
    body(`${GATE}/contract_stats?contract=SOL_USDT&interval=1h&limit=2&from=${SECONDS - 36_000}`).map(({ time }: { time: number }) => time),
  ).toEqual([SECONDS - 36_000, SECONDS - 32_400]);
  const refused = get(`${GATE}/contract_stats?contract=NOPE_USDT&interval=1h`);
  expect([refused.status, JSON.parse(refused.body).label]).toEqual([400, 'CONTRACT_NOT_FOUND']);
});

test('Bybit gives shares newest first, pages by cursor, and errors with status 200', () => {
  const { result } = body(`${BYBIT}/account-ratio?category=linear&symbol=SOLUSDT&period=1h&limit=3`);
  expect(result.list.map(({ timestamp }: { timestamp: string }) => timestamp)).toEqual([0, 1, 2].map((ago) => String(NOW - hours(ago))));
  const next = body(`${BYBIT}/account-ratio?category=linear&symbol=SOLUSDT&period=1h&limit=3&cursor=${result.nextPageCursor}`).result.list;
  expect(next[0].timestamp).toBe(String(NOW - hours(3)));
  expect(body(`${BYBIT}/account-ratio?category=linear&symbol=NOPEUSDT&period=1h`).retCode).toBe(10_001);
  const contracts = body(`${BYBIT}/tickers?category=linear`).result.list.map(({ symbol }: { symbol: string }) => symbol);
  for (const contract of ['SHIB1000USDT', '10000SATSUSDT', 'BTCPERP', 'BTC-26MAR27']) expect(contracts).toContain(contract);
});
