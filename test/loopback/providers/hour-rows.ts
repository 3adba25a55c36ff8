import { days, epochDayOf, hours } from '../../../lib/core/time.ts';
import type { UnixMs } from '../../../lib/core/units.ts';
import { indexOfDay, valueAt } from '../market/bars.ts';
import type { CoinTicker, LoopbackMarket } from '../market/loopback-market.ts';
import type { Row } from './provider.ts';

/** Hourly candles of a coin that open from one instant to another, stamped with their opening; the one of now is in progress. */
export function hourRows(market: LoopbackMarket, coin: CoinTicker, { fromMs, toMs }: { fromMs: UnixMs; toMs: UnixMs }): readonly Row[] {
  const bars = market.prices[coin];
  const rows: Row[] = [];
  const firstMs = Math.max(Math.ceil(fromMs / hours(1)) * hours(1), (bars.days[0] ?? 0) * days(1));
  for (let stampMs = firstMs; stampMs <= Math.min(toMs, market.nowMs); stampMs += hours(1)) {
    const [open, close] = [market.priceAt(coin, stampMs), market.priceAt(coin, Math.min(stampMs + hours(1), market.nowMs))];
    if (open === undefined || close === undefined) continue;
    const volume = (valueAt(bars.volume, indexOfDay(bars.days, epochDayOf(stampMs))) * hours(1)) / days(1) || 0;
    rows.push({ stampMs, values: { open, high: Math.max(open, close), low: Math.min(open, close), close, volume } });
  }
  return rows;
}
