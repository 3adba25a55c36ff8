import { multipleOf } from '../market/altcoins/contract-names.ts';
import type { RatioExchange } from '../../../lib/market/ratio-history.ts';
import { valueOf, type Call } from './provider.ts';

/** A perpetual with its price now: that of one unit, which may stand for a thousand coins. */
export interface Mark {
  readonly contract: string;
  readonly price: number;
  readonly rank: number;
}

/** Every perpetual that an exchange lists, by rank of the coin. */
export function marks(call: Call, exchange: RatioExchange): readonly Mark[] {
  const { market } = call;
  return market.altcoins.coins.flatMap((coin) => {
    const contract = coin.listed[exchange];
    if (contract === undefined) return [];
    const price = coin.priceUsd * multipleOf(contract, coin.symbol);
    return call
      .tamper([{ stampMs: market.nowMs, values: { price } }])
      .filter((row) => row.values)
      .map((row) => ({ contract, price: valueOf(row, 'price'), rank: coin.rank }));
  });
}
