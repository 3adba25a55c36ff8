import type { RankedCoin } from './coin.ts';
import { ASSET_BACKED } from './coin-lists/asset-backed.ts';
import type { ListedCoin } from './coin-lists/listed-coin.ts';
import { NAME_RULES } from './coin-lists/name-rules.ts';
import { STABLECOINS } from './coin-lists/stablecoins.ts';
import { STAKED } from './coin-lists/staked.ts';
import { WRAPPED } from './coin-lists/wrapped.ts';
import { nameCore } from './name-core.ts';

/** What a coin is in docs/methods.md §10: all but `altcoin` are left out of positioning, season, drawdown and netflow. */
export type CoinKind = 'bitcoin' | 'altcoin' | 'stablecoin' | 'wrapped' | 'staked' | 'asset-backed';

/** What a coin is told by. `coingeckoId` and `priceUsd` help where they are known. */
export type CoinIdentity = Pick<RankedCoin, 'key' | 'symbol' | 'name'> & Partial<Pick<RankedCoin, 'coingeckoId' | 'priceUsd'>>;

const LISTS: readonly (readonly [CoinKind, readonly ListedCoin[]])[] = [
  ['bitcoin', [['bitcoin', 'BTC', 'Bitcoin']]],
  ['stablecoin', STABLECOINS],
  ['wrapped', WRAPPED],
  ['staked', STAKED],
  ['asset-backed', ASSET_BACKED],
];

interface Listed {
  readonly kind: CoinKind;
  readonly symbol: string;
}

interface Index {
  readonly byId: ReadonlyMap<string, Listed>;
  /** By ticker and name core. */
  readonly byName: ReadonlyMap<string, CoinKind>;
}

let built: Index | undefined;

/** Built on first use: most surfaces of the product never ask. */
function index(): Index {
  if (built) return built;
  const byId = new Map<string, Listed>();
  const byName = new Map<string, CoinKind>();
  for (const [kind, coins] of LISTS) {
    for (const [id, symbol, ...names] of coins) {
      byId.set(id, { kind, symbol });
      for (const name of names) byName.set(`${symbol.toUpperCase()} ${nameCore(name)}`, kind);
    }
  }
  built = { byId, byName };
  return built;
}

/** By an id of CoinGecko's, or by another provider's slug of the same spelling with the same ticker. */
function byIdOf({ key, coingeckoId }: CoinIdentity, symbol: string): CoinKind | undefined {
  const listed = index().byId.get(coingeckoId ?? key);
  return coingeckoId !== undefined || listed?.symbol === symbol ? listed?.kind : undefined;
}

/**
 * Kind of a coin: by CoinGecko's id where it is known, else by slug with the ticker, by ticker with the name, and last
 * by rules on names that tell by themselves ("Wrapped …", "… xStock", a ticker with USD at a price of one dollar). A
 * ticker alone decides nothing. What no list and no rule knows is an altcoin.
 */
export function coinKind(coin: CoinIdentity): CoinKind {
  const symbol = coin.symbol.toUpperCase();
  const listed = byIdOf(coin, symbol) ?? index().byName.get(`${symbol} ${nameCore(coin.name)}`);
  return listed ?? NAME_RULES.find((rule) => rule.holds({ ...coin, symbol }))?.kind ?? 'altcoin';
}
