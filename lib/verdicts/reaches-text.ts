import type { EpochDay } from '../core/units.ts';
import type { Prices } from './prices-of.ts';

/**
 * Whether of some days each up to the text’s own has a value, be it of a day in progress. What is missing then are only the
 * hours after that date which a date without a time reaches into: nothing that would have to be stored to tell that the data
 * differ, though not enough to call anything off.
 */
export const reachesText = (prices: Pick<Prices, 'rangeOn'>, days: readonly EpochDay[], textDay: EpochDay): boolean => {
  const own = days.filter((day) => day <= textDay);
  return own.length > 0 && own.every((day) => prices.rangeOn(day) !== undefined);
};
