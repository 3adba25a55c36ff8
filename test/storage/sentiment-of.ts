import type { Universe } from '../../lib/market/coin.ts';
import type { CoinSeries } from '../../lib/market/coin-series.ts';
import type { ContractListing } from '../../lib/market/contract-listing.ts';
import type { ExchangeBalances, ExchangeTotals } from '../../lib/market/exchange-balances.ts';
import type { FearGreed } from '../../lib/market/fear-greed.ts';
import type { RatioHistory } from '../../lib/market/ratio-history.ts';

const OF = { market: 'live', fetchedAtMs: 1_000 } as const;

/** Made-up values of every record of the altcoin side. */
export const universe: Universe = {
  coins: [
    {
      key: 'solana',
      symbol: 'SOL',
      name: 'Solana',
      rank: 5,
      capUsd: 8e10,
      priceUsd: 150,
      ath: { priceUsd: 300, day: 20_107, drawdown: -0.5 },
    },
    { key: 'sui', symbol: 'SUI', name: 'Sui', rank: 12, capUsd: 1e10, priceUsd: 3, coingeckoId: 'sui' },
  ],
  source: 'made-up',
  ...OF,
};
export const spotListing: ContractListing = {
  id: 'binance-spot',
  markets: [
    { contract: 'SOLUSDT', symbol: 'SOL', multiple: 1, priceUsd: 150 },
    { contract: '1000PEPEUSDT', symbol: 'PEPE', multiple: 1000 },
  ],
  ...OF,
};
export const fearGreed: FearGreed = {
  source: 'made-up',
  days: Int32Array.of(20_000, 20_001),
  value: Float64Array.of(0, 100),
  classification: 'Extreme Greed',
  ...OF,
};
export const balances: ExchangeBalances = {
  exchange: 'Binance',
  period: '7d',
  source: 'made-up',
  fromMs: 0,
  toMs: 604_800_000,
  tokens: [{ symbol: 'SOL', before: 10, after: 0 }],
  ...OF,
};
export const totals: ExchangeTotals = { exchange: 'Binance', source: 'made-up', netUsd: { '24h': -5e6 }, ...OF };

export const coinOf = (coin: string, more: Partial<CoinSeries> = {}): CoinSeries => ({
  coin,
  days: Int32Array.of(10, 11),
  close: Float64Array.of(100, 101),
  segments: [{ source: 'made-up', from: 10, factor: 1 }],
  takerBuyShare: Float64Array.of(0.5, NaN),
  ...OF,
  ...more,
});

export const ratioOf = (coin: string, more: Partial<RatioHistory> = {}): RatioHistory => ({
  exchange: 'binance',
  measure: 'global-account',
  coin,
  atMs: Float64Array.of(3_600_000, 7_200_000),
  ratio: Float64Array.of(1.5, 0.8),
  ...OF,
  ...more,
});
