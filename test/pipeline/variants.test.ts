import { describe, expect, test } from 'vitest';
import { assert } from '../../lib/core/assert.ts';
import { SOURCES } from '../../lib/sources/registry.ts';
import { ask, day, failure, fixture, fixtureNames } from '../sources/answers.ts';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type Rewrite = (answer: Json) => Json;

interface Variant {
  readonly id: string;
  readonly name: string;
  readonly rewrite: Rewrite;
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
const isRecord = (value: Json): value is { readonly [key: string]: Json } => typeof value === 'object' && value !== null && !isList(value);

/** A copy in which `change` was applied to what stands at a path; '*' stands for every entry. */
function at(path: readonly string[], change: Rewrite): Rewrite {
  const [key, ...rest] = path;
  if (key === undefined) return change;
  const inner = at(rest, change);
  return (value) => {
    if (isList(value)) return value.map((one, i) => (key === '*' || key === String(i) ? inner(one) : one));
    assert(isRecord(value), `${key} of an object`);
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, key === '*' || key === name ? inner(one) : one]));
  };
}

const without =
  (...keys: readonly string[]): Rewrite =>
  (value) => {
    assert(isRecord(value), 'an object');
    return Object.fromEntries(Object.entries(value).filter(([name]) => !keys.includes(name)));
  };

/** Numbers become text and numeric texts numbers. */
const retyped: Rewrite = (value) => {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value)) return Number(value);
  if (isList(value)) return value.map(retyped);
  return isRecord(value) ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, retyped(one)])) : value;
};

const withNulls: Rewrite = (value) => {
  assert(isList(value), 'a list');
  return [null, ...value.flatMap((one) => [one, null])];
};

/** Where the rows of an answer stand, for each source that gives rows as a list of entries. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  cnbc: ['barData', 'priceBars'],
  nasdaq: ['data', 'tradesTable', 'rows'],
  binance: [],
  coinbase: [],
  kraken: ['result', 'XXBTZUSD'],
  'coinmarketcap-v3': ['data', 'quotes'],
  'coinmarketcap-v4': ['data', 'points'],
  'coin-metrics': ['data'],
};

const VARIANTS: readonly Variant[] = [
  ...Object.entries(LISTS).map(([id, path]) => ({ id, name: 'null entries between the rows', rewrite: at(path, withNulls) })),
  { id: 'yahoo', name: 'no adjusted closes', rewrite: at(['chart', 'result', '*', 'indicators'], without('adjclose')) },
  { id: 'yahoo', name: 'no error key', rewrite: at(['chart'], without('error')) },
  {
    id: 'yahoo',
    name: 'no more meta than the time zone',
    rewrite: at(['chart', 'result', '*', 'meta'], (meta) =>
      isRecord(meta) ? { exchangeTimezoneName: meta['exchangeTimezoneName'] ?? null } : meta,
    ),
  },
  {
    id: 'yahoo',
    name: 'a trading period without an end',
    rewrite: at(['chart', 'result', '*', 'meta', 'currentTradingPeriod', 'regular', 'end'], () => null),
  },
  { id: 'cnbc', name: 'prices and times of the other type', rewrite: at(['barData', 'priceBars', '*'], retyped) },
  { id: 'cnbc', name: 'no request details', rewrite: without('requestDetails') },
  { id: 'nasdaq', name: 'a status code that is text', rewrite: at(['status', 'rCode'], retyped) },
  { id: 'nasdaq', name: 'no status', rewrite: without('status', 'message') },
  {
    id: 'binance',
    name: 'prices that are numbers',
    rewrite: at(['*'], (row) => (isList(row) ? row.map((cell, i) => (i % 6 === 0 ? cell : retyped(cell))) : row)),
  },
  {
    id: 'coinbase',
    name: 'prices that are text',
    rewrite: at(['*'], (row) => (isList(row) ? row.map((cell, i) => (i === 0 ? cell : retyped(cell))) : row)),
  },
  {
    id: 'kraken',
    name: 'prices that are numbers',
    rewrite: at(['result', 'XXBTZUSD', '*'], (row) => (isList(row) ? row.map((cell, i) => (i === 0 ? cell : retyped(cell))) : row)),
  },
  { id: 'kraken', name: 'no error key', rewrite: without('error') },
  { id: 'kraken', name: 'an error key that is null', rewrite: at(['error'], () => null) },
  { id: 'coinmarketcap-v3', name: 'figures of the other type', rewrite: at(['data', 'quotes', '*'], retyped) },
  { id: 'coinmarketcap-v3', name: 'no status', rewrite: without('status') },
  { id: 'coinmarketcap-v3', name: 'an error code that is a number', rewrite: at(['status', 'error_code'], () => 0) },
  {
    id: 'coinmarketcap-v3',
    name: 'another currency before the dollar',
    rewrite: at(['data', 'quotes', '*', 'quote'], (quote) => (isList(quote) ? [{ name: 'BTC', totalMarketCap: 2e7 }, ...quote] : quote)),
  },
  {
    id: 'coinmarketcap-v3',
    name: 'the dollar named by its number, behind another currency without a name',
    rewrite: at(['data', 'quotes', '*', 'quote'], (quote) =>
      isList(quote) ? [{ totalMarketCap: 2e7 }, ...quote.map((one) => (isRecord(one) ? { ...one, name: '2781' } : one))] : quote,
    ),
  },
  {
    id: 'coinmarketcap-v3',
    name: 'one currency alone instead of a list',
    rewrite: at(['data', 'quotes', '*', 'quote'], (quote) => (isList(quote) ? (quote[0] ?? null) : quote)),
  },
  {
    id: 'coinmarketcap-v3',
    name: 'currencies by name instead of a list',
    rewrite: at(['data', 'quotes', '*', 'quote'], (quote) =>
      isList(quote) ? { BTC: { totalMarketCap: 2e7 }, USD: without('name')(quote[0] ?? {}) } : quote,
    ),
  },
  { id: 'coinmarketcap-v4', name: 'figures of the other type', rewrite: at(['data', 'points', '*'], retyped) },
  {
    id: 'coinmarketcap-v4',
    name: 'points by their stamp instead of a list',
    rewrite: at(['data', 'points'], (points) => {
      assert(isList(points), 'a list of points');
      return Object.fromEntries(
        points.map((point) => {
          assert(isRecord(point), 'a point');
          const { timestamp } = point;
          assert(typeof timestamp === 'string', 'a stamp');
          return [timestamp, without('timestamp')(point)];
        }),
      );
    }),
  },
  { id: 'coin-metrics', name: 'capitalisations that are numbers', rewrite: at(['data', '*', 'CapMrktEstUSD'], retyped) },
  {
    id: 'coin-metrics',
    name: 'an empty page token',
    rewrite: (value) => (isRecord(value) ? { ...value, next_page_token: '', next_page_url: null } : value),
  },
  { id: 'coingecko-global', name: 'figures of the other type', rewrite: at(['data'], retyped) },
  { id: 'coinpaprika-global', name: 'figures of the other type', rewrite: retyped },
  { id: 'coinlore-global', name: 'figures of the other type', rewrite: retyped },
];

function reading(id: string) {
  const source = SOURCES.find((one) => one.id === id);
  // Its made-up answer holds the stablecoins alone.
  const need = id === 'coin-metrics' ? 'STABLES' : source?.serves[0];
  const name = fixtureNames().find((one) => one.startsWith(`${id}.`));
  assert(source && need && name, `${id} has a made-up answer`);
  const asked = ask(need, { from: day('2026-03-01') });
  return { text: fixture(name), parse: (body: string) => source.parse(asked, body) };
}

describe('the same answer in another form that a provider may choose is read the same', () => {
  test.for(VARIANTS)('$id: $name', ({ id, rewrite }) => {
    const { text, parse } = reading(id);
    const original: Json = JSON.parse(text);
    const variant = JSON.stringify(rewrite(original));
    expect(variant).not.toBe(JSON.stringify(original));
    const whole = parse(text);
    assert(whole.ok, `${id} reads its made-up answer`);
    expect(whole.value.series.length > 0 || whole.value.cap !== undefined).toBe(true);
    expect(parse(variant)).toEqual(whole);
  });

  test.for(SOURCES)('$id: a byte-order mark and white space around it', ({ id }) => {
    const { text, parse } = reading(id);
    expect(parse(`\uFEFF${text}`)).toEqual(parse(text));
    expect(parse(`\r\n  ${text} \r\n\t\n`)).toEqual(parse(text));
  });
});

describe('a row without its price is left out, and the others are read', () => {
  test.for([
    { id: 'binance', path: ['1', '4'] },
    { id: 'coinbase', path: ['1', '4'] },
    { id: 'kraken', path: ['result', 'XXBTZUSD', '1', '4'] },
    { id: 'cnbc', path: ['barData', 'priceBars', '1', 'close'] },
    { id: 'nasdaq', path: ['data', 'tradesTable', 'rows', '1', 'close'] },
    { id: 'yahoo', path: ['chart', 'result', '0', 'indicators', 'quote', '0', 'close', '1'] },
    { id: 'coinmarketcap-v3', path: ['data', 'quotes', '1', 'quote', '0', 'totalMarketCap'] },
    { id: 'coinmarketcap-v4', path: ['data', 'points', '1', 'marketCap'] },
  ])('$id', ({ id, path }) => {
    const { text, parse } = reading(id);
    const holed = parse(JSON.stringify(at(path, () => null)(JSON.parse(text))));
    const whole = parse(text);
    assert(holed.ok && whole.ok, `${id} is read`);
    expect(holed.value.series[0]?.days.length).toBe((whole.value.series[0]?.days.length ?? 0) - 1);
  });
});

describe('an answer that only says that there is none is a failure with its reason', () => {
  test.for([
    ['coingecko-global', '{"status":{"error_code":429,"error_message":"You\'ve exceeded the Rate Limit."}}', 'provider'],
    ['coinmarketcap-v3', '{"status":{"error_code":400,"error_message":"Search query is out of range."}}', 'provider'],
    ['coinmarketcap-v4', '{"data":null,"status":{"error_code":"500","error_message":"The system is busy"}}', 'provider'],
    ['yahoo', '{"finance":{"result":null,"error":{"code":"Unauthorized","description":"Invalid Crumb"}}}', 'provider'],
    ['yahoo', '{"chart":{"result":[],"error":null}}', 'shape'],
    ['cnbc', '{"requestDetails":{},"status":"ERROR","statusMessage":"Error in getting bars"}', 'provider'],
    [
      'nasdaq',
      '{"data":null,"message":null,"status":{"rCode":400,"bCodeMessage":[{"code":1001,"errorMessage":"Symbol not exists."}]}}',
      'provider',
    ],
    ['kraken', '{"error":["EGeneral:Too many requests"]}', 'provider'],
    ['coinbase', '{"message":"NotFound"}', 'provider'],
    ['binance', '{"code":0,"msg":"Service unavailable from a restricted location"}', 'provider'],
    ['coin-metrics', '{"error":{"type":"forbidden","message":"not available with supplied credentials"}}', 'provider'],
    ['coinpaprika-global', '{"type":"rate_limit","error":"limit reached"}', 'provider'],
    ['yahoo', 'Edge: Too Many Requests', 'shape'],
  ] as const)('%s: %s', ([id, body, kind]) => {
    expect(failure(reading(id).parse(body)).kind).toBe(kind);
  });
});
