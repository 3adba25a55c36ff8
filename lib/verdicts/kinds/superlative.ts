import type { Claim } from '../../claims/claim.ts';
import type { EpochDay } from '../../core/units.ts';
import { type CandidateDays, candidateDays } from '../candidate-days.ts';
import { clockDaysOf, type Reached, reachedOn } from '../extreme-of.ts';
import { isPlaced } from '../is-placed.ts';
import { judged, priceStep } from '../judged.ts';
import type { DayRange, Prices } from '../prices-of.ts';
import type { Question } from '../question.ts';
import { dayShare, sourceMargin } from '../source-margin.ts';
import { type DaySpan, spanOf } from '../span-of.ts';
import { unknown } from '../unknown.ts';
import type { Verdict } from '../verdict.ts';

/** Two providers of one price differ so much at a high or a low. */
const EQUAL_SHARE = 0.005;

/** "A two-month low" may be one of 58 days. */
const PERIOD_SLACK = 0.04;

/** Of a long time some days may be missing; more, and the extreme may lie on one of them. */
const MOST_MISSING = 0.02;

/** The days before the candidates that must not have gone further. */
function daysBefore({ superlative }: Claim, { days }: CandidateDays, prices: Prices): DaySpan | undefined {
  const to = Math.min(...days) - 1;
  const { since, overDays } = superlative ?? {};
  if (since !== undefined) {
    const span = spanOf(since);
    return span && span.to < to ? { from: span.to + 1, to } : undefined;
  }
  if (overDays === undefined) return { from: prices.first, to };
  return { from: to + 1 - Math.floor(overDays * (1 - PERIOD_SLACK)), to };
}

const further = (a: number, b: number, isLow: boolean, share: number): boolean => (isLow ? a < b * (1 - share) : a > b * (1 + share));

/** What the rule compares, oriented: the extreme of some days. */
const extremeOf = (reached: Reached, isLow: boolean): DayRange => (isLow ? reached.low : reached.high);
const valueOf = (range: DayRange, isLow: boolean): number => (isLow ? range.low : range.high);

/** Whether nearly all days of a span are stored, `days` being its clock days that may be: outside of them it is counted by the calendar. */
function isKnown(prices: Prices, { from, to }: DaySpan, days: readonly EpochDay[]): boolean {
  const outside = Math.max(0, prices.first - from) + Math.max(0, to - prices.last);
  const total = to - from + 1;
  const inside = days.filter((day) => day >= prices.first && day <= prices.last);
  const known = inside.filter((day) => prices.rangeOn(day)?.isFinal);
  return known.length * (total - outside) >= (1 - MOST_MISSING) * inside.length * total;
}

/**
 * "Highest since March 2025", "a 13-month low": whether no price from then to the candidate days went further than these
 * did, by highs and lows where they are stored. A longer time for which it also holds takes nothing away from it. Off only
 * where the text says of which day it is and a price in between went clearly further, also than
 * those of the week beside it.
 */
export function judgeSuperlative(question: Question, prices: Prices): Verdict {
  const { claim, published } = question;
  const isLow = claim.direction === 'low' || claim.direction === 'below' || claim.direction === 'down';
  const candidates = candidateDays(published, claim.asOf, prices.clock);
  const before = candidates && daysBefore(claim, candidates, prices);
  if (!candidates || !before) return unknown({ why: 'window' });
  const now = reachedOn(prices, candidates.days);
  const daysThen = clockDaysOf(before, prices);
  const then = reachedOn(prices, daysThen);
  const missing = { why: 'history', subject: prices.subject, from: before.from, to: Math.max(...candidates.days) } as const;
  if (!now || !then || !isKnown(prices, before, daysThen)) return unknown(missing);
  const [own, other] = [extremeOf(now, isLow), extremeOf(then, isLow)];
  const what = isLow ? 'low' : 'high';
  const steps = [own, other].map((range) => priceStep(what, prices, range.day, valueOf(range, isLow)));
  const figure = { ours: valueOf(own, isLow), unit: prices.unit, tolerance: EQUAL_SHARE * valueOf(own, isLow), steps };
  const days = [own.day, ...candidates.days.filter((day) => day !== own.day)];
  if (!further(valueOf(other, isLow), valueOf(own, isLow), isLow, EQUAL_SHARE)) return judged('matches', { ...figure, days });
  if (!now.isWhole) return unknown(missing, steps);
  const week = reachedOn(prices, clockDaysOf(candidates.reach, prices));
  const margin = Math.max(sourceMargin(prices, now.isIntraday && then.isIntraday), dayShare(prices, own), dayShare(prices, other));
  const isOff =
    isPlaced(question) &&
    claim.isSubjectNamed &&
    week &&
    further(valueOf(other, isLow), valueOf(extremeOf(week, isLow), isLow), isLow, margin);
  return isOff ? judged('off', { ...figure, days }) : unknown({ why: 'differs' }, steps);
}
