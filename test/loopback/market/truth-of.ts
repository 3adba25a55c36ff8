import type { EpochDay, UnixMs } from '../../../lib/core/units.ts';
import type { AtCloseId, StoredSeriesId } from '../../../lib/market/instrument.ts';
import { at } from '../../../lib/market/at.ts';
import { isSession, sessionCloseMs } from '../../../lib/market/us-sessions.ts';
import { valueAt } from './bars.ts';
import type { LoopbackMarket } from './loopback-market.ts';

/** What stood at the closes of the US sessions from a day on. */
function atCloses(market: LoopbackMarket, from: EpochDay, valueAtMs: (atMs: UnixMs) => number | undefined): ReadonlyMap<EpochDay, number> {
  const values = new Map<EpochDay, number>();
  for (let day = from; day <= market.endDay; day++) {
    const value = isSession(day) ? valueAtMs(sessionCloseMs(day)) : undefined;
    if (value !== undefined) values.set(day, value);
  }
  return values;
}

/** What a market really holds of a stored series: close by day. */
export function truthOf(market: LoopbackMarket, id: StoredSeriesId): ReadonlyMap<EpochDay, number> {
  const { equities, prices, caps } = market;
  if (id === 'BTC_AT_CLOSE') return atCloses(market, at(prices.BTC.days, 0), (atMs) => market.priceAt('BTC', atMs));
  if (id === 'TOTAL_AT_CLOSE') return atCloses(market, at(caps.days, 0), (atMs) => market.capAt(atMs)?.total);
  const columns: Readonly<Record<Exclude<StoredSeriesId, AtCloseId>, { days: Int32Array; close: Float64Array }>> = {
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
