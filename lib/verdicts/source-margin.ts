import type { Ratio } from '../core/units.ts';
import { AGGREGATES } from './aggregates.ts';
import type { DayRange, Prices } from './prices-of.ts';

/** Exchanges differ in a coin’s highs and lows; an index has one. */
const INTRADAY: Readonly<Record<Prices['clock'], Ratio>> = { utc: 0.02, session: 0.005 };

/** How much further than its closes a day may have gone, where only they are known: an index, the whole market, a single coin. */
const BETWEEN_CLOSES = { index: 0.06, aggregate: 0.1, coin: 0.35 } as const;

function betweenCloses({ clock, subject, unit }: Pick<Prices, 'clock' | 'subject' | 'unit'>): Ratio {
  if (clock === 'session') return BETWEEN_CLOSES.index;
  return AGGREGATES.has(subject) || unit === 'ratio' ? BETWEEN_CLOSES.aggregate : BETWEEN_CLOSES.coin;
}

/** Share of a price by which it must lie outside of everything that is known before a statement is called off (docs/methods.md §12). */
export const sourceMargin = (prices: Pick<Prices, 'clock' | 'subject' | 'unit'>, isIntraday: boolean): Ratio =>
  isIntraday ? INTRADAY[prices.clock] : betweenCloses(prices);

/**
 * How far a day went, as a share of its high: on a violent day exchanges differ by more than usual, so no less than this lies
 * between a coin’s prices of that day and what is off. 0 for an index, and where highs and lows are not known.
 */
export const dayShare = ({ clock }: Pick<Prices, 'clock'>, { low, high, isIntraday }: DayRange): Ratio =>
  clock === 'utc' && isIntraday ? 1 - low / high : 0;
