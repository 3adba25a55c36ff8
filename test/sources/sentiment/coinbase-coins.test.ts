import { expect, test } from 'vitest';
import { coinbaseCoins } from '../../../lib/sources/sentiment/coinbase-coins.ts';
import { day, recording, RECORDINGS } from '../answers.ts';
import { askCoin, askUniverse, given, problem, sentimentFixture, solana } from './asks.ts';

const HOST = 'https://api.exchange.coinbase.com/products';

test('asks for the days from the first one wanted to today, at most the newest 300, in one call', () => {
  expect(coinbaseCoins.request(askCoin())).toEqual({
    url: `${HOST}/SOL-USD/candles?granularity=86400&start=2026-03-08T00:00:00Z&end=2026-03-10T00:00:00Z`,
  });
  expect(coinbaseCoins.request(askCoin({ from: '2020-01-01' }))?.url).toContain('start=2025-05-15T00:00:00Z&end=2026-03-10T00:00:00Z');
  expect(day('2026-03-10') - day('2025-05-15') + 1).toBe(300);
  expect(coinbaseCoins.request(askCoin({ coin: { ...solana, symbol: 'A/B' } }))).toBeUndefined();
  expect(() => coinbaseCoins.request(askUniverse)).toThrow('does not serve universe');
});

test('the name that another exchange lists the coin under changes nothing', () => {
  const market = { contract: '1000SOLUSDT', symbol: 'SOL', multiple: 1000 };
  expect(coinbaseCoins.request(askCoin({ market }))).toEqual(coinbaseCoins.request(askCoin()));
  expect(coinbaseCoins.parse(askCoin({ market }), sentimentFixture('coinbase-coins'))).toEqual(
    coinbaseCoins.parse(askCoin(), sentimentFixture('coinbase-coins')),
  );
});

test('reads time, low, high, open, close, newest first; the candle that opens at 00:00 UTC of D is the close of D', () => {
  expect(given(coinbaseCoins.parse(askCoin(), sentimentFixture('coinbase-coins')), 'coin')).toEqual({
    kind: 'coin',
    days: [day('2026-03-08'), day('2026-03-09'), day('2026-03-10')],
    close: [152.75, 150.75, 156.5],
    high: [155.25, 153.25, 158.25],
    low: [148.25, 149.75, 150.5],
    provisionalFrom: day('2026-03-10'),
  });
});

test('no candle and "NotFound" say that it is not listed; another message is a failure of the provider', () => {
  expect(problem(coinbaseCoins.parse(askCoin(), '[]'))).toEqual({ kind: 'empty' });
  expect(problem(coinbaseCoins.parse(askCoin(), '{"message":"NotFound"}'))).toEqual({ kind: 'empty' });
  expect(coinbaseCoins.unlistedStatuses).toContain(404);
  expect(problem(coinbaseCoins.parse(askCoin(), '{"message":"Public rate limit exceeded"}')).kind).toBe('provider');
});

test.skipIf(!RECORDINGS)('the recorded hourly candles are not taken for days', () => {
  expect(problem(coinbaseCoins.parse(askCoin(), recording('coinbase/candles-1h-2024-03-13.json'))).kind).toBe('shape');
});
