import type { EpochDay } from '../../../lib/core/units.ts';
import type { StoredSeriesId } from '../../../lib/market/instrument.ts';
import { valueAt } from './bars.ts';
import type { LoopbackMarket } from './loopback-market.ts';

/** What a market really holds of a stored series: close by day. */
export function truthOf(market: LoopbackMarket, id: StoredSeriesId): ReadonlyMap<EpochDay, number> {
  const { equities, prices, caps } = market;
  const columns: Readonly<Record<StoredSeriesId, { days: Int32Array; close: Float64Array }>> = {
    ...equities,
    ...prices,
    TOTAL: { days: caps.days, close: caps.total },
    CAP_BTC: { days: caps.days, close: caps.btc },
    CAP_ETH: { days: caps.days, close: caps.eth },
    CAP_STABLES: { days: caps.days, close: caps.stables },
  };
  const { days, close } = columns[id];
  return new Map(Array.from(days, (day, i) => [day, valueAt(close, i)]));
}
