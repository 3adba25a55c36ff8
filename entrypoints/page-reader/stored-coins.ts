import type { CoinKey } from '../../lib/market/coin.ts';
import { matchCoin } from '../../lib/page/match-coin.ts';
import { assetNames } from '../../lib/text/asset-names.ts';
import type { AssetNames } from '../../lib/text/asset-names.ts';
import { coinListOf } from '../../lib/view/coin-list.ts';

/** The coins that are known here, by the catalogue and by the stored list. */
export interface KnownCoins {
  readonly names: AssetNames;
  /** Of the coin that a ticker means in the stored list; `undefined` where none does. */
  readonly keyOf: (symbol: string) => CoinKey | undefined;
}

/** What is stored of coins, as names to look for. Damaged or absent, the catalogue remains. */
export function knownCoins(stored: unknown): KnownCoins {
  const facts = coinListOf(stored);
  const extra = (facts?.coins ?? []).map(([, symbol, name]) => ({ symbol, name }));
  return {
    names: assetNames(extra),
    keyOf: (symbol) => (facts ? matchCoin({ why: 'market', symbol }, facts)?.coin[0] : undefined),
  };
}
