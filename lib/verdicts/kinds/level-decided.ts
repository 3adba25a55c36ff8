import type { Claim } from '../../claims/claim.ts';
import type { Ratio } from '../../core/units.ts';
import type { Clock } from '../clock.ts';
import type { Reached } from '../extreme-of.ts';
import type { DayRange } from '../prices-of.ts';
import { type AllowedLevel, isOfExtreme, meetsLevel } from './allowed-level.ts';
import type { LevelDays } from './level-days.ts';

/**
 * A text’s day may be another stretch of hours than a UTC day, without its furthest price: so much short of it, and in the
 * half of the day’s prices that the extreme ends.
 */
const OTHER_HOURS: Ratio = 0.02;
const HALF: Ratio = 0.5;

/** The day that bears a level out. */
export interface DecidedDay {
  readonly range: DayRange;
  /** By its high or its low alone; else by any price between them. */
  readonly by: 'high' | 'low' | 'range';
  /** Distance that was let pass. */
  readonly tolerance: number;
}

/** How far a day’s extreme may be from the one that a text gives, as its day has other hours: a session’s are known. */
function otherHours(by: 'high' | 'low', { low, high }: DayRange, clock: Clock): number {
  return clock === 'session' ? 0 : Math.min(OTHER_HOURS * (by === 'high' ? high : low), HALF * (high - low));
}

/**
 * The day that bears the claim out: any whose prices meet it, the first that does to the digit; of a high or a low over more than the candidate days, the
 * extreme of them all. The high that a text gives for a day in progress may be the one so far, so any price of that day is
 * one; of a day that is over its own high, for coins up to 2 % short of it, as a day ends at other hours elsewhere.
 */
export function decidedDay(
  claim: Claim,
  allowed: AllowedLevel,
  ranges: readonly DayRange[],
  { candidates, isWindow }: LevelDays,
  reached: Reached,
  clock: Clock,
): DecidedDay | undefined {
  const { tolerance } = allowed;
  const withAny = (list: readonly DayRange[]): DecidedDay | undefined => {
    const range =
      list.find(({ low, high }) => meetsLevel(allowed.printed, low, high)) ?? list.find(({ low, high }) => meetsLevel(allowed, low, high));
    return range && { range, by: 'range', tolerance };
  };
  if (!isOfExtreme(claim)) return withAny(ranges);
  const by = claim.direction === 'low' ? 'low' : 'high';
  const isMet = (range: DayRange, room = 0): boolean =>
    by === 'high' ? meetsLevel(allowed, range.high - room, range.high) : meetsLevel(allowed, range.low, range.low + room);
  if (isMet(reached[by])) return { range: reached[by], by, tolerance };
  if (isWindow) return undefined;
  const own = ranges.find((range) => isMet(range));
  if (own) return { range: own, by, tolerance };
  const ofOtherHours = ranges.find((range) => isMet(range, otherHours(by, range, clock)));
  return (
    withAny(ranges.filter(({ day }) => candidates.open.includes(day))) ??
    (ofOtherHours && { range: ofOtherHours, by, tolerance: tolerance + otherHours(by, ofOtherHours, clock) })
  );
}
