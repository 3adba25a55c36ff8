import type { DayRange, Prices } from './prices-of.ts';

/** The same values by their closes alone: a "record close" is the highest of them, whatever the hours of a day showed. */
export const closesAsPrices = (prices: Prices): Prices => ({
  ...prices,
  rangeOn(day): DayRange | undefined {
    const close = prices.closeOn(day);
    return close === undefined ? undefined : { day, low: close, high: close, isIntraday: false, isFinal: true };
  },
});
