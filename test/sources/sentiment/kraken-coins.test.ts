import { expect, test } from 'vitest';
import { krakenCoins } from '../../../lib/sources/sentiment/kraken-coins.ts';
import { at, day, recording, RECORDINGS } from '../answers.ts';
import { askCoin, askUniverse, given, problem, sentimentFixture, solana } from './asks.ts';

const HOST = 'https://api.kraken.com/0/public/OHLC';

test('asks after the last second before the first day wanted, in its own names for Bitcoin and Dogecoin', () => {
  expect(krakenCoins.request(askCoin())).toEqual({ url: `${HOST}?pair=SOLUSD&interval=1440&since=1772927999` });
  expect(krakenCoins.request(askCoin({ coin: { ...solana, symbol: 'DOGE' } }))?.url).toContain('pair=XDGUSD&');
  expect(krakenCoins.request(askCoin({ coin: { ...solana, symbol: 'BTC' } }))?.url).toContain('pair=XBTUSD&');
  expect(krakenCoins.request(askCoin({ coin: { ...solana, symbol: 'A B' } }))).toBeUndefined();
  expect(() => krakenCoins.request(askUniverse)).toThrow('does not serve universe');
});

test('the candle that opens at 00:00 UTC of D is the close of D; one that is not committed is provisional whatever the clock says', () => {
  const expected = {
    kind: 'coin',
    days: [day('2026-03-08'), day('2026-03-09'), day('2026-03-10')],
    close: [152.8, 150.8, 156.6],
    high: [155.3, 153.3, 158.3],
    low: [148.3, 149.8, 150.3],
    provisionalFrom: day('2026-03-10'),
  };
  expect(given(krakenCoins.parse(askCoin(), sentimentFixture('kraken-coins')), 'coin')).toEqual(expected);
  const later = askCoin({ nowMs: at('2026-03-11T00:00:01Z') });
  expect(given(krakenCoins.parse(later, sentimentFixture('kraken-coins')), 'coin')).toEqual(expected);
});

test('errors come with HTTP status 200: an unknown pair says that it is not listed, another one is a failure of the provider', () => {
  expect(problem(krakenCoins.parse(askCoin(), '{"error":["EQuery:Unknown asset pair"]}'))).toEqual({ kind: 'empty' });
  expect(problem(krakenCoins.parse(askCoin(), '{"error":[],"result":{"SOLUSD":[],"last":0}}'))).toEqual({ kind: 'empty' });
  expect(problem(krakenCoins.parse(askCoin(), '{"error":["EGeneral:Too many requests"]}'))).toEqual({
    kind: 'provider',
    detail: 'EGeneral:Too many requests',
  });
});

test.skipIf(!RECORDINGS)('recorded candles of a minute are not taken for days', () => {
  expect(problem(krakenCoins.parse(askCoin(), recording('kraken/ohlc.json'))).kind).toBe('shape');
});
