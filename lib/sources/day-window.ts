import type { EpochDay } from '../core/units.ts';

/** The days that one request of a paged history asks for, both ends included. */
export interface DayWindow {
  readonly first: EpochDay;
  readonly last: EpochDay;
}

/** `count` days from `first` on. */
export const windowFrom = (first: EpochDay, count: number): DayWindow => ({ first, last: first + count - 1 });

/** Whether a day was asked for. Rows outside are not taken: a provider that ignores the bounds would repeat itself for ever. */
export const isWithin = ({ first, last }: DayWindow, day: EpochDay): boolean => day >= first && day <= last;
