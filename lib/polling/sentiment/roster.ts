import { altcoins } from '../../market/altcoins.ts';
import type { CoinKey, RankedCoin, Universe } from '../../market/coin.ts';
import type { ContractListing, ListedMarket, ListingId } from '../../market/contract-listing.ts';
import { listedMarketOf } from '../../market/listed-market-of.ts';
import { seriesOfCoin } from '../../market/series-of-coin.ts';

/** What is stored of the altcoin side that planning follows from. */
export interface Known {
  readonly universe?: Universe;
  readonly listings: ReadonlyMap<ListingId, ContractListing>;
}

/** Where a coin is traded at an exchange: `undefined` for nowhere, `'unknown'` while no listing of the exchange is known. */
export type Listed = ListedMarket | undefined | 'unknown';

/** Whether it is known where a coin is traded. */
export const isMarket = (listed: Listed): listed is ListedMarket => typeof listed === 'object';

/** The coins that get histories and ratios of their own, and where they are listed. */
export interface Roster {
  /** Ascending by rank. */
  readonly tracked: readonly RankedCoin[];
  /** Those whose closes are not a stored series already. */
  readonly withHistory: readonly RankedCoin[];
  listedAt(listing: ListingId, coin: RankedCoin): Listed;
}

/** The roster of what is known. A listing's market of a coin is looked for once, so a roster is kept until something of it changes. */
export function rosterOf({ universe, listings }: Known, size: number): Roster {
  const tracked = universe ? altcoins(universe, size) : [];
  const found = new Map<ListingId, Map<CoinKey, Listed>>();
  function lookUp(id: ListingId): Map<CoinKey, Listed> {
    const listing = listings.get(id);
    const byCoin = new Map(tracked.map((coin) => [coin.key, universe ? listedMarketOf(coin, listing, universe) : 'unknown'] as const));
    found.set(id, byCoin);
    return byCoin;
  }
  return {
    tracked,
    withHistory: tracked.filter((coin) => seriesOfCoin(coin) === undefined),
    listedAt: (id, coin) => (found.get(id) ?? lookUp(id)).get(coin.key),
  };
}
