import type { Stores } from '../../lib/storage/open-stores.ts';
import { historyOf } from '../../lib/verdicts/history-of.ts';
import type { History } from '../../lib/verdicts/history.ts';

/** All that is stored of the market, as verdicts read it. Asks nobody. Rejects where the stores cannot be read. */
export async function readHistory({ series, sentiment }: Pick<Stores, 'series' | 'sentiment'>): Promise<History> {
  const [all, coins, universe, listings, fearGreed, ratios, balances, caps] = await Promise.all([
    series.getAll(),
    sentiment.coins(),
    sentiment.universe(),
    sentiment.listings(),
    sentiment.fearGreed(),
    sentiment.ratios(),
    sentiment.balances(),
    series.snapshots(),
  ]);
  return historyOf({
    series: all,
    coins,
    universe,
    listing: listings.find(({ id }) => id === 'binance-spot'),
    fearGreed,
    ratios,
    balances,
    caps,
  });
}
