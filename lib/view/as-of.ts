import { endOfDayMs, isoDate, parseIsoDate } from '../core/time.ts';
import type { EpochDay, UnixMs } from '../core/units.ts';

/** A day that a person looks back to: figures are what could be known when it ended, at 24:00 UTC. */
export interface AsOf {
  readonly day: EpochDay;
  readonly atMs: UnixMs;
}

export const asOf = (day: EpochDay): AsOf => ({ day, atMs: endOfDayMs(day) });

const HASH = '#asof=';

/** The part of the dashboard's address that names such a day: `#asof=2024-12-31`. */
export const asOfHash = (day: EpochDay): string => `${HASH}${isoDate(day)}`;

/** The day of such a part; `undefined` for anything else, dates that do not exist included. */
export const parseAsOfHash = (hash: string): EpochDay | undefined =>
  hash.startsWith(HASH) ? parseIsoDate(hash.slice(HASH.length)) : undefined;
