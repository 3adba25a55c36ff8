import type { ListedCoin } from './listed-coin.ts';

export const STAKED: readonly ListedCoin[] = [['staked-ether', 'STETH', 'Lido Staked Ether']];
