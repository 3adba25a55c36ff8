import type { Ratio } from '../core/units.ts';
import type { Prices } from './prices-of.ts';

/** Exchanges differ in a coin’s highs and lows; an index has one. */
const INTRADAY: Readonly<Record<Prices['clock'], Ratio>> = { utc: 0.02, session: 0.005 };

/** How much further than its closes a day may have gone, where only they are known: an index, the whole market, a single coin. */
const BETWEEN_CLOSES = { index: 0.06, aggregate: 0.1, coin: 0.35 } as const;

const AGGREGATES = new Set(['TOTAL', 'TOTAL2', 'TOTAL3', 'STABLE']);

function betweenCloses({ clock, subject, unit }: Pick<Prices, 'clock' | 'subject' | 'unit'>): Ratio {
  if (clock === 'session') return BETWEEN_CLOSES.index;
  return AGGREGATES.has(subject) || unit === 'ratio' ? BETWEEN_CLOSES.aggregate : BETWEEN_CLOSES.coin;
}

/** Share of a price by which it must lie outside of everything that is known before a statement is called off (docs/methods.md §12). */
export const sourceMargin = (prices: Pick<Prices, 'clock' | 'subject' | 'unit'>, isIntraday: boolean): Ratio =>
  isIntraday ? INTRADAY[prices.clock] : betweenCloses(prices);
