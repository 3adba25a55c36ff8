import type { ListedCoin } from './listed-coin.ts';

export const WRAPPED: readonly ListedCoin[] = [['wrapped-bitcoin', 'WBTC', 'Wrapped Bitcoin']];
