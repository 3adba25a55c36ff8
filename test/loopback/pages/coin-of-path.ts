import type { CoinTicker } from '../market/loopback-market.ts';

export interface PageCoin {
  readonly ticker: CoinTicker;
  readonly name: string;
}

/** The coin that an address speaks of: Ethereum where it says so, Bitcoin otherwise. */
export const coinOfPath = (path: string): PageCoin =>
  /eth/i.test(path) ? { ticker: 'ETH', name: 'Ethereum' } : { ticker: 'BTC', name: 'Bitcoin' };
