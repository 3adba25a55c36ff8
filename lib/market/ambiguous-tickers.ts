import type { CoinKey, RankedCoin, Universe } from './coin.ts';
import type { ContractListing } from './contract-listing.ts';
import { listedMarketOf } from './listed-market-of.ts';

/**
 * A ticker that does not speak for itself, with the coin that it means: the one that exchanges trade under it, or the
 * largest (and a 1) where they do not say. An empty key: they trade a coin under it that the ranked list does not have.
 */
export type AmbiguousTicker = readonly [symbol: string, key: CoinKey, isGuess?: 1];

/** What one exchange says of a ticker: the coin, '' for one that the list does not have, `undefined` where it says nothing. */
function saidBy(listing: ContractListing, symbol: string, coins: readonly RankedCoin[], universe: Universe): CoinKey | undefined {
  // Without a price a market says no more than the ticker does.
  const markets = listing.markets.filter((market) => market.symbol === symbol && market.priceUsd !== undefined);
  if (markets.length === 0) return undefined;
  return coins.find((coin) => typeof listedMarketOf(coin, { ...listing, markets }, universe) === 'object')?.key ?? '';
}

/**
 * Tickers of the ranked list that are not simply those of their only coin: several coins have them, or exchanges trade
 * another coin under them, by price. Where exchanges contradict each other, or none lists the ticker with a price, the
 * largest coin is a guess, and is marked as one. A ticker that is not among them means the only coin that has it. Pure.
 */
export function ambiguousTickers(universe: Universe, listings: readonly ContractListing[]): readonly AmbiguousTicker[] {
  const bySymbol = Map.groupBy(universe.coins, ({ symbol }) => symbol);
  return [...bySymbol].flatMap(([symbol, coins]): readonly AmbiguousTicker[] => {
    const [largest, another] = coins;
    if (!largest) return [];
    const said = new Set(listings.map((listing) => saidBy(listing, symbol, coins, universe)).filter((key) => key !== undefined));
    const [meant] = said;
    if (meant === undefined || said.size > 1) return another || said.size > 1 ? [[symbol, largest.key, 1]] : [];
    return another || meant !== largest.key ? [[symbol, meant]] : [];
  });
}
