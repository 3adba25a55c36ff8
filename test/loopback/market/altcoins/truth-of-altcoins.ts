import { epochDayOf } from '../../../../lib/core/time.ts';
import type { EpochDay, UnixMs } from '../../../../lib/core/units.ts';
import type { RatioExchange, RatioMeasure } from '../../../../lib/market/ratio-history.ts';
import { valueAt } from '../bars.ts';
import type { LoopbackMarket } from '../loopback-market.ts';
import type { LoopbackCoin } from './altcoin-market.ts';

/**
 * What a market really holds of its altcoins, for tests that compute a figure themselves: none of this comes from the
 * product. A simulated market only: a history does not say which coins are altcoins.
 */

/** The `size` largest coins that are neither Bitcoin, nor pegged to anything; ascending by rank. */
export const trueAltcoins = ({ altcoins }: LoopbackMarket, size: number): readonly LoopbackCoin[] =>
  altcoins.coins.filter(({ kind }) => kind === 'altcoin').slice(0, size);

/** Closes of one coin by day, days that are over only. */
export function trueCloses({ nowMs }: LoopbackMarket, { bars }: LoopbackCoin): ReadonlyMap<EpochDay, number> {
  const today = epochDayOf(nowMs);
  const rows = bars ? Array.from(bars.days, (day, i) => [day, valueAt(bars.close, i)] as const) : [];
  return new Map(rows.filter(([day]) => day < today));
}

/** Price ÷ highest price − 1. */
export const trueDrawdown = ({ priceUsd, ath }: LoopbackCoin): number => priceUsd / ath - 1;

export interface TrueRatio {
  readonly key: string;
  readonly rank: number;
  readonly ratio: number;
}

/** Ratios at one full hour of those of the coins that the exchange has, in their order. */
export function trueRatios(
  coins: readonly LoopbackCoin[],
  { exchange, measure, atMs }: { exchange: RatioExchange; measure: RatioMeasure; atMs: UnixMs },
): readonly TrueRatio[] {
  return coins.flatMap((coin) => {
    const ratio = coin.ratioAt(exchange, measure, atMs);
    return ratio === undefined ? [] : [{ key: coin.key, rank: coin.rank, ratio }];
  });
}

export interface TrueBalance {
  readonly symbol: string;
  readonly before: number;
  readonly after: number;
}

/** Units of every token that Binance held at both instants. */
export function trueBalances({ altcoins }: LoopbackMarket, fromMs: UnixMs, toMs: UnixMs): readonly TrueBalance[] {
  const [before, after] = [altcoins.balancesAt(fromMs), altcoins.balancesAt(toMs)];
  if (!before || !after) return [];
  return [...after].flatMap(([symbol, units]) => {
    const old = before.get(symbol);
    return old === undefined ? [] : [{ symbol, before: old, after: units }];
  });
}
