import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Result } from '../../lib/core/result.ts';
import { parseBalances, parseTotals } from '../../lib/storage/parse-balances.ts';
import { parseCoinSeries } from '../../lib/storage/parse-coin-series.ts';
import { parseFearGreed } from '../../lib/storage/parse-fear-greed.ts';
import { parseListing } from '../../lib/storage/parse-listing.ts';
import { parseRatioHistory } from '../../lib/storage/parse-ratio-history.ts';
import { parseUniverse } from '../../lib/storage/parse-universe.ts';
import { balances, coinOf, fearGreed, ratioOf, spotListing, totals, universe } from './sentiment-of.ts';

type Parse = (stored: unknown) => Result<unknown, string>;
const PARSERS: readonly (readonly [string, Parse, object])[] = [
  ['a history of a coin', parseCoinSeries, coinOf('sui')],
  ['ratios', parseRatioHistory, ratioOf('sui')],
  ['a ranked list', parseUniverse, universe],
  ['a listing', parseListing, spotListing],
  ['Fear & Greed', parseFearGreed, fearGreed],
  ['balances', parseBalances, balances],
  ['totals', parseTotals, totals],
];

test.for(PARSERS)('%s comes back as it was stored, without what a later version put beside it', ([, parse, whole]) => {
  expect(parse(structuredClone(whole))).toEqual({ ok: true, value: whole });
  expect(parse({ ...whole, later: 1 })).toEqual({ ok: true, value: whole });
});

test.for(PARSERS)('%s: whatever is stored gives an outcome, never an exception', ([, parse, whole]) => {
  fc.assert(
    fc.property(fc.anything({ withTypedArray: true }), fc.constantFrom(...Object.keys(whole)), (junk, field) => {
      expect(parse(junk).ok).toBe(false);
      expect(parse({ ...whole, [field]: junk })).toHaveProperty('ok');
    }),
  );
});

test.for([
  ['coin', parseCoinSeries, { ...coinOf('sui'), coin: '' }],
  ['days', parseCoinSeries, { ...coinOf('sui'), days: Int32Array.of(11, 10) }],
  ['exchange', parseRatioHistory, { ...ratioOf('sui'), exchange: 'x' }],
  ['measure', parseRatioHistory, { ...ratioOf('sui'), measure: 'x' }],
  ['atMs', parseRatioHistory, { ...ratioOf('sui'), atMs: [1] }],
  ['market', parseRatioHistory, { ...ratioOf('sui'), market: 'paper' }],
  ['coins', parseUniverse, { ...universe, coins: [{}] }],
  ['markets', parseListing, { ...spotListing, markets: [] }],
  ['id', parseListing, { ...spotListing, id: 'kraken' }],
  ['days', parseFearGreed, { ...fearGreed, days: new Int32Array() }],
  ['value', parseFearGreed, { ...fearGreed, value: Float64Array.of(0, 101) }],
  ['period', parseBalances, { ...balances, period: '1y' }],
  ['netUsd.7d', parseTotals, { ...totals, netUsd: { '7d': Infinity } }],
] as const)('damage that cannot be repaired is named: %s', ([field, parse, stored]) => {
  expect(parse(stored)).toEqual({ ok: false, error: field });
});

test('a history without its taker shares is worth keeping; a share that cannot be is unknown', () => {
  const { takerBuyShare: _, ...bare } = coinOf('sui');
  expect(parseCoinSeries({ ...bare, takerBuyShare: Float64Array.of(0.5) })).toEqual({ ok: true, value: bare });
  expect(parseCoinSeries({ ...bare, takerBuyShare: Float64Array.of(0.5, 7) })).toEqual({ ok: true, value: coinOf('sui') });
});

test('ratios are repaired point by point, because nobody has the old ones any more', () => {
  const atMs = Float64Array.of(1, 2, 2, NaN, 3, 4, 5, 6);
  const ratio = Float64Array.of(1, 2, 9, 9, 0, NaN, 5);
  expect(parseRatioHistory(ratioOf('sui', { atMs, ratio }))).toEqual({
    ok: true,
    value: ratioOf('sui', { atMs: Float64Array.of(1, 2, 5), ratio: Float64Array.of(1, 2, 5) }),
  });
});

test('a ranked list keeps its sound coins, each once, by rank, without a high that cannot be', () => {
  const [solana, sui] = universe.coins;
  const coins = [sui, { ...solana, ath: { priceUsd: 1, drawdown: 3 } }, { ...sui, rank: 99 }, { ...sui, key: 'y', priceUsd: -1 }, 'x'];
  const { ath: _, ...bare } = solana ?? {};
  expect(parseUniverse({ ...universe, coins })).toEqual({ ok: true, value: { ...universe, coins: [bare, sui] } });
});

test('a listing keeps its sound markets, balances their sound tokens', () => {
  const markets = [...spotListing.markets, { contract: 'X', symbol: 'X', multiple: 0 }];
  expect(parseListing({ ...spotListing, markets })).toEqual({ ok: true, value: spotListing });
  const tokens = [...balances.tokens, { symbol: 'X', before: -1, after: 0 }];
  expect(parseBalances({ ...balances, tokens })).toEqual({ ok: true, value: balances });
});
