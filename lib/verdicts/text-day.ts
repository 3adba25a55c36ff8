import { epochDayOf } from '../core/time.ts';
import type { EpochDay } from '../core/units.ts';
import type { Published } from './verdict.ts';

/** The day that a text calls "today": as its page writes it where that is known, else the UTC day of its instant. */
export const textDay = ({ ms, day }: Published): EpochDay => day ?? epochDayOf(ms);
