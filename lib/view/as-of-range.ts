import { MIN_RETURNS } from '../analytics/min-returns.ts';
import { pairReturns } from '../analytics/pair-returns.ts';
import type { EpochDay } from '../core/units.ts';
import type { AlignedPair } from '../market/align.ts';

/** The days that a person can look back to. */
export interface AsOfRange {
  readonly first: EpochDay;
  readonly last: EpochDay;
}

/** From the first session with enough returns for a figure to the newest one; `undefined` where there are not so many. */
export function asOfRange(aligned: AlignedPair): AsOfRange | undefined {
  const first = pairReturns(aligned).days[MIN_RETURNS - 1];
  const last = aligned.days.at(-1);
  return first === undefined || last === undefined ? undefined : { first, last };
}

export const isWithin = (day: EpochDay, { first, last }: AsOfRange): boolean => day >= first && day <= last;
