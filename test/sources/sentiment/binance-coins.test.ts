import { describe, expect, test } from 'vitest';
import { days } from '../../../lib/core/time.ts';
import { binanceCoins } from '../../../lib/sources/sentiment/binance-coins.ts';
import { at, day, recording, RECORDINGS } from '../answers.ts';
import { askCoin, askUniverse, given, pepe, problem, sentimentFixture, solana } from './asks.ts';

const HOST = 'https://data-api.binance.vision/api/v3/klines';
const sats = { ...pepe, symbol: 'SATS' };

const row = (bought: string): readonly unknown[] => [
  at('2026-03-09T00:00:00Z'),
  '1',
  '3',
  '1',
  '2',
  '10',
  at('2026-03-10T00:00:00Z') - 1,
  '20',
  5,
  bought,
  '9',
  '0',
];

describe('request', () => {
  test('asks for as many days as lie between the first one wanted and today', () => {
    expect(binanceCoins.request(askCoin())).toEqual({ url: `${HOST}?symbol=SOLUSDT&interval=1d&limit=3&startTime=1772928000000` });
    expect(binanceCoins.request(askCoin({ from: '2025-05-14' }))?.url).toContain('&limit=301&startTime=1747180800000');
    expect(binanceCoins.request(askCoin({ from: '2017-01-01' }))?.url).toContain('&limit=1000&');
    // A first day that the clock has not reached yet is no reason for a limit of nothing.
    expect(binanceCoins.request(askCoin({ from: '2026-04-01' }))?.url).toContain('&limit=1&');
  });

  test('takes the name that the listing has, else makes it of the ticker', () => {
    const market = { contract: '1000SATSUSDT', symbol: 'SATS', multiple: 1000 };
    expect(binanceCoins.request(askCoin({ coin: sats, market }))?.url).toContain('symbol=1000SATSUSDT&');
    expect(binanceCoins.request(askCoin({ coin: sats }))?.url).toContain('symbol=1000SATSUSDT&');
    expect(binanceCoins.request(askCoin({ market: { contract: '币安人生USDT', symbol: '币安人生', multiple: 1 } }))?.url).toContain(
      'symbol=%E5%B8%81%E5%AE%89%E4%BA%BA%E7%94%9FUSDT&',
    );
    expect(binanceCoins.request(askCoin({ coin: { ...solana, symbol: 'A&B' } }))).toBeUndefined();
  });

  test('anything but a coin is a bug', () => {
    expect(() => binanceCoins.request(askUniverse)).toThrow('does not serve universe');
    expect(() => binanceCoins.parse(askUniverse, '[]')).toThrow('does not serve universe');
  });
});

describe('parse', () => {
  test('the candle that opens at 00:00 UTC of D is the close of D; the open last one is provisional', () => {
    expect(given(binanceCoins.parse(askCoin(), sentimentFixture('binance-coins')), 'coin')).toEqual({
      kind: 'coin',
      days: [day('2026-03-08'), day('2026-03-09'), day('2026-03-10')],
      close: [152.5, 150.25, 156],
      high: [155, 153, 158],
      low: [148, 149.5, 150],
      // Column 9 over column 5; a day without volume has no share.
      takerBuyShare: [0.48, Number.NaN, 0.625],
      provisionalFrom: day('2026-03-10'),
    });
    const later = askCoin({ nowMs: at('2026-03-11T00:00:00Z') });
    expect(given(binanceCoins.parse(later, sentimentFixture('binance-coins')), 'coin').provisionalFrom).toBeUndefined();
  });

  test('prices of a thousand coins are divided, whether the listing told or the ticker does', () => {
    const body = sentimentFixture('binance-coins');
    const market = { contract: '1000SATSUSDT', symbol: 'SATS', multiple: 1000 };
    for (const asked of [askCoin({ coin: sats, market }), askCoin({ coin: sats })]) {
      const { close, high, takerBuyShare } = given(binanceCoins.parse(asked, body), 'coin');
      expect(close).toEqual([0.1525, 0.15025, 0.156]);
      expect(high?.[0]).toBe(0.155);
      expect(takerBuyShare?.[0]).toBe(0.48);
    }
  });

  test('a taker that bought more than there was has no share, and an answer without one has no column', () => {
    expect(given(binanceCoins.parse(askCoin(), JSON.stringify([row('10')])), 'coin').takerBuyShare).toEqual([1]);
    expect(given(binanceCoins.parse(askCoin(), JSON.stringify([row('10.5')])), 'coin').takerBuyShare).toBeUndefined();
    expect(given(binanceCoins.parse(askCoin(), JSON.stringify([row('0')])), 'coin').takerBuyShare).toEqual([0]);
  });

  test('days before the first one wanted are left out', () => {
    const { days: read } = given(binanceCoins.parse(askCoin({ from: '2026-03-09' }), sentimentFixture('binance-coins')), 'coin');
    expect(read).toEqual([day('2026-03-09'), day('2026-03-10')]);
  });

  test('a descending answer comes out ascending', () => {
    const rows: readonly unknown[] = JSON.parse(sentimentFixture('binance-coins'));
    const turned = JSON.stringify(rows.toReversed());
    expect(binanceCoins.parse(askCoin(), turned)).toEqual(binanceCoins.parse(askCoin(), sentimentFixture('binance-coins')));
  });

  test('no row and an invalid symbol say that it is not listed; another code is a failure of the provider', () => {
    expect(problem(binanceCoins.parse(askCoin(), '[]'))).toEqual({ kind: 'empty' });
    expect(problem(binanceCoins.parse(askCoin(), '{"code":-1121,"msg":"Invalid symbol."}'))).toEqual({ kind: 'empty' });
    expect(binanceCoins.unlistedStatuses).toContain(400);
    expect(problem(binanceCoins.parse(askCoin(), '{"code":-1003,"msg":"Too many requests."}')).kind).toBe('provider');
  });
});

describe.skipIf(!RECORDINGS)('recorded answers', () => {
  test('candles of an hour and of a week are not taken for days', () => {
    expect(problem(binanceCoins.parse(askCoin(), recording('binance/real-2026-07-fapi-klines-1h-first5.json'))).kind).toBe('shape');
    expect(problem(binanceCoins.parse(askCoin(), recording('binance/spot-klines.json'))).kind).toBe('shape');
  });

  test('the taker column of a real row is the tenth', () => {
    const rows: readonly (readonly unknown[])[] = JSON.parse(recording('binance/real-2026-07-fapi-klines-1h-first5.json'));
    const open = at('2026-03-09T00:00:00Z');
    const asDay = [open, ...(rows[0] ?? []).slice(1, 6), open + days(1) - 1, ...(rows[0] ?? []).slice(7)];
    const { close, takerBuyShare } = given(binanceCoins.parse(askCoin(), JSON.stringify([asDay])), 'coin');
    expect(close).toEqual([62_179.3]);
    expect(takerBuyShare?.[0]).toBeCloseTo(1594.707 / 3539.601, 12);
  });

  test('the recorded error says that it is not listed', () => {
    expect(problem(binanceCoins.parse(askCoin(), recording('binance/error-400-invalid-symbol.json')))).toEqual({ kind: 'empty' });
  });
});
