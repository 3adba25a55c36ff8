import type { Claim } from '../../claims/claim.ts';
import type { EpochDay } from '../../core/units.ts';
import { at } from '../../market/at.ts';
import { commonDays } from '../../market/common-days.ts';
import { continuous } from '../../market/continuous.ts';
import { finalDays } from '../../market/final-days.ts';
import { indexOf } from '../../market/index-of.ts';
import type { PartId } from '../../market/instrument.ts';
import { candidateDays } from '../candidate-days.ts';
import type { History } from '../history.ts';
import { isExtreme } from '../is-extreme.ts';
import { LEAST_DAYS } from '../least-days.ts';
import { OTHER_THING } from '../other-thing.ts';
import type { Judge } from '../question.ts';
import { sourceOn } from '../series-of.ts';
import type { DaySpan } from '../span-of.ts';
import { boundsOf, toleranceOf } from '../tolerance.ts';
import { unknown } from '../unknown.ts';
import type { Step, Verdict } from '../verdict.ts';
import { windowCandidates } from '../window-candidates.ts';
import { windowReadings } from '../window-readings.ts';
import type { WindowReading } from '../window-readings.ts';

const PART_OF: ReadonlyMap<string, PartId> = new Map([
  ['BTC', 'CAP_BTC'],
  ['ETH', 'CAP_ETH'],
  ['STABLE', 'CAP_STABLES'],
]);

/**
 * Providers count different coins into the total, which differs by 3 to 8 % between them, and a share with it: so much of a
 * level lies within a match, and so much beyond it is off (at least, in percentage points).
 */
const SAME = { share: 0.02, least: 0.5 };
const ELSE = { share: 0.12, least: 1.5 };

/** A change of this many percentage points the other way contradicts a direction. */
const CLEARLY_MOVED = 0.5;

/** "Rose 12 %" and "rose to 12 %" look alike; above this it is a level. */
const LEAST_LEVEL = 15;

/** A subject's share of the total capitalisation on the days that both have, in per cent. */
interface Shares {
  readonly subject: string;
  readonly days: Int32Array;
  readonly share: Float64Array;
  readonly sources: readonly string[];
}

function sharesOf(subject: string, history: History): Shares | undefined {
  const part = PART_OF.get(subject);
  const [own, total] = [part && history.series(part), history.series('TOTAL')];
  if (!own || !total) return undefined;
  const common = commonDays(finalDays(own), finalDays(total));
  const [ours, all] = [continuous(own), continuous(total)];
  const days = common.a.map((row) => at(own.days, row));
  const newest = days.at(-1);
  if (newest === undefined) return undefined;
  const sources = [...new Set([sourceOn(own, newest), sourceOn(total, newest)])];
  return { subject, days, share: Float64Array.from(common.a, (row, i) => (100 * at(ours, row)) / at(all, at(common.b, i))), sources };
}

function shareOn({ days, share }: Shares, day: EpochDay): number | undefined {
  const row = indexOf(days, day, 'exact');
  return row === undefined ? undefined : at(share, row);
}

/** One way to read the claim: 1 it is so, −1 clearly not, 0 between; with its figure and arithmetic. */
interface Reading {
  readonly side: -1 | 0 | 1;
  /** It is not so, by no more than providers differ. */
  readonly isNear?: true;
  readonly ours: number;
  readonly unit: '%' | 'pp';
  readonly tolerance: number;
  readonly day: EpochDay;
  readonly steps: readonly Step[];
}

const shareStep = (what: string, { subject, sources }: Shares, day: EpochDay, value: number): Step => ({
  what,
  subject,
  day,
  value,
  unit: '%',
  source: sources.join(', '),
});

/** How far a value lies outside of a range; negative inside. */
function beyond(value: number, { direction, hedge }: Claim, [low, high]: readonly [number, number]): number {
  if (direction === 'above' || hedge === 'over') return low - value;
  if (direction === 'below' || hedge === 'under') return value - high;
  return Math.max(low - value, value - high);
}

function levelReadings(shares: Shares, claim: Claim, bounds: readonly [number, number], days: readonly EpochDay[]): readonly Reading[] {
  // A tenth of a level that moves by points would let anything pass.
  const { hedge: _, ...plain } = claim;
  const printed = toleranceOf(plain);
  const tolerance = Math.max(SAME.least, printed + SAME.share * bounds[1]);
  const off = Math.max(ELSE.least, printed + ELSE.share * bounds[1]);
  return days.flatMap((day): readonly Reading[] => {
    const value = shareOn(shares, day);
    if (value === undefined) return [];
    const far = beyond(value, claim, bounds);
    const isOff = far > off && bounds[0] < OTHER_THING * value && bounds[1] > value / OTHER_THING;
    const side = far <= tolerance ? (isExtreme(shares.days, shares.share, claim, day, tolerance) ? 1 : 0) : isOff ? -1 : 0;
    const isNear = far > tolerance && far <= off;
    return [{ side, ...(isNear && { isNear }), ours: value, unit: '%', tolerance, day, steps: [shareStep('share', shares, day, value)] }];
  });
}

/** "At its lowest level in over a year", without a number: whether the share of a day was that. */
const extremeReadings = (shares: Shares, claim: Claim, days: readonly EpochDay[]): readonly Reading[] =>
  days.flatMap((day): readonly Reading[] => {
    const value = shareOn(shares, day);
    if (value === undefined) return [];
    const side = isExtreme(shares.days, shares.share, claim, day, SAME.least) ? 1 : 0;
    return [{ side, ours: value, unit: '%', tolerance: SAME.least, day, steps: [shareStep('share', shares, day, value)] }];
  });

/** The change over a window, in percentage points and in per cent of the share itself. */
function changeReadings(
  shares: Shares,
  claim: Claim,
  bounds: readonly [number, number] | undefined,
  windows: readonly WindowReading[],
): readonly Reading[] {
  const sign = claim.direction === 'up' ? 1 : -1;
  const tolerance = toleranceOf(claim);
  return windows.flatMap(({ end, bases }) =>
    bases.flatMap((base): readonly Reading[] => {
      const [before, after] = [shareOn(shares, base), shareOn(shares, end)];
      if (before === undefined || after === undefined) return [];
      const points = sign * (after - before);
      const perCent = 100 * sign * (after / before - 1);
      const steps = [shareStep('base', shares, base, before), shareStep('share', shares, end, after)];
      return (claim.unit === 'pp' ? [points] : [points, perCent]).map((change, i): Reading => {
        const isSo = bounds ? beyond(change, { ...claim, direction: 'at' }, bounds) <= tolerance : points > 0;
        const side = isSo ? 1 : bounds && points < -CLEARLY_MOVED && end - base >= LEAST_DAYS ? -1 : 0;
        return { side, ours: sign * change, unit: i === 0 ? 'pp' : '%', tolerance, day: end, steps };
      });
    }),
  );
}

function verdictOf(readings: readonly Reading[], { sources }: Shares, mayBeOff: boolean): Verdict {
  const hit = readings.find(({ side }) => side === 1);
  const told = hit ?? readings[0];
  if (!told) return unknown({ why: 'unclear' });
  const isOff = mayBeOff && readings.every(({ side }) => side === -1);
  if (!hit && !isOff) return unknown({ why: told.isNear ? 'providers' : 'differs' }, told.steps);
  const days = [...new Set([told, ...readings].map(({ day }) => day))];
  const { ours, unit, tolerance, steps } = told;
  return { word: hit ? 'matches' : 'off', ours, unit, tolerance, days, steps, sources };
}

const daysIn = ({ from, to }: DaySpan): readonly EpochDay[] => Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);

/**
 * "Bitcoin dominance is at 59.2 %", "fell by two points in a week" (docs/methods.md §12): capitalisation of Bitcoin, Ethereum or all
 * stablecoins ÷ total of the same day. A level matches within the print and 2 % of it, and is off beyond 12 % of it on
 * every stored day, as a share without a date may be a recollection, or about the day that it names: providers count other coins into the total. A change is read in percentage points and, where
 * the text says per cent, as a change of the share too; off only where the share clearly went the other way over six days or more, and
 * the claim has a number. A per cent
 * with "rose" and no "to" may be either. An extreme of a time without a number matches, or is not decided.
 */
export const judgeDominance: Judge = ({ claim, published, history }) => {
  const { subject, scope, direction, unit } = claim;
  if (scope !== undefined && scope !== 'market-cap') return unknown({ why: 'not-served', what: scope });
  const shares = sharesOf(subject, history);
  if (!shares) return unknown({ why: 'no-series', subject });
  const candidates = candidateDays(published, claim.asOf, 'utc');
  if (!candidates) return unknown({ why: 'window' });
  const bounds = boundsOf(claim);
  const { reach, days } = candidates;
  if (!bounds && claim.superlative) {
    const extremes = extremeReadings(shares, claim, days);
    return extremes.length > 0 ? verdictOf(extremes, shares, false) : unknown({ why: 'history', subject, from: reach.from, to: reach.to });
  }
  const isMove = direction === 'up' || direction === 'down';
  const ends = isMove ? windowCandidates(published, claim, 'utc') : undefined;
  const windows = (ends && windowReadings(claim.window, ends, 'utc')) || [];
  if ((!bounds || unit === 'pp') && windows.length === 0) return unknown({ why: 'window' });
  const levels = bounds && unit !== 'pp' ? levelReadings(shares, claim, bounds, days) : [];
  const changes = changeReadings(shares, claim, bounds, windows);
  const readings = [...levels, ...changes];
  if (readings.length === 0) return unknown({ why: 'history', subject, from: reach.from, to: days.at(-1) ?? reach.to });
  const isEither = isMove && windows.length === 0 && unit !== 'pp' && (bounds?.[1] ?? 0) < LEAST_LEVEL;
  const near =
    bounds && levels.length > 0 ? levelReadings(shares, claim, bounds, claim.asOf === undefined ? [...shares.days] : daysIn(reach)) : [];
  const hasAll = days.every((day) => shareOn(shares, day) !== undefined) || changes.length > 0;
  return verdictOf(readings, shares, !isEither && hasAll && near.every(({ side }) => side === -1));
};
