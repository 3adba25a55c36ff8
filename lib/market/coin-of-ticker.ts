import type { RankedCoin, Universe } from './coin.ts';
import type { ContractListing } from './contract-listing.ts';
import { listedMarketOf } from './listed-market-of.ts';

/** A ticker means its largest coin only where the next one is ten times smaller: else it may be either. */
const MUCH_LARGER = 10;

/**
 * The coin that an exchange means by a bare ticker: the one that it trades under it, where its listing is known and says
 * so (by price, listed-market-of.ts); else the largest one of the ranked list that has the ticker, where no other comes
 * near it in capitalisation. `undefined` where none has it, or where two of like size do: a guess would be shown as a
 * number.
 */
export function coinOfTicker(symbol: string, universe: Universe, listing?: ContractListing): RankedCoin | undefined {
  const coins = universe.coins.filter((coin) => coin.symbol === symbol.toUpperCase());
  const [first, second] = coins;
  if (!second) return first;
  const traded = listing && coins.find((coin) => listedMarketOf(coin, listing, universe) !== undefined);
  return traded ?? (first && first.capUsd >= MUCH_LARGER * second.capUsd ? first : undefined);
}
