import { indexOfDay, valueAt } from '../bars.ts';
import type { UnixMs } from '../../../../lib/core/units.ts';
import type { CapPoint } from '../loopback-market.ts';
import type { Listed, LoopbackCoin } from './altcoin-market.ts';
import { coinDailyBars, priceNow, type BarsWithTakers } from './coin-bars.ts';
import { coinRatios } from './coin-ratios.ts';
import type { WalkedCoin } from './coin-walks.ts';
import { listedAt, multipleOf } from './contract-names.ts';
import { slugOf } from './slug-of.ts';
import { onTick } from './tick.ts';

/** A coin before its place in the list is known: its rank is 0 until it is set. */
export interface Unranked extends Omit<LoopbackCoin, 'rank'> {
  rank: number;
}

/** Binance quotes spot prices with at most eight decimals. */
const SPOT_DECIMALS = 8;
const ELSEWHERE_DECIMALS = 12;

/** Most decimals of one coin's price: those of its spot market, where one unit may stand for many coins. */
function mostDecimals(symbol: string, { spot }: Listed): number {
  return spot === undefined ? ELSEWHERE_DECIMALS : SPOT_DECIMALS + Math.round(Math.log10(multipleOf(spot, symbol)));
}

/** A coin at an instant; its bars are made when they are first asked for. `undefined` before its second day. */
export function simulatedCoin(
  coin: WalkedCoin,
  { seed, nowMs, cap }: { seed: number; nowMs: UnixMs; cap: CapPoint },
): Unranked | undefined {
  const { key, cmcId, symbol, name, kind, launchDay, place } = coin;
  const listed = listedAt(key, symbol, coin.markets);
  const source = { seed, key, walk: coin.walk, decimals: mostDecimals(symbol, listed), nowMs };
  const { logPrice } = coin.walk;
  if (logPrice.length < 2) return undefined;
  const now = priceNow(source);
  const supply = coin.supply(now.priceUsd, cap);
  let made: BarsWithTakers | undefined;
  const daily = (): BarsWithTakers => (made ??= coinDailyBars(source, coin.traded));
  return {
    key,
    coingeckoId: key,
    cmcId,
    cmcSlug: slugOf(name),
    paprikaId: `${slugOf(symbol)}-${slugOf(name)}`,
    symbol,
    name,
    kind,
    rank: 0,
    capUsd: Math.round(now.priceUsd * supply),
    ...now,
    listed,
    closeAgo(days) {
      const log = logPrice[logPrice.length - 1 - days];
      return log === undefined || days < 1 ? undefined : onTick(Math.exp(log), source.decimals);
    },
    get bars() {
      return daily().bars;
    },
    ratioAt: coinRatios({ seed, key, place, listed, launchDay, nowMs }),
    takerBuyShare(day) {
      if (listed.spot === undefined) return undefined;
      const { bars, takerBuy } = daily();
      const i = indexOfDay(bars.days, day);
      const volume = valueAt(bars.volume, i);
      return volume > 0 ? valueAt(takerBuy, i) / volume : undefined;
    },
  };
}
