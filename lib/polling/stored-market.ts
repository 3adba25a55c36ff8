import type { MarketKind } from '../market/series.ts';
import type { PollerEffects } from './run.ts';

/** Which market is stored, looked for in what is stored: for a poll state that has been lost. `undefined` for nothing. */
export const storedMarket = async ({ store, sentiment }: Pick<PollerEffects, 'store' | 'sentiment'>): Promise<MarketKind | undefined> =>
  (await store.getAll())[0]?.market ?? (await sentiment?.store.universe())?.market;
