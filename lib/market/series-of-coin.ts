import type { RankedCoin } from './coin.ts';
import { nameCore } from './name-core.ts';

const SERIES = [
  { id: 'BTC', slug: 'bitcoin' },
  { id: 'ETH', slug: 'ethereum' },
] as const;

/** The stored series that holds a coin's closes, for Bitcoin and Ethereum: they need no history of their own. */
export function seriesOfCoin(coin: Pick<RankedCoin, 'key' | 'symbol' | 'name' | 'coingeckoId'>): 'BTC' | 'ETH' | undefined {
  return SERIES.find(({ id, slug }) => coin.symbol === id && ((coin.coingeckoId ?? coin.key) === slug || nameCore(coin.name) === slug))?.id;
}
