import { expect, test } from 'vitest';
import { coinpaprikaGlobal } from '../../lib/sources/coinpaprika-global.ts';
import { ask, failure, fixture, parsed, recording, RECORDINGS } from './answers.ts';

const asked = ask('TOTAL_NOW');

test('asks for the global figures', () => {
  expect(coinpaprikaGlobal.request(asked).url).toBe('https://api.coinpaprika.com/v1/global');
  expect(() => coinpaprikaGlobal.request(ask('TOTAL'))).toThrow('does not serve TOTAL');
});

test("gives the total in dollars, Bitcoin's share as a ratio and the provider's own time", () => {
  expect(parsed(coinpaprikaGlobal.parse(asked, fixture('coinpaprika-global.json')))).toEqual({
    series: [],
    cap: { atMs: 1_773_174_480_000, totalUsd: 2_240_000_000_000, btcShare: 0.5975 },
  });
});

test('an error is a provider failure, another shape a shape failure, a total of nothing empty', () => {
  expect(failure(coinpaprikaGlobal.parse(asked, '{"error":"payment required"}'))).toEqual({ kind: 'provider', detail: 'payment required' });
  expect(failure(coinpaprikaGlobal.parse(asked, '{"market_cap":1}')).kind).toBe('shape');
  expect(failure(coinpaprikaGlobal.parse(asked, '{"market_cap_usd":0}'))).toEqual({ kind: 'empty' });
  expect(failure(coinpaprikaGlobal.parse(asked, '{"market_cap_usd":2240}')).kind).toBe('refused');
});

test.skipIf(!RECORDINGS)('the recorded error is a provider failure', () => {
  expect(failure(coinpaprikaGlobal.parse(asked, recording('coinpaprika/error-404-ticker.json')))).toEqual({
    kind: 'provider',
    detail: 'id not found',
  });
});
