import { days, epochDayOf } from '../../../lib/core/time.ts';
import type { DurationMs, UnixMs } from '../../../lib/core/units.ts';
import type { LoopbackCoin } from '../market/altcoins/altcoin-market.ts';
import { indexOfDay, valueAt } from '../market/bars.ts';
import type { Row } from './provider.ts';

/** What takers bought and sold in one step, in coins: the day's part of it, by the share of its takers. Nothing without a spot market. */
export function takerRow(coin: LoopbackCoin, at: UnixMs, stepMs: DurationMs): Row | undefined {
  const share = coin.takerBuyShare(epochDayOf(at));
  const { bars } = coin;
  if (share === undefined || !bars) return undefined;
  const volume = (valueAt(bars.volume, indexOfDay(bars.days, epochDayOf(at))) * stepMs) / days(1);
  return { stampMs: at, values: { buy: volume * share, sell: volume * (1 - share) } };
}
