import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { epochDay, hours, isoDate, startOfDayMs } from '../../../lib/core/time.ts';
import { indexOfDay } from './bars.ts';
import { historyMarket } from './history-market.ts';

const FILES: Readonly<Record<string, string>> = {
  'russell2000.csv': 'date,open,high,low,close,volume\n2024-01-02,1,3,0.5,2,10\n2024-01-03,2,4,1,3,11\n',
  'sp500.csv': 'date,open,high,low,close,volume\n2024-01-02,1,3,0.5,2,10\n',
  'iwm.csv': 'date,open,high,low,close,volume\n2024-01-02,1,3,0.5,2,10\n',
  'btc_usd.csv':
    'date,open,high,low,close,volume\n2024-01-01,1,3,0.5,2,10\n2024-01-02,2,3,1,,\n2024-01-03,2,9,1,8,10\n2024-01-04,8,9,1,2,10\n',
  'eth_usd.csv': 'date,open,high,low,close,volume\n2024-01-01,1,3,0.5,2,10\n',
  'crypto_total_market_cap.csv':
    'date,total_mcap_spliced_usd,total_mcap_usd,source\n2024-01-01,100,97,x\n2024-01-02,400,390,x\n2024-01-04,900,880,x\n',
  'btc_mcap_coinmetrics.csv': 'date,price_usd,mcap_usd\n2024-01-01,2,50\n2024-01-02,2,60\n',
  'eth_mcap_coinmetrics.csv': 'date,price_usd,mcap_usd\n2024-01-02,2,7\n',
};

const dir = mkdtempSync(join(tmpdir(), 'comove-history-'));
for (const [name, text] of Object.entries(FILES)) writeFileSync(join(dir, name), text);
afterAll(() => rmSync(dir, { recursive: true }));

describe('a market of CSV files', () => {
  const market = historyMarket(dir);

  test('is looked at when its last day ends', () => {
    expect(isoDate(market.endDay)).toBe('2024-01-04');
    expect(market.nowMs).toBe(startOfDayMs(epochDay(2024, 1, 5)));
  });

  test('takes the spliced total and leaves gaps as gaps', () => {
    expect([...market.caps.total]).toEqual([100, 400, 900]);
    expect([...market.caps.days].map(isoDate)).toEqual(['2024-01-01', '2024-01-02', '2024-01-04']);
    expect([...market.prices.BTC.close]).toEqual([2, 8, 2]);
  });

  test('knows nothing of parts without a row', () => {
    expect(market.caps.eth[0]).toBeNaN();
    expect(market.caps.eth[1]).toBe(7);
    expect(market.caps.stables[0]).toBeNaN();
  });

  test('is worth the close of the day before at 00:00, something in between at noon, and unknown in a gap', () => {
    expect(market.capAt(startOfDayMs(epochDay(2024, 1, 2)))?.total).toBe(100);
    expect(market.capAt(startOfDayMs(epochDay(2024, 1, 2)) + hours(12))?.total).toBeCloseTo(200, 10);
    expect(market.capAt(startOfDayMs(epochDay(2024, 1, 3)) + hours(12))).toBeUndefined();
    expect(market.capAt(startOfDayMs(epochDay(2024, 1, 4)))).toBeUndefined();
  });

  test('has a price at 00:00 that is the close before, one in between at noon, and none beside a day without a close', () => {
    expect(market.priceAt('BTC', startOfDayMs(epochDay(2024, 1, 4)))).toBe(8);
    expect(market.priceAt('BTC', startOfDayMs(epochDay(2024, 1, 4)) + hours(12))).toBe(4);
    expect(market.priceAt('BTC', startOfDayMs(epochDay(2024, 1, 5)))).toBe(2);
    expect(market.priceAt('BTC', startOfDayMs(epochDay(2024, 1, 3)) + hours(12))).toBeUndefined();
    expect(market.priceAt('BTC', startOfDayMs(epochDay(2024, 1, 5)) + 1)).toBeUndefined();
  });
});

const real = process.env['COMOVE_MARKET_DIR'];

test.skipIf(!real)('the real history is read whole', () => {
  const market = historyMarket(real ?? '');
  expect(isoDate(market.endDay)).toBe('2025-12-31');
  const { days, close } = market.equities.RUT;
  expect(close[indexOfDay(days, epochDay(2021, 11, 8))]).toBeCloseTo(2442.74, 2);
  expect(market.prices.BTC.close[indexOfDay(market.prices.BTC.days, epochDay(2025, 10, 6))]).toBeCloseTo(124752.53, 2);
  expect(market.caps.total[indexOfDay(market.caps.days, epochDay(2021, 11, 8))]).toBeGreaterThan(3e12);
});
