import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { days, hours } from '../../lib/core/time.ts';
import type { RankedCoin, Universe } from '../../lib/market/coin.ts';
import { takeInUniverse } from '../../lib/market/take-in-universe.ts';
import { LISTED_AT, makeCoin, manyCoins, realList } from './make-coin.ts';
import { MARKET_DIR } from './real-history.ts';

const answer = (source: string, fetchedAtMs = LISTED_AT, market: Universe['market'] = 'live') => ({ source, market, fetchedAtMs });
const GECKO = answer('coingecko-markets');
const CMC = answer('coinmarketcap-listing', LISTED_AT + hours(2));

function must(result: ReturnType<typeof takeInUniverse>): Universe {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const find = (universe: Universe, symbol: string): RankedCoin | undefined => universe.coins.find((coin) => coin.symbol === symbol);
const detailOf = (result: ReturnType<typeof takeInUniverse>): unknown => !result.ok && 'detail' in result.error && result.error.detail;

/** A coin as a provider without CoinGecko's ids lists it. */
function withoutId({ key, symbol, name, rank, capUsd, priceUsd, ath }: RankedCoin): RankedCoin {
  return { key, symbol, name, rank, capUsd, priceUsd, ...(ath && { ath }) };
}

/** A list of 80 coins that ends in the given ones, whatever their rank says. */
const listWith = (...coins: readonly RankedCoin[]): readonly RankedCoin[] => [...manyCoins(80 - coins.length), ...coins];
const LEO = makeCoin('LEO', 90, { key: 'leo-token', name: 'LEO Token', coingeckoId: 'leo-token', priceUsd: 9 });

describe('a first list', () => {
  test('is stored as it is, ascending by rank', () => {
    const universe = must(takeInUniverse(undefined, manyCoins(80).toReversed(), GECKO));
    expect(universe).toEqual({ coins: manyCoins(80), ...GECKO });
  });

  test('loses rows that are damaged, and keeps those beside them', () => {
    const bad = [
      { rank: 0 },
      { rank: 1.5 },
      { capUsd: 0 },
      { capUsd: Number.NaN },
      { priceUsd: -1 },
      { priceUsd: Number.POSITIVE_INFINITY },
      { symbol: ' ' },
      { name: '\u200b' },
      { key: '' },
    ].map((change, i) => makeCoin(`BAD${i}`, 100 + i, change));
    expect(must(takeInUniverse(undefined, listWith(...bad), GECKO)).coins).toHaveLength(80 - bad.length);
  });

  test('has tickers in upper case, and names without invisible characters', () => {
    const coin = find(must(takeInUniverse(undefined, listWith(makeCoin('stable', 99, { name: '\u200b\u200bStable ' })), GECKO)), 'STABLE');
    expect(coin).toMatchObject({ symbol: 'STABLE', name: 'Stable' });
  });

  test('keeps the better ranked of two rows with one slug', () => {
    const twice = [makeCoin('TWO', 91, { key: 'two' }), makeCoin('TWO', 90, { key: 'two' })];
    expect(must(takeInUniverse(undefined, listWith(...twice), GECKO)).coins.filter(({ key }) => key === 'two')).toMatchObject([
      { rank: 90 },
    ]);
  });
});

/** The high that is kept of a coin with this one and this price. */
const drawdownOf = (ath: RankedCoin['ath'], priceUsd = 20) =>
  find(must(takeInUniverse(undefined, listWith(makeCoin('ATH', 90, { priceUsd, ...(ath && { ath }) })), GECKO)), 'ATH')?.ath;

describe('the all-time high', () => {
  test('is the source’s own', () => {
    expect(drawdownOf({ priceUsd: 100, day: 20_000, drawdown: -0.801 })).toEqual({ priceUsd: 100, day: 20_000, drawdown: -0.801 });
  });

  test('just below the price counts as reached', () => {
    expect(drawdownOf({ priceUsd: 19, drawdown: 20 / 19 - 1 })).toEqual({ priceUsd: 19, drawdown: 0 });
  });

  test.for([
    ['contradicts the price', { priceUsd: 100, drawdown: -0.3 }],
    ['is in another unit (per cent)', { priceUsd: 100, drawdown: -80 }],
    ['is zero', { priceUsd: 0, drawdown: -1 }],
    ['is no number', { priceUsd: 100, drawdown: Number.NaN }],
    ['lies far below the price', { priceUsd: 10, drawdown: 1 }],
  ] as const)('that %s is left out', ([, ath]) => expect(drawdownOf(ath)).toBeUndefined());

  test('loses a day that cannot be one', () => {
    expect(drawdownOf({ priceUsd: 100, day: 1.7e9, drawdown: -0.8 })).toEqual({ priceUsd: 100, drawdown: -0.8 });
  });
});

describe('a list of another provider', () => {
  const stored = must(takeInUniverse(undefined, listWith(LEO), GECKO));
  const taken = (row: Partial<RankedCoin>, from = CMC) => {
    const known = withoutId(LEO);
    return must(takeInUniverse(stored, listWith({ ...known, ...row }), from)).coins.find(({ rank }) => rank === 90);
  };

  test('leaves every coin the name that it has: by slug and ticker', () => {
    expect(must(takeInUniverse(stored, listWith(LEO), CMC)).coins.map(({ key }) => key)).toEqual(stored.coins.map(({ key }) => key));
  });

  test('by ticker and name, whatever the slug', () => {
    expect(taken({ key: 'leo', name: 'LEO' })).toMatchObject({ key: 'leo-token', coingeckoId: 'leo-token' });
  });

  test('by ticker, price and capitalisation, where names have nothing in common', () => {
    expect(taken({ key: 'unus-sed-leo', name: 'UNUS SED LEO', priceUsd: 9.1 })).toMatchObject({ key: 'leo-token' });
  });

  test('by slug and name, where the ticker changed', () => {
    expect(taken({ symbol: 'UNUS' })).toMatchObject({ key: 'leo-token', symbol: 'UNUS' });
  });

  test.for([
    ['another name and slug and another price', { key: 'leonine', name: 'Leonine', priceUsd: 5 }],
    ['the same name and a price more than a quarter off', { key: 'leo', priceUsd: 12 }],
    ['the same slug and a price at less than half', { priceUsd: 4.4 }],
  ] as const)('never takes one ticker for one coin: %s', ([, row]) => {
    const coin = taken(row);
    expect(coin?.key).not.toBe('leo-token');
    expect(coin?.coingeckoId).toBeUndefined();
  });

  test('gives a coin whose slug is another coin’s a longer name', () => {
    const sonic = makeCoin('SONIC', 79, { key: 'sonic', name: 'Sonic the old', priceUsd: 0.01 });
    const known = must(takeInUniverse(undefined, listWith(sonic), GECKO));
    const next = must(takeInUniverse(known, [...listWith(sonic), makeCoin('S', 95, { key: 'sonic', name: 'Sonic', priceUsd: 0.5 })], CMC));
    // In the same list one slug is one coin: the better ranked row stays.
    expect(find(next, 'S')).toBeUndefined();
    const alone = must(takeInUniverse(known, listWith(makeCoin('S', 95, { key: 'sonic', name: 'Sonic', priceUsd: 0.5 })), CMC));
    // Nor is the name of a coin that left the list given to another one at once: a history may be stored under it.
    expect(find(alone, 'S')?.key).toBe('sonic-s');
    const both = must(
      takeInUniverse(
        known,
        [...manyCoins(78), { ...sonic, key: 'sonic-old' }, makeCoin('S', 95, { key: 'sonic', name: 'Sonic', priceUsd: 0.5 })],
        CMC,
      ),
    );
    expect([find(both, 'SONIC')?.key, find(both, 'S')?.key]).toEqual(['sonic', 'sonic-s']);
  });

  test('CoinGecko’s ids decide where both lists have them: the same id is one coin at any price, another id never', () => {
    const noId = withoutId(LEO);
    expect(taken({ ...LEO, key: 'x', symbol: 'NEW', name: 'New', priceUsd: 1 }, answer('coingecko-markets'))).toMatchObject({
      key: 'leo-token',
    });
    expect(taken({ ...noId, coingeckoId: 'leonine' })?.key).not.toBe('leo-token');
  });

  test('a week later prices say nothing, but a name or slug must', () => {
    const later = answer('coinmarketcap-listing', LISTED_AT + days(7));
    expect(taken({ key: 'leo', name: 'LEO', priceUsd: 30 }, later)).toMatchObject({ key: 'leo-token' });
    expect(taken({ key: 'unus-sed-leo', name: 'UNUS SED LEO', priceUsd: 9 }, later)?.key).not.toBe('leo-token');
  });

  test('keeps the day of the high, where the new source has the same high without one', () => {
    const ath = { priceUsd: 10, drawdown: -0.1, day: 20_000 };
    const known = must(takeInUniverse(undefined, listWith({ ...LEO, ath }), GECKO));
    const next = must(takeInUniverse(known, listWith({ ...LEO, ath: { priceUsd: 10.01, drawdown: -0.1 } }), CMC));
    expect(find(next, 'LEO')?.ath?.day).toBe(20_000);
    const other = must(takeInUniverse(known, listWith({ ...LEO, ath: { priceUsd: 9.5, drawdown: -0.05 } }), CMC));
    expect(find(other, 'LEO')?.ath).toEqual({ priceUsd: 9.5, drawdown: -0.05 });
  });
});

/** A list whose prices are all multiplied. */
const times = (factor: number) => manyCoins(80).map((coin) => ({ ...coin, priceUsd: coin.priceUsd * factor }));

describe('refused is', () => {
  const stored = must(takeInUniverse(undefined, manyCoins(80), GECKO));

  test('a piece of a list', () => expect(detailOf(takeInUniverse(stored, manyCoins(59), CMC))).toMatch(/only 59 usable coins/));

  test('a list without Bitcoin at its head', () => {
    expect(detailOf(takeInUniverse(stored, manyCoins(80).slice(1), CMC))).toMatch(/largest coin is Ethereum/);
  });

  test('a list whose capitalisations do not fall with rank', () => {
    const mixed = manyCoins(80).map((coin, i) => (i > 2 && i % 4 === 0 ? { ...coin, capUsd: coin.capUsd * 3 } : coin));
    expect(detailOf(takeInUniverse(undefined, mixed, GECKO))).toMatch(/larger than the one ranked before/);
  });

  test('a list whose prices all halved within hours (another currency or unit); a day of crashes is none', () => {
    const known = must(takeInUniverse(undefined, times(1), GECKO));
    expect(detailOf(takeInUniverse(known, times(0.45), CMC))).toMatch(/halved or doubled/);
    expect(takeInUniverse(known, times(0.6), CMC).ok).toBe(true);
    expect(takeInUniverse(known, times(0.45), answer('coingecko-markets', LISTED_AT + days(20))).ok).toBe(true);
  });

  test('a simulated list over a live one, and the other way round', () => {
    expect(detailOf(takeInUniverse(stored, manyCoins(80), answer('x', LISTED_AT, 'simulated')))).toMatch(/never replaces live/);
  });

  test('and an answer without a row is empty', () => {
    expect(takeInUniverse(stored, [], CMC)).toEqual({ ok: false, error: { kind: 'empty' } });
  });
});

test('keys are unique and ranks ascend, whatever slugs, tickers and prices two lists have', () => {
  const row = fc.record({
    key: fc.constantFrom('a', 'b', 'c', 'd-x'),
    symbol: fc.constantFrom('A', 'B', 'X'),
    name: fc.constantFrom('A', 'B coin', 'X'),
    priceUsd: fc.constantFrom(1, 1.1, 2),
    rank: fc.integer({ min: 60, max: 90 }),
  });
  const list = fc
    .array(row, { maxLength: 8 })
    .map((rows) => [...manyCoins(62), ...rows.map((one) => makeCoin('', one.rank, { ...one, capUsd: 1e9 }))]);
  fc.assert(
    fc.property(list, list, (first, second) => {
      const next = must(takeInUniverse(must(takeInUniverse(undefined, first, GECKO)), second, CMC));
      const keys = next.coins.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      expect(next.coins.map(({ rank }) => rank)).toEqual(next.coins.map(({ rank }) => rank).toSorted((a, b) => a - b));
      // The same list once more changes no name.
      expect(must(takeInUniverse(next, second, CMC)).coins.map(({ key }) => key)).toEqual(keys);
    }),
  );
});

describe.skipIf(!MARKET_DIR)('real lists', () => {
  test.for(['listings_coingecko_20251229.csv', 'listings_coingecko_20230116.csv'])('%s is taken whole, every high with it', (file) => {
    const universe = must(takeInUniverse(undefined, realList(file), GECKO));
    expect([universe.coins.length, universe.coins.filter(({ ath }) => ath).length]).toEqual([100, 100]);
  });

  test('after three years, coins are recognised by their ids and new ones get names of their own', () => {
    const old = must(
      takeInUniverse(undefined, realList('listings_coingecko_20230116.csv'), answer('coingecko-markets', Date.UTC(2023, 0, 16))),
    );
    const now = must(takeInUniverse(old, realList('listings_coingecko_20251229.csv'), GECKO));
    expect(now.coins.every(({ key, coingeckoId }) => key === coingeckoId)).toBe(true);
  });
});
