import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSentiment } from '../../lib/view/parse-sentiment.ts';
import { sentiment } from './made-up-coins.ts';

const WHOLE = sentiment({
  drawdown: { of: 1, atMost80: 0, atMost90: 0, median: -0.5, assets: [{ key: 'solana', symbol: 'SOL', rank: 5, drawdown: -0.5 }] },
  netflowTotals: { source: 'defillama-cexs', fetchedAtMs: 1, netUsd: { '24h': -5, '30d': 7 } },
  missing: [{ part: 'season', why: 'filling' }],
});

/** The stored value with one path set to something else; `undefined` leaves it out. */
function changed(path: string, value: unknown): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(WHOLE));
  const keys = path.split('.');
  let at = copy;
  for (const key of keys.slice(0, -1)) at = Reflect.get(Object(at), key);
  Reflect.set(Object(at), keys.at(-1) ?? '', value);
  return copy;
}

describe('stored figures', () => {
  test('are read as they were written, through a structured clone or JSON', () => {
    expect(parseSentiment(structuredClone(WHOLE))).toEqual(WHOLE);
    expect(parseSentiment(JSON.parse(JSON.stringify(WHOLE)))).toEqual(WHOLE);
  });

  test.for([
    ['version', 2],
    ['market', 'made-up'],
    ['generatedAtMs', '1'],
    ['equity', 'DOW'],
    ['coins', {}],
    ['coins.0.rank', -1],
    ['coins.0.link.r', 1.2],
    ['coins.0.link.interval', { low: 0.5, high: 0.1 }],
    ['coins.0.drawdown', 0.1],
    ['coins.0.isAltcoin', 1],
    ['season.0.of', 60],
    ['season.0.index', 101],
    ['longShort.0.exchange', 'ftx'],
    ['longShort.0.assets.0.ratio', 0],
    ['netflow.0.period', '1y'],
    ['netflow.0.totalUsd', null],
    ['fearGreed.values', []],
    ['fearGreed.value', Number.NaN],
    ['missing.0.why', 'because'],
    ['universe', null],
  ] as const)('with a damaged %s are none: they are computed anew', ([path, value]) => {
    expect(parseSentiment(changed(path, value))).toBeUndefined();
  });

  test('may lack what may be missing', () => {
    const { drawdown: _d, netflowTotals: _n, fearGreed: _f, ...rest } = WHOLE;
    expect(parseSentiment(rest)).toEqual(rest);
  });

  test('keep what figures stored earlier did not have: the day of the 90 days, and how many coins are not listed', () => {
    const [first] = WHOLE.coins;
    const [set] = WHOLE.longShort;
    const newer = {
      ...WHOLE,
      coins: [{ ...(first ?? expect.unreachable()), againstDay: 20_500 }],
      longShort: [{ ...(set ?? expect.unreachable()), unlisted: 1 }],
    };
    expect(parseSentiment(structuredClone(newer))).toEqual(newer);
  });

  test('have the words of a link made from its interval, and none without one', () => {
    const lying = parseSentiment(changed('coins.0.link.words', 'move apart'));
    expect(lying?.coins[0]?.link?.words).toBe('move together');
    const { interval: _, ...link } = WHOLE.coins[0]?.link ?? { sessions: 0, n: 0, asOfDay: 0, r: 0 };
    expect(parseSentiment(changed('coins.0.link', link))?.coins[0]?.link?.words).toBeUndefined();
  });

  test('are none of anything else, and nothing throws', () => {
    fc.assert(fc.property(fc.anything(), (value) => parseSentiment(value) === undefined));
  });
});
