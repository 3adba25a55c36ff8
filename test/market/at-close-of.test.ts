import { expect, test } from 'vitest';
import { atCloseOf } from '../../lib/market/at-close-of.ts';
import { CRYPTO_CHOICES, hasSessionsOnly, INSTRUMENTS, isAtClose } from '../../lib/market/instrument.ts';

test('Bitcoin and the total have a series at the US close; what is derived or has no hourly source has none', () => {
  expect(CRYPTO_CHOICES.map((id) => [id, atCloseOf(id)])).toEqual([
    ['TOTAL', 'TOTAL_AT_CLOSE'],
    ['BTC', 'BTC_AT_CLOSE'],
    ['ETH', undefined],
    ['TOTAL_EX_BTC', undefined],
    ['TOTAL_EX_BTC_ETH', undefined],
    ['TOTAL_EX_STABLES', undefined],
  ]);
});

test('series of US sessions are those of equities and of crypto at their close; none of the latter can be picked', () => {
  const ids = Object.values(INSTRUMENTS).map(({ id }) => id);
  expect(ids.filter(hasSessionsOnly)).toEqual(['RUT', 'SPX', 'IWM', 'BTC_AT_CLOSE', 'TOTAL_AT_CLOSE']);
  expect(CRYPTO_CHOICES.filter(isAtClose)).toEqual([]);
});
