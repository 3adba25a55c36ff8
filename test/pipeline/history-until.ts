import { epochDayOf } from '../../lib/core/time.ts';
import type { EpochDay, UnixMs } from '../../lib/core/units.ts';
import { sessionCloseMs } from '../../lib/market/us-sessions.ts';
import { NO_ALTCOINS } from '../loopback/market/altcoins/altcoin-market.ts';
import type { Bars, CapColumns, LoopbackMarket } from '../loopback/market/loopback-market.ts';

/** The leading rows whose day is over. */
function barsUntil(bars: Bars, isOver: (day: EpochDay) => boolean): Bars {
  const count = bars.days.filter(isOver).length;
  const { days, open, high, low, close, volume } = bars;
  return {
    days: days.slice(0, count),
    open: open.slice(0, count),
    high: high.slice(0, count),
    low: low.slice(0, count),
    close: close.slice(0, count),
    volume: volume.slice(0, count),
  };
}

function capsUntil({ days, total, btc, eth, stables }: CapColumns, isOver: (day: EpochDay) => boolean): CapColumns {
  const count = days.filter(isOver).length;
  return {
    days: days.slice(0, count),
    total: total.slice(0, count),
    btc: btc.slice(0, count),
    eth: eth.slice(0, count),
    stables: stables.slice(0, count),
  };
}

/** A real history as it stood at an instant: the days that were over by then. */
export function historyUntil(whole: LoopbackMarket, nowMs: UnixMs): LoopbackMarket {
  const hasClosed = (session: EpochDay): boolean => sessionCloseMs(session) <= nowMs;
  const isOver = (day: EpochDay): boolean => day < epochDayOf(nowMs);
  const { equities, prices } = whole;
  const caps = capsUntil(whole.caps, isOver);
  return {
    kind: whole.kind,
    nowMs,
    endDay: caps.days.at(-1) ?? 0,
    equities: {
      RUT: barsUntil(equities.RUT, hasClosed),
      SPX: barsUntil(equities.SPX, hasClosed),
      IWM: barsUntil(equities.IWM, hasClosed),
    },
    prices: { BTC: barsUntil(prices.BTC, isOver), ETH: barsUntil(prices.ETH, isOver) },
    priceAt: (coin, at) => (at > nowMs ? undefined : whole.priceAt(coin, at)),
    caps,
    capAt: (at) => (at > nowMs ? undefined : whole.capAt(at)),
    // The ranked list of a history is one snapshot, of its end.
    altcoins: NO_ALTCOINS,
  };
}
