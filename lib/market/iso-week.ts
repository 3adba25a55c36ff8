import { weekdayOf } from '../core/time.ts';
import type { EpochDay } from '../core/units.ts';

/** The Monday that begins the ISO 8601 week of a day: the week's key. */
export const isoWeekMonday = (day: EpochDay): EpochDay => day - ((weekdayOf(day) + 6) % 7);
