import type { Ratio } from '../../core/units.ts';
import { isOngoing } from '../candidate-days.ts';
import { reachedOn } from '../extreme-of.ts';
import { isPlaced } from '../is-placed.ts';
import { judged } from '../judged.ts';
import { OTHER_THING } from '../other-thing.ts';
import type { Prices } from '../prices-of.ts';
import { missingForRecord, type RecordPrice, recordUpTo } from '../record-up-to.ts';
import { dayShare } from '../source-margin.ts';
import { unknown } from '../unknown.ts';
import type { Verdict } from '../verdict.ts';
import { heldRecord, type RecordGround, type RecordOf, recordStep } from './record-ground.ts';

/** Providers differ in the height of a record: of a coin by some 1.5 %, of an index hardly, of a capitalisation by 3 to 8 %. */
const EQUAL: Readonly<Record<RecordOf, Ratio>> = { coin: 0.015, index: 0.005, capitalisation: 0.04 };
const CLEARLY: Readonly<Record<RecordOf, Ratio>> = { coin: 0.05, index: 0.05, capitalisation: 0.2 };

/** "Above 120,000" is said of 126,000, not of twice that. */
const AT_LEAST: Ratio = 0.05;

/** On a violent day exchanges differ by more. */
function clearlyOf({ of }: RecordGround, prices: Prices, { day }: RecordPrice): Ratio {
  const highest = day === undefined ? undefined : prices.rangeOn(day);
  return Math.max(CLEARLY[of], highest ? dayShare(prices, highest) : 0);
}

/**
 * Whether a record that is said to have been made on a date of the calendar was made before it and left far behind: all
 * prices of its days, and the record up to the day before them, are clearly above it.
 */
function isLongPassed(ground: RecordGround, value: number): boolean {
  const { claim, prices, ath, candidates } = ground;
  if (!claim.isDated || claim.direction !== 'record') return false;
  const before = recordUpTo(prices, ath, Math.min(...candidates.days) - 1);
  const days = reachedOn(prices, candidates.days);
  if (!before || !days) return false;
  const least = value * (1 + clearlyOf(ground, prices, before));
  return before.value > least && days.low.low > value * (1 + Math.max(CLEARLY[ground.of], dayShare(prices, days.low)));
}

/** The record of a candidate day that is nearest to a value, within what is allowed; of an index by highs or by closes. */
function nearestRecord(ground: RecordGround, value: number, tolerance: number): Verdict | undefined {
  const { claim, kinds, ath, candidates } = ground;
  const isAtLeast = claim.direction === 'above' || claim.hedge === 'over';
  const most = isAtLeast ? value * (1 + AT_LEAST) : value + tolerance;
  const found = candidates.days.flatMap((day) =>
    kinds.flatMap((prices) => {
      const record = recordUpTo(prices, ath, day);
      return record?.isSure && record.value >= value - tolerance && record.value <= most ? [{ day, prices, record }] : [];
    }),
  );
  const [first, ...others] = found;
  if (!first) return undefined;
  const apart = ({ record }: typeof first): number => Math.abs(record.value - value);
  const nearest = others.reduce((best, one) => (apart(one) < apart(best) ? one : best), first);
  return heldRecord(ground, nearest.prices, nearest.record, nearest.day, tolerance);
}

/**
 * A record with its price: a match within what providers differ by; off where the text says of when it is and no price up
 * to then was near so high, or where it was left far behind before the very day that it is said to be of. Any other lower
 * one may be an earlier record.
 */
export function judgeRecordValue(ground: RecordGround, value: number): Verdict {
  const { claim, prices, ath, candidates, of } = ground;
  const tolerance = Math.max(claim.halfDigit ?? 0, EQUAL[of] * value);
  const near = nearestRecord(ground, value, tolerance);
  if (near) return near;
  const record = recordUpTo(prices, ath, claim.isDated ? Math.max(...candidates.days) : candidates.reach.to);
  if (!record?.isSure || !reachedOn(prices, candidates.days)?.isWhole) return unknown(missingForRecord(prices, candidates.days));
  const steps = [recordStep(prices, record)];
  const isAbove = value - tolerance > record.value * (1 + clearlyOf(ground, prices, record)) && value < record.value * OTHER_THING;
  const isBelow = isLongPassed(ground, value + tolerance) && value * OTHER_THING > record.value;
  const isSure = (isAbove || isBelow) && isPlaced(ground) && !isOngoing(ground.published, claim.asOf) && claim.isSubjectNamed;
  if (!isSure) return unknown({ why: 'differs' }, steps);
  return judged('off', { ours: record.value, unit: claim.unit ?? prices.unit, tolerance, days: candidates.days, steps });
}
