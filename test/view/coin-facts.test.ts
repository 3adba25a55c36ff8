import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expiresAtMs, staleAtMs } from '../../lib/market/staleness.ts';
import { coinFactOf } from '../../lib/view/coin-fact.ts';
import { coinFactsOf } from '../../lib/view/coin-facts-of.ts';
import { coinListOf } from '../../lib/view/coin-list.ts';
import { parseCoinFacts } from '../../lib/view/parse-coin-facts.ts';
import type { Sentiment } from '../../lib/view/sentiment.ts';
import { AS_OF, NOW } from './made-up-facts.ts';
import { coin, sentiment, SOLANA, YOUNG } from './made-up-coins.ts';

/** Room that the facts of a whole universe may take in storage.local. Bytes of JSON. */
const MAX_BYTES = 40_000;
const UNIVERSE = 250;
/** Many for one ranked list. */
const SHARED_TICKERS = 20;

const throughStorage = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const rowOf = (symbol: string, given = sentiment()) => coinFactsOf(given).coins.find((row) => row[1] === symbol);

describe('what badges are told', () => {
  test('a coin: its link, drawdown, ratio and netflow, each rounded beyond what is printed', () => {
    expect(rowOf('SOL')).toEqual([
      'solana',
      'SOL',
      'Solana',
      5,
      [0.41235, 0.22, 0.57, 90, 1.8322, 0, 0, -60],
      -0.45219,
      2.3457,
      [-12_345_679, -0.01235],
    ]);
  });

  test('what is not known of a coin takes no room at the end of its row, and is null before', () => {
    const { drawdown: _, ...noHigh } = YOUNG;
    expect(rowOf('YNG', sentiment({ coins: [noHigh] }))).toEqual(['young', 'YNG', 'Young', 180, 'coming']);
    expect(rowOf('XRP')?.slice(5)).toEqual([-0.45219, 1]);
    const { drawdown: __, ...noXrpHigh } = coin('XRP', 6);
    expect(rowOf('XRP', sentiment({ coins: [noXrpHigh] }))?.slice(5)).toEqual([null, 1]);
  });

  describe('why a coin has no link', () => {
    const history = { source: 'binance-coins', asOfDay: AS_OF, fetchedAtMs: NOW };
    test.for<[string, Partial<Sentiment>, number | undefined, string]>([
      ['no history yet', {}, undefined, 'coming'],
      ['a history that is too short', { coins: [{ ...YOUNG, history }] }, undefined, 'short'],
      ['a history that ended long ago', { coins: [{ ...YOUNG, history: { ...history, asOfDay: AS_OF - 30 } }] }, undefined, 'old'],
      [
        'nothing to hold it against',
        { coins: [{ ...YOUNG, history }], missing: [{ part: 'link', why: 'no-answer' }] },
        undefined,
        'coming',
      ],
      ['more altcoins are larger than are followed', {}, 3, 'off'],
      ['as many as are followed', {}, 4, 'coming'],
    ])('%s: %s', ([, changes, universeSize, why]) => {
      const facts = coinFactsOf(sentiment(changes), universeSize === undefined ? {} : { universeSize });
      expect(facts.coins.find((row) => row[1] === 'YNG')?.[4]).toBe(why);
    });

    test('a link that is there is kept, followed or not', () => {
      expect(rowOf('SOL', sentiment())?.[4]).toEqual(coinFactsOf(sentiment(), { universeSize: 1 }).coins[2]?.[4]);
    });

    test('an old link says so at the instant at which it is read', () => {
      const facts = coinFactsOf(sentiment());
      const row = facts.coins[2] ?? expect.unreachable();
      expect(coinFactOf(row, facts, expiresAtMs(AS_OF) - 1).link).toMatchObject({ kind: 'stale' });
      expect(coinFactOf(row, facts, expiresAtMs(AS_OF)).link).toBe('old');
    });
  });

  test('tickers that do not speak for themselves are handed on', () => {
    const tickers = [
      ['SOL', 'solana'],
      ['XRP', 'xrp', 1],
      ['YNG', ''],
    ] as const;
    const facts = coinFactsOf(sentiment(), { tickers });
    expect([facts.tickers, parseCoinFacts(throughStorage(facts))?.tickers, coinListOf(throughStorage(facts))?.tickers]).toEqual([
      tickers,
      tickers,
      tickers,
    ]);
    expect(parseCoinFacts({ ...facts, tickers: [['SOL'], 3, ['XRP', 'xrp', 2]] })?.tickers).toEqual([['XRP', 'xrp']]);
  });

  test('Bitcoin and the altcoins have a row, a stablecoin has none', () => {
    expect(coinFactsOf(sentiment()).coins.map((row) => row[1])).toEqual(['BTC', 'ETH', 'SOL', 'XRP', 'YNG']);
  });

  test('a link without an interval keeps its r', () => {
    const { interval: _, words: __, beta: ___, ...link } = SOLANA.link ?? { sessions: 90, n: 90, asOfDay: AS_OF, r: 0 };
    expect(rowOf('SOL', sentiment({ coins: [{ ...SOLANA, link }] }))?.[4]).toEqual([0.41235, null, null, 90, null, 0, 0, -60]);
  });

  test('positioning is of accounts where there are any, else of what there is, and counts what is strictly above 1', () => {
    const both = sentiment();
    expect(coinFactsOf(both).longShort).toEqual({
      exchange: 'binance',
      measure: 'global-account',
      asOfMs: NOW - 10_800_000,
      above: 1,
      of: 3,
    });
    expect(coinFactsOf({ ...both, longShort: both.longShort.slice(0, 1) }).longShort).toMatchObject({
      exchange: 'okx',
      measure: 'top-position',
    });
    expect(coinFactsOf({ ...both, longShort: [] })).not.toHaveProperty('longShort');
  });

  test('the season of the 50 goes before that of the 100, one without a member is none', () => {
    const { season } = sentiment();
    expect(coinFactsOf(sentiment()).season).toEqual({ of: 50, members: 48, index: 33.3333, asOfDay: AS_OF });
    expect(coinFactsOf(sentiment({ season: season.slice(1) })).season).toMatchObject({ of: 100, index: 50 });
    const { index: _, ...empty } = season[0] ?? { of: 50, members: 0, ahead: 0, asOfDay: AS_OF, assets: [] };
    expect(coinFactsOf(sentiment({ season: [{ ...empty, members: 0 }] }))).not.toHaveProperty('season');
  });

  test('a change that is likely a relabelling of wallets is marked', () => {
    const [netflow] = sentiment().netflow;
    if (!netflow) throw new Error('made up above');
    const assets = netflow.assets.map((asset) => ({ ...asset, clipped: true as const }));
    expect(rowOf('SOL', sentiment({ netflow: [{ ...netflow, assets }] }))?.[7]).toEqual([-12_345_679, -0.01235, 1]);
  });

  test('each day on which links end comes once, with the instants at which they age', () => {
    expect(coinFactsOf(sentiment()).days).toEqual([{ day: AS_OF, staleAtMs: staleAtMs(AS_OF), expiresAtMs: expiresAtMs(AS_OF) }]);
  });

  test('what is missing says why', () => {
    const missing = [{ part: 'netflow', why: 'not-available-here' }] as const;
    expect(coinFactsOf(sentiment({ netflow: [], missing }))).toMatchObject({ missing });
  });
});

test('a whole universe with everything known of every coin fits into 40 kB', () => {
  const symbols = Array.from({ length: UNIVERSE }, (_, i) => `T${String(i).padStart(4, '0')}`);
  const coins = symbols.map((symbol, i) => coin(symbol, i + 1, { key: `a-coin-${symbol}`.toLowerCase(), name: `The Coin ${symbol}` }));
  const set = sentiment().longShort.at(-1);
  const [netflow] = sentiment().netflow;
  if (!set || !netflow) throw new Error('made up above');
  const facts = coinFactsOf(
    sentiment({
      coins,
      longShort: [{ ...set, assets: coins.map(({ key, symbol, rank }) => ({ key, symbol, rank, ratio: 1.23456 })) }],
      netflow: [
        {
          ...netflow,
          assets: coins.map(({ key, symbol, rank }) => ({ key, symbol, rank, tokens: -1, share: -0.012345, usd: -123_456_789 })),
        },
      ],
    }),
    { tickers: symbols.slice(0, SHARED_TICKERS).map((symbol) => [symbol, `a-coin-${symbol}`.toLowerCase(), 1]) },
  );
  expect(facts.coins.every((row) => row.length === 8)).toBe(true);
  expect(new TextEncoder().encode(JSON.stringify(facts)).byteLength).toBeLessThanOrEqual(MAX_BYTES);
});

describe('what badges read', () => {
  test('is what was written, field for field', () => {
    const facts = coinFactsOf(sentiment({ missing: [{ part: 'link', why: 'filling' }] }));
    expect(JSON.stringify(parseCoinFacts(throughStorage(facts)))).toBe(JSON.stringify(facts));
  });

  test.for([undefined, null, 3, 'x', [], {}, { version: 2 }, { ...coinFactsOf(sentiment()), market: 'paper' }])(
    '%j is nothing',
    (stored) => {
      expect(parseCoinFacts(stored)).toBeUndefined();
    },
  );

  test('a damaged row is left out, a damaged part of one is not known, and the others stay', () => {
    const facts = coinFactsOf(sentiment());
    const coins: unknown[] = [...facts.coins];
    coins[0] = [1, 'BTC'];
    coins[1] = ['ethereum', 'ETH', 'Ethereum', 2, [2, null, null, 90, null, 0, 0, 0], 'x', 1.1];
    coins[2] = ['solana', 'SOL', 'Solana', 5, [0.4, 0.5, 0.6, 90, null, 0, 0, 0]];
    coins[3] = ['xrp', 'XRP', 'XRP', 6, [0.4, 0.3, 0.6, 90, null, 7, 0, 0]];
    expect(parseCoinFacts({ ...facts, coins, season: { of: 50 } })).toMatchObject({
      coins: [
        ['ethereum', 'ETH', 'Ethereum', 2, null, null, 1.1],
        ['solana', 'SOL', 'Solana', 5, [0.4, null, null, 90, null, 0, 0, 0]],
        ['xrp', 'XRP', 'XRP', 6],
        ['young', 'YNG', 'Young', 180, 'coming', -0.9],
      ],
    });
    expect(parseCoinFacts({ ...facts, season: { of: 50 } })).not.toHaveProperty('season');
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.anything(), (stored) => void parseCoinFacts(stored)));
    const facts = coinFactsOf(sentiment());
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(facts)), fc.anything(), (key, value) => void parseCoinFacts({ ...facts, [key]: value })),
    );
  });
});

describe('what a chip reads', () => {
  test('is the whole of what was written', () => {
    const facts = coinFactsOf(sentiment());
    expect(coinListOf(throughStorage(facts))).toEqual(facts);
  });

  test('facts of the version before, which listed ordinary words, are still read, by the card without them', () => {
    const facts = coinFactsOf(sentiment());
    const former = throughStorage({ ...facts, ordinary: ['NEAR', 'Optimism'] });
    expect(coinListOf(former)).toMatchObject(facts);
    expect(parseCoinFacts(former)).toEqual(facts);
  });

  test('a row without a name, or with a damaged link, is left out', () => {
    const facts = coinFactsOf(sentiment());
    const coins: unknown[] = [...facts.coins, ['x'], 'y', ['a', 'A', 'A', 1, ['x']], ['b', 'B', 'B', 1, 7], ['c', 'C', 'C', 1, {}]];
    expect(coinListOf({ ...facts, coins })?.coins).toEqual(facts.coins);
  });

  const broken = ['market', 'equity', 'universe', 'days', 'coins', 'sources', 'tickers'].map((key) => ({
    ...coinFactsOf(sentiment()),
    [key]: 'x',
  }));
  test.for([undefined, 'x', {}, { ...coinFactsOf(sentiment()), days: [{ day: 1 }] }, ...broken])('of %j it reads nothing', (stored) => {
    expect(coinListOf(stored)).toBeUndefined();
  });

  test('whatever is stored, neither reading nor the fact of a coin throws', () => {
    const facts = coinFactsOf(sentiment());
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(facts)), fc.anything(), (key, value) => {
        const list = coinListOf({ ...facts, [key]: value });
        for (const row of list?.coins ?? []) coinFactOf(row, list ?? facts, NOW);
      }),
    );
  });
});
