import type { ListedCoin } from './listed-coin.ts';

export const STABLECOINS: readonly ListedCoin[] = [['tether', 'USDT', 'Tether']];
