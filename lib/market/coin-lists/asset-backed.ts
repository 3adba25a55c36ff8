import type { ListedCoin } from './listed-coin.ts';

export const ASSET_BACKED: readonly ListedCoin[] = [['pax-gold', 'PAXG', 'PAX Gold']];
