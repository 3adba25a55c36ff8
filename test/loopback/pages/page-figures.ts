import { epochDayOf } from '../../../lib/core/time.ts';
import type { EpochDay, UnixMs } from '../../../lib/core/units.ts';
import { sessionCloseMs } from '../../../lib/market/us-sessions.ts';
import { priceText } from '../market/altcoins/tick.ts';
import { indexOfDay, valueAt } from '../market/bars.ts';
import type { Bars, LoopbackMarket } from '../market/loopback-market.ts';

/** What the pages say of the market: closes of its newest finished session, and prices of its newest moment. */
export interface PageFigures {
  readonly session: EpochDay;
  readonly publishedMs: UnixMs;
  readonly rut: number;
  /** Plain fractions. */
  readonly rutChange: number;
  readonly spxChange: number;
  readonly btc: number;
  readonly btcChange: number;
  readonly eth: number;
  readonly totalUsd: number;
}

const lastClosed = (bars: Bars, nowMs: UnixMs): number => {
  let i = bars.days.length - 1;
  while (i > 0 && sessionCloseMs(bars.days[i] ?? 0) > nowMs) i -= 1;
  return i;
};

const change = (bars: Bars, i: number): number => valueAt(bars.close, i) / valueAt(bars.close, i - 1) - 1;

/** Figures of a market at the instant it is looked at. */
export function pageFigures(market: LoopbackMarket): PageFigures {
  const { RUT, SPX } = market.equities;
  const { BTC, ETH } = market.prices;
  const i = lastClosed(RUT, market.nowMs);
  const session = RUT.days[i] ?? epochDayOf(market.nowMs);
  return {
    session,
    // An evening piece: half an hour after the bell.
    publishedMs: sessionCloseMs(session) + 30 * 60 * 1000,
    rut: valueAt(RUT.close, i),
    rutChange: change(RUT, i),
    spxChange: change(SPX, lastClosed(SPX, market.nowMs)),
    btc: valueAt(BTC.close, BTC.close.length - 1),
    btcChange: change(BTC, indexOfDay(BTC.days, session)),
    eth: valueAt(ETH.close, ETH.close.length - 1),
    totalUsd: market.caps.total.at(-1) ?? Number.NaN,
  };
}

/** 2517.52 → "2,517.52". */
export const figure = (value: number, digits = 2): string =>
  value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** A price, cheap ones with the digits that they have: 112,040.53, 0.0000054. */
export const priceFigure = (price: number): string => (price >= 1 ? figure(price) : priceText(price));

/** 0.0213 → "2.1%". */
export const percent = (ratio: number, digits = 1): string => `${figure(Math.abs(100 * ratio), digits)}%`;

/** "Friday, 20 November 2026" of a day. */
export const longDate = (at: UnixMs): string =>
  new Date(at).toLocaleDateString('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
