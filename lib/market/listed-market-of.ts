import { hours } from '../core/time.ts';
import type { RankedCoin, Universe } from './coin.ts';
import type { ContractListing, ListedMarket } from './contract-listing.ts';
import { OTHER_TICKERS } from './coin-lists/other-tickers.ts';
import { priceAgrees } from './price-agrees.ts';

/** Prices of a listing and of the ranked list that are further apart in time may differ by more without being two coins. */
const SAME_TIME_MS = hours(2);
const LATER_PRICE_OFF = 1;

const otherTickersOf = ({ key, coingeckoId }: RankedCoin): readonly string[] => OTHER_TICKERS[coingeckoId ?? key] ?? [];

/** Whether a market's ticker is the coin's; another one than its own is believed only with a price beside it. */
const hasTicker = (coin: RankedCoin, { symbol, priceUsd }: ListedMarket): boolean =>
  symbol === coin.symbol || (priceUsd !== undefined && otherTickersOf(coin).includes(symbol));

/**
 * The market of an exchange that trades a coin: `undefined` where it lists none, `'unknown'` where no listing is known.
 * A ticker may be another coin's. Where the listing has prices, only a coin whose own price agrees within 25 % can be
 * meant (within a factor of 2 where the two were taken more than 2 h apart); of several, the largest coin of the
 * ranked list. Prices of contracts on multiples of a coin are of one coin already. Of several markets of one coin the
 * listing's first is given.
 */
export function listedMarketOf(
  coin: RankedCoin,
  listing: ContractListing | undefined,
  universe: Universe,
): ListedMarket | undefined | 'unknown' {
  if (!listing) return 'unknown';
  const sameTime = Math.abs(listing.fetchedAtMs - universe.fetchedAtMs) <= SAME_TIME_MS;
  const agrees = ({ priceUsd }: RankedCoin, market: ListedMarket): boolean =>
    market.priceUsd === undefined || priceAgrees(priceUsd, market.priceUsd, sameTime ? undefined : LATER_PRICE_OFF);
  const isOurs = (market: ListedMarket): boolean => {
    if (!hasTicker(coin, market) || !agrees(coin, market)) return false;
    const meant = universe.coins.find((other) => hasTicker(other, market) && agrees(other, market));
    return meant === undefined || meant.key === coin.key;
  };
  return listing.markets.find((market) => market.symbol === coin.symbol && isOurs(market)) ?? listing.markets.find(isOurs);
}
