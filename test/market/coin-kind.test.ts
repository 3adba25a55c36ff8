import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { coinKind } from '../../lib/market/coin-kind.ts';
import { ASSET_BACKED } from '../../lib/market/coin-lists/asset-backed.ts';
import { STABLECOINS } from '../../lib/market/coin-lists/stablecoins.ts';
import { STAKED } from '../../lib/market/coin-lists/staked.ts';
import { WRAPPED } from '../../lib/market/coin-lists/wrapped.ts';
import type { RankedCoin } from '../../lib/market/coin.ts';
import { nameCore } from '../../lib/market/name-core.ts';
import { realList } from './make-coin.ts';
import { MARKET_DIR } from './real-history.ts';

const LISTS = { stablecoin: STABLECOINS, wrapped: WRAPPED, staked: STAKED, 'asset-backed': ASSET_BACKED } as const;
const ALL = Object.values(LISTS).flat();

const kindOf = (symbol: string, name: string, more: { key?: string; coingeckoId?: string; priceUsd?: number } = {}) =>
  coinKind({ key: 'of-another-provider', symbol, name, ...more });

describe('lists', () => {
  test('name every coin once, by an id as CoinGecko writes them and a ticker in upper case', () => {
    const ids = ALL.map(([id]) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(
      ALL.filter(([id, symbol]) => !/^[a-z0-9][a-z0-9-]*$/.test(id) || symbol !== symbol.toUpperCase() || symbol.includes(' ')),
    ).toEqual([]);
  });

  test('never hold one ticker and name under two kinds: the name alone must tell', () => {
    const kinds = new Map<string, Set<string>>();
    for (const [kind, coins] of Object.entries(LISTS)) {
      for (const [, symbol, ...names] of coins) {
        for (const name of names) {
          const own = `${symbol} ${nameCore(name)}`;
          kinds.set(own, (kinds.get(own) ?? new Set()).add(kind));
        }
      }
    }
    expect([...kinds].filter(([, found]) => found.size > 1).map(([name]) => name)).toEqual([]);
  });

  test.for(Object.entries(LISTS))('find each %s by id, by slug with ticker, and by ticker with name', ([kind, coins]) => {
    for (const [id, symbol, ...names] of coins) {
      expect(kindOf('?', '?', { coingeckoId: id })).toBe(kind);
      expect(kindOf(symbol.toLowerCase(), 'renamed', { key: id })).toBe(kind);
      for (const name of names) expect([name, kindOf(symbol, name)]).toEqual([name, kind]);
    }
  });
});

describe('an altcoin stays one', () => {
  test.for([
    ['with the ticker of a stablecoin alone', 'DAI', 'Dairy'],
    ['that carries a word of a rule inside another word', 'SWISE', 'StakeWise'],
    ['that is built on staking', 'SD', 'Stader'],
    ['that is called after tokens', 'TKX', 'Tokenize Xchange'],
    ['whose network is called Stable', 'STABLE', '\u200b\u200bStable'],
  ] as const)('%s', ([, symbol, name]) => expect(kindOf(symbol, name)).toBe('altcoin'));

  test('near one dollar, and with USD in its ticker far from it', () => {
    expect(kindOf('0G', '0G', { priceUsd: 1.004 })).toBe('altcoin');
    expect(kindOf('USDUC', 'unstable coin', { priceUsd: 0.021 })).toBe('altcoin');
    expect(kindOf('XYZBTC', 'Some fork', { priceUsd: 12 })).toBe('altcoin');
    expect(kindOf('METH', 'Methane', { priceUsd: 0.4 })).toBe('altcoin');
  });

  test('where another provider has a slug of the same spelling for it', () => {
    expect(kindOf('FRAX', 'Frax (prev. FXS)', { key: 'frax-share', priceUsd: 0.9 })).toBe('altcoin');
    expect(kindOf('XYZ', 'Another thing', { key: 'tether' })).toBe('altcoin');
  });
});

describe('coins that no list knows yet', () => {
  test.for([
    ['wrapped', 'WNEW', 'Wrapped New Thing', undefined],
    ['wrapped', 'NEW', 'Binance-Peg New', undefined],
    ['wrapped', 'ZZBTC', 'Zigzag Bitcoin', 88_000],
    ['staked', 'NEWSOL', 'New Exchange Staked SOL', undefined],
    ['staked', 'ZZETH', 'Zigzag ETH', 3100],
    ['stablecoin', 'ZZUSD', 'Zigzag Dollar', 0.998],
    ['asset-backed', 'TSLAX', 'Tesla xStock', 430],
    ['asset-backed', 'NVDAON', 'NVIDIA (Ondo Tokenized Stock)', 180],
    ['asset-backed', 'XAUZ', 'Zigzag Gold', 4300],
    ['asset-backed', 'ZTF', 'Zigzag Short Duration US Treasury Fund', 1.03],
  ] as const)('%s: %s', ([kind, symbol, name, priceUsd]) =>
    expect(kindOf(symbol, name, priceUsd === undefined ? {} : { priceUsd })).toBe(kind),
  );
});

/** Coins of a list by kind; `named`: as a provider without CoinGecko's ids would give it. */
function kindsOf(coins: readonly RankedCoin[], named: boolean): Readonly<Record<string, readonly string[]>> {
  const found = Object.groupBy(coins, (coin) => {
    const { symbol, name, priceUsd } = coin;
    return named ? coinKind({ key: `x-${coin.key}`, symbol, name, priceUsd }) : coinKind(coin);
  });
  return Object.fromEntries(
    Object.entries(found).flatMap(([kind, list]) => (kind === 'altcoin' ? [] : [[kind, list.map(({ key }) => key)]])),
  );
}

/** What the real lists hold that is no altcoin, read by eye. */
const OF_2023 = {
  bitcoin: ['bitcoin'],
  stablecoin: ['tether', 'usd-coin', 'binance-usd', 'dai', 'frax', 'paxos-standard', 'true-usd', 'usdd', 'gemini-dollar'],
  staked: ['staked-ether'],
  wrapped: ['wrapped-bitcoin', 'compound-usd-coin', 'cdai', 'compound-ether'],
  'asset-backed': ['pax-gold', 'tether-gold'],
};
const OF_2025 = { bitcoin: ['bitcoin'], wrapped: ['unit-bitcoin'] };

describe.skipIf(!MARKET_DIR)('real ranked lists', () => {
  test('of January 2023: every coin that is no altcoin is found, and nothing else', () => {
    expect(kindsOf(realList('listings_coingecko_20230116.csv'), false)).toEqual(OF_2023);
  });

  test('the same by ticker and name alone; Frax shares both with its own later share token and needs its id', () => {
    const stablecoin = OF_2023.stablecoin.filter((id) => id !== 'frax');
    expect(kindsOf(realList('listings_coingecko_20230116.csv'), true)).toEqual({ ...OF_2023, stablecoin });
  });

  test('of December 2025, by id and by name', () => {
    expect(kindsOf(realList('listings_coingecko_20251229.csv'), false)).toEqual(OF_2025);
    expect(kindsOf(realList('listings_coingecko_20251229.csv'), true)).toEqual(OF_2025);
  });
});

const RECORDINGS = process.env['COMOVE_RECORDINGS'];
const recorded = (file: string): string => readFileSync(join(RECORDINGS ?? '', file), 'utf8');

describe.skipIf(!RECORDINGS)('recorded answers', () => {
  test('CoinGecko, December 2025: one Bitcoin, one wrapped coin, 98 altcoins', () => {
    const rows: readonly {
      id: string;
      symbol: string;
      name: string;
    }[] = JSON.parse(recorded('coingecko/coins-markets-2025-12-29-filtered100.json'));
    const others = rows.flatMap(({ id, symbol, name }) => (coinKind({ key: id, coingeckoId: id, symbol, name }) === 'altcoin' ? [] : [id]));
    expect([rows.length, others]).toEqual([100, ['bitcoin', 'unit-bitcoin']]);
  });

  test('CoinMarketCap’s own season list, July 2025: Bitcoin and two gold tokens are no altcoins', () => {
    const body: {
      data: { topCryptos: readonly { slug: string; symbol: string; name: string }[] };
    } = JSON.parse(recorded('coinmarketcap/data-api-v3-altcoin-season-chart.json'));
    const coins = body.data.topCryptos.map(({ slug, symbol, name }) => ({ key: slug, symbol, name }));
    const others = coins.filter((coin) => coinKind(coin) !== 'altcoin').map(({ symbol }) => symbol);
    expect([coins.length, others.toSorted()]).toEqual([100, ['BTC', 'PAXG', 'XAUt']]);
  });
});
