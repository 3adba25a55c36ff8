import type { CoinKey, Universe } from '../../market/coin.ts';
import type { CoinSeries } from '../../market/coin-series.ts';
import type { ContractListing } from '../../market/contract-listing.ts';
import type { ExchangeBalances, ExchangeTotals } from '../../market/exchange-balances.ts';
import type { FearGreed } from '../../market/fear-greed.ts';
import type { RatioExchange, RatioHistory, RatioMeasure } from '../../market/ratio-history.ts';

/** Single values of the altcoin side; those that are absent stay as they are. */
export interface SentimentBatch {
  readonly universe?: Universe;
  readonly listings?: readonly ContractListing[];
  readonly fearGreed?: FearGreed;
  readonly balances?: readonly ExchangeBalances[];
  readonly totals?: ExchangeTotals;
}

/** What polling reads of the stored altcoin side; lib/storage has it, and PollStore writes it. Reads reject where the storage cannot be looked into. */
export interface SentimentReads {
  coin(key: CoinKey): Promise<CoinSeries | undefined>;
  ratio(exchange: RatioExchange, measure: RatioMeasure, coin: CoinKey): Promise<RatioHistory | undefined>;
  universe(): Promise<Universe | undefined>;
  listings(): Promise<readonly ContractListing[]>;
  fearGreed(): Promise<FearGreed | undefined>;
}
