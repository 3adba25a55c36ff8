import type { Universe } from '../market/coin.ts';
import type { ContractListing, ListingId } from '../market/contract-listing.ts';
import type { ExchangeBalances, ExchangeTotals, NetflowPeriod } from '../market/exchange-balances.ts';
import type { FearGreed } from '../market/fear-greed.ts';

/** Single values of the altcoin side, by what they are. */
export interface SentimentValues {
  readonly universe?: Universe;
  readonly listings?: readonly ContractListing[];
  readonly fearGreed?: FearGreed;
  readonly balances?: readonly ExchangeBalances[];
  readonly totals?: ExchangeTotals;
}

export const UNIVERSE_NAME = 'universe';
export const FEAR_GREED_NAME = 'fear-greed';
export const TOTALS_NAME = 'totals';
/** What is computed of all the others; the store neither knows nor checks its shape. */
export const SUMMARY_NAME = 'summary';
export const listingName = (id: ListingId): string => `listing:${id}`;
export const netflowName = (period: NetflowPeriod): string => `netflow:${period}`;

type Named = readonly [name: string, value: Universe | ContractListing | FearGreed | ExchangeBalances | ExchangeTotals];

/** The values with the names under which they are stored. */
export const namedValues = ({ universe, listings = [], fearGreed, balances = [], totals }: SentimentValues): readonly Named[] => [
  ...(universe ? [[UNIVERSE_NAME, universe] as const] : []),
  ...listings.map((listing) => [listingName(listing.id), listing] as const),
  ...(fearGreed ? [[FEAR_GREED_NAME, fearGreed] as const] : []),
  ...balances.map((one) => [netflowName(one.period), one] as const),
  ...(totals ? [[TOTALS_NAME, totals] as const] : []),
];
