import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unreachable } from '../../../lib/core/assert.ts';
import type { Failure } from '../../../lib/core/failure.ts';
import type { Result } from '../../../lib/core/result.ts';
import { NETFLOW_PERIODS } from '../../../lib/market/exchange-balances.ts';
import { RATIO_MEASURES } from '../../../lib/market/ratio-history.ts';
import { SENTIMENT_ORDER, SENTIMENT_SOURCES } from '../../../lib/sources/sentiment-registry.ts';
import type { SentimentAsk, SentimentKind, SentimentParsed, SentimentSource } from '../../../lib/sources/sentiment-source.ts';
import { AWKWARD, NO_DATA, plant } from '../plant.ts';
import { askCoin, askFearGreed, askListing, askNetflow, askRatio, askUniverse, NOW, pepe, sentimentFixture } from './asks.ts';

/** Everything that a source can be asked of one kind. */
function asks(source: SentimentSource, kind: SentimentKind): readonly SentimentAsk[] {
  switch (kind) {
    case 'universe':
      return [askUniverse];
    case 'fear-greed':
      return [askFearGreed];
    case 'netflow':
      return NETFLOW_PERIODS.map(askNetflow);
    case 'listing':
      return Object.entries(SENTIMENT_ORDER.listing).flatMap(([listing, id]) =>
        id === source.id && isListingId(listing) ? [askListing(listing)] : [],
      );
    case 'coin':
      return [askCoin(), askCoin({ coin: pepe, from: '2024-01-01' })];
    case 'ratio':
      return RATIO_MEASURES.filter((measure) => source.measures?.includes(measure)).map((measure) => askRatio(measure));
    default:
      return unreachable(kind);
  }
}

type ListingName = keyof typeof SENTIMENT_ORDER.listing;
const isListingId = (name: string): name is ListingName => name in SENTIMENT_ORDER.listing;

const CASES = SENTIMENT_SOURCES.flatMap((source) =>
  source.serves.flatMap((kind) =>
    asks(source, kind).map((asked, i) => ({
      source,
      asked,
      body: sentimentFixture(source.id),
      name: `${source.id} for ${kind}, ${i + 1}`,
    })),
  ),
);

const FAILURES: readonly Failure['kind'][] = ['shape', 'provider', 'empty', 'refused'];

const isAscending = (values: readonly number[]): boolean => values.every((value, i) => i === 0 || value > (values[i - 1] ?? value));
const arePositive = (values: readonly number[]): boolean => values.every((value) => Number.isFinite(value) && value > 0);

function expectCoin({ days, close, high, low, takerBuyShare, provisionalFrom }: Extract<SentimentParsed, { kind: 'coin' }>): void {
  expect(days.length).toBeGreaterThan(0);
  expect(days.every(Number.isSafeInteger) && isAscending(days)).toBe(true);
  for (const column of [close, high ?? close, low ?? close]) {
    expect(column).toHaveLength(days.length);
    expect(arePositive(column)).toBe(true);
  }
  expect(close.every((value, i) => value <= (high?.[i] ?? value) && value >= (low?.[i] ?? value))).toBe(true);
  if (takerBuyShare !== undefined) {
    expect(takerBuyShare).toHaveLength(days.length);
    expect(takerBuyShare.every((share) => Number.isNaN(share) || (share >= 0 && share <= 1))).toBe(true);
  }
  if (provisionalFrom !== undefined) expect(days).toContain(provisionalFrom);
}

function expectUniverse({ coins }: Extract<SentimentParsed, { kind: 'universe' }>): void {
  expect(coins.length).toBeGreaterThan(0);
  expect(coins.length).toBeLessThanOrEqual(250);
  expect(new Set(coins.map(({ key }) => key)).size).toBe(coins.length);
  for (const [i, { key, symbol, name, rank, capUsd, priceUsd, ath }] of coins.entries()) {
    expect(key).toMatch(/^[^\sA-Z]+$/);
    expect(symbol).toBe(symbol.toUpperCase());
    expect(symbol.length * name.length).toBeGreaterThan(0);
    expect(Number.isSafeInteger(rank) && rank >= (coins[i - 1]?.rank ?? 1)).toBe(true);
    expect(arePositive([capUsd, priceUsd, ath?.priceUsd ?? 1])).toBe(true);
    expect(ath === undefined || (ath.drawdown <= 0 && ath.drawdown >= -1)).toBe(true);
    expect(ath?.day === undefined || (Number.isSafeInteger(ath.day) && ath.day > 0)).toBe(true);
  }
}

/** The promises of sentiment-source.ts that hold for whatever a provider sends. */
function expectSound(result: Result<SentimentParsed, Failure>): void {
  if (!result.ok) {
    expect(FAILURES).toContain(result.error.kind);
    return;
  }
  const { value } = result;
  switch (value.kind) {
    case 'coin':
      return expectCoin(value);
    case 'universe':
      return expectUniverse(value);
    case 'listing':
      expect(value.markets.length).toBeGreaterThan(0);
      expect(new Set(value.markets.map(({ contract }) => contract)).size).toBe(value.markets.length);
      for (const { symbol, multiple, priceUsd } of value.markets) {
        expect(symbol).not.toBe('');
        expect(arePositive([multiple, priceUsd ?? 1])).toBe(true);
      }
      return;
    case 'ratio':
      expect(value.measures.length).toBeGreaterThan(0);
      for (const { atMs, ratio } of value.measures) {
        expect(ratio).toHaveLength(atMs.length);
        expect(atMs.length > 0 && isAscending(atMs) && arePositive(ratio)).toBe(true);
        expect(Math.max(...atMs)).toBeLessThanOrEqual(NOW + 3_600_000);
      }
      return;
    case 'fear-greed':
      expect(value.days.length > 0 && isAscending(value.days) && value.days.every(Number.isSafeInteger)).toBe(true);
      expect(value.value).toHaveLength(value.days.length);
      expect(value.value.every((one) => one >= 0 && one <= 100)).toBe(true);
      expect(value.classification).not.toBe('');
      return;
    case 'balances':
      expect(value.tokens.length).toBeGreaterThan(0);
      expect(value.fromMs).toBeLessThan(value.toMs);
      expect(new Set(value.tokens.map(({ symbol }) => symbol)).size).toBe(value.tokens.length);
      for (const { before, after } of value.tokens) expect(before > 0 && after >= 0 && Number.isFinite(before + after)).toBe(true);
      return;
    case 'totals':
      expect(Object.keys(value.netUsd).length).toBeGreaterThan(0);
      expect(Object.values(value.netUsd).every(Number.isFinite)).toBe(true);
      return;
    default:
      unreachable(value);
  }
}

/** Kraken's pair and DefiLlama's tokens are names of data, not of fields. */
const isMap = (value: object): boolean => 'SOLUSD' in value || 'BTC' in value;

describe.each(CASES)('$name', ({ source, asked, body }) => {
  test('asks with a plain https URL of its own origin', () => {
    const request = source.request(asked);
    expect(request).toBeDefined();
    const url = new URL(request?.url ?? '');
    expect(url.origin).toBe(source.origin);
    expect(url.protocol).toBe('https:');
    expect(url.username + url.password + url.hash).toBe('');
    expect(url.href).toBe(request?.url);
  });

  test('its documented answer is read', () => {
    const result = source.parse(asked, body);
    if (asked.kind === 'netflow' && source.id === 'defillama-inflows' && asked.period !== '24h')
      expect(result).toMatchObject({ ok: false, error: { kind: 'refused' } });
    else expect(result.ok).toBe(true);
    expectSound(result);
  });

  test('any text is a failure or a sound answer, never an exception', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => expectSound(source.parse(asked, text))));
  });

  test('any JSON is a failure or a sound answer, never an exception', () => {
    fc.assert(fc.property(fc.json(), (text) => expectSound(source.parse(asked, text))));
  });

  test('a documented answer with anything in any place is a failure or a sound answer, never an exception', () => {
    const original: unknown = JSON.parse(body);
    fc.assert(
      fc.property(fc.nat(), AWKWARD, (place, planted) => {
        expectSound(source.parse(asked, JSON.stringify(plant(original, place, planted))));
      }),
      { numRuns: 400 },
    );
  });

  test('an answer cut short is never taken for a whole one', () => {
    const whole = body.trimEnd();
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length - 1 }), (length) => {
        expect(source.parse(asked, whole.slice(0, length))).toMatchObject({ ok: false, error: { kind: 'shape' } });
      }),
    );
  });

  test('HTML with status 200 and no body at all are shape failures', () => {
    for (const text of NO_DATA) expect(source.parse(asked, text)).toMatchObject({ ok: false, error: { kind: 'shape' } });
  });

  test('keys in another order and keys that nobody documented change nothing', () => {
    const shuffled = JSON.stringify(JSON.parse(body), (_key, value: unknown) =>
      value !== null && typeof value === 'object' && !Array.isArray(value) && !isMap(value)
        ? Object.fromEntries([...Object.entries(value), ['undocumented', [1, 'x', null]]].toReversed())
        : value,
    );
    expect(source.parse(asked, shuffled)).toEqual(source.parse(asked, body));
  });
});
