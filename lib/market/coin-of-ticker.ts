import type { RankedCoin, Universe } from './coin.ts';
import type { ContractListing, ListedMarket } from './contract-listing.ts';
import { listedMarketOf } from './listed-market-of.ts';

/** A ticker means its largest coin only where the next one is ten times smaller: else it may be either. */
const MUCH_LARGER = 10;

/**
 * The coin that an exchange means by a bare ticker. Where its listing has the ticker with a price, that decides: the coin
 * that it trades under it (listed-market-of.ts), and none where the price is no coin's of the ranked list, be there only
 * one with the ticker. Else the one that it trades, or the largest one that has the ticker, where no other comes near it
 * in capitalisation. `undefined` where none has it, or where two of like size do: a guess would be shown as a number.
 */
export function coinOfTicker(symbol: string, universe: Universe, listing?: ContractListing): RankedCoin | undefined {
  const ticker = symbol.toUpperCase();
  const coins = universe.coins.filter((coin) => coin.symbol === ticker);
  const marketOf = (coin: RankedCoin): ListedMarket | undefined => {
    const market = listedMarketOf(coin, listing, universe);
    return market === 'unknown' ? undefined : market;
  };
  const isPriced = listing?.markets.some((market) => market.symbol === ticker && market.priceUsd !== undefined) ?? false;
  // Another market of the coin, under another ticker, does not say what this one means.
  if (isPriced) return coins.find((coin) => marketOf(coin)?.symbol === ticker);
  const [first, second] = coins;
  if (!second) return first;
  return coins.find(marketOf) ?? (first && first.capUsd >= MUCH_LARGER * second.capUsd ? first : undefined);
}
