import { expect, test } from 'vitest';
import { coingeckoGlobal } from '../../lib/sources/coingecko-global.ts';
import { ask, at, failure, fixture, parsed, recording, RECORDINGS } from './answers.ts';

const asked = ask('TOTAL_NOW');

test('asks for the global figures', () => {
  expect(coingeckoGlobal.request(asked).url).toBe('https://api.coingecko.com/api/v3/global');
  expect(() => coingeckoGlobal.request(ask('TOTAL'))).toThrow('does not serve TOTAL');
});

test("gives the total in dollars, the shares as ratios and the provider's own time", () => {
  expect(parsed(coingeckoGlobal.parse(asked, fixture('coingecko-global.json')))).toEqual({
    series: [],
    cap: { atMs: 1_773_174_500_000, totalUsd: 2_250_000_000_000.5, btcShare: 0.605, ethShare: 0.1225 },
  });
});

test('without a time, or with one in the future, the value is of the moment it was fetched', () => {
  const at0 = (updated: unknown): number | undefined =>
    parsed(coingeckoGlobal.parse(asked, JSON.stringify({ data: { total_market_cap: { usd: 2e12 }, updated_at: updated } }))).cap?.atMs;
  expect(at0(undefined)).toBe(asked.nowMs);
  expect(at0(0)).toBe(asked.nowMs);
  expect(at0(at('2026-04-01T00:00:00Z') / 1000)).toBe(asked.nowMs);
  expect(at0(at('2026-03-09T00:00:00Z') / 1000)).toBe(at('2026-03-09T00:00:00Z'));
});

test('absent shares stay absent', () => {
  expect(parsed(coingeckoGlobal.parse(asked, '{"data":{"total_market_cap":{"usd":2e12},"market_cap_percentage":{"btc":0}}}')).cap).toEqual({
    atMs: asked.nowMs,
    totalUsd: 2e12,
  });
});

test('an error in the body is a provider failure, no data a shape failure, no total empty, another unit refused', () => {
  const limited = '{"status":{"error_code":429,"error_message":"You have exceeded the rate limit"}}';
  expect(failure(coingeckoGlobal.parse(asked, limited))).toEqual({ kind: 'provider', detail: 'You have exceeded the rate limit' });
  expect(failure(coingeckoGlobal.parse(asked, '{}')).kind).toBe('shape');
  expect(failure(coingeckoGlobal.parse(asked, '{"data":{"total_market_cap":{"usd":null}}}'))).toEqual({ kind: 'empty' });
  expect(failure(coingeckoGlobal.parse(asked, '{"data":{"total_market_cap":{"usd":2250}}}')).kind).toBe('refused');
});

test.skipIf(!RECORDINGS)('the recorded answer of April 2025', () => {
  const { cap } = parsed(coingeckoGlobal.parse(asked, recording('coingecko/global-2025-04-07.json')));
  expect(cap).toMatchObject({ atMs: 1_744_025_333_000, totalUsd: 2_515_268_352_188.766 });
  expect(cap?.btcShare).toBeCloseTo(0.6071, 4);
  expect(cap?.ethShare).toBeCloseTo(0.0716, 4);
});
