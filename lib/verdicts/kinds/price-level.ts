import type { Claim } from '../../claims/claim.ts';
import type { EpochDay } from '../../core/units.ts';
import { type CandidateDays, candidateDays, isOngoing } from '../candidate-days.ts';
import { clockDaysOf, type Reached, reachedOn } from '../extreme-of.ts';
import { isPlaced } from '../is-placed.ts';
import { judged, priceStep } from '../judged.ts';
import { OTHER_THING } from '../other-thing.ts';
import { type DayRange, type Prices, pricesOf } from '../prices-of.ts';
import type { Judge, Question } from '../question.ts';
import { dayShare, sourceMargin } from '../source-margin.ts';
import { boundsOf } from '../tolerance.ts';
import { unknown } from '../unknown.ts';
import type { Step, Verdict } from '../verdict.ts';
import { windowCandidates } from '../window-candidates.ts';
import { windowReadings } from '../window-readings.ts';
import { judgeMarketCap } from './market-cap.ts';
import { judgeSuperlative } from './superlative.ts';

/** "Near", "approaches", "around": so much of the level on either side of it. */
const NEAR_SHARE = 0.03;

/** A high or a low of a day is told by exchanges that differ so much. */
const EXTREME_SHARE = 0.005;

const isExtreme = ({ direction }: Claim): boolean => direction === 'high' || direction === 'low' || direction === 'record';
const isNear = ({ direction, hedge }: Claim): boolean => direction === 'near' || hedge === 'about';

/** The prices that a claim allows, its tolerance included. */
interface Allowed {
  readonly from: number;
  readonly to: number;
  readonly tolerance: number;
}

function allowedBy(claim: Claim, [least, most]: readonly [number, number]): Allowed {
  const share = isNear(claim) ? NEAR_SHARE : isExtreme(claim) ? EXTREME_SHARE : 0;
  const tolerance = Math.max(claim.halfDigit ?? 0, share * Math.abs(most));
  const { direction, hedge } = claim;
  const isOpenUp = direction === 'above' || direction === 'up' || (hedge === 'over' && direction !== 'low');
  const isOpenDown = direction === 'below' || direction === 'down' || (hedge === 'under' && direction !== 'high');
  return { from: isOpenDown ? 0 : least - tolerance, to: isOpenUp ? Infinity : most + tolerance, tolerance };
}

const meets = ({ from, to }: Allowed, low: number, high: number): boolean => from <= high && to >= low;

interface Looked {
  readonly days: readonly EpochDay[];
  readonly candidates: CandidateDays;
  /** They are those of a window that is longer than the candidate days. */
  readonly isWindow: boolean;
}

/** The days that the level is said of: the candidate days, or all days of the claim's window; `undefined` where that cannot be read. */
function looked({ claim, published }: Question, prices: Prices): Looked | undefined {
  const candidates = candidateDays(published, claim.asOf, prices.clock);
  if (!candidates) return undefined;
  if (claim.window === undefined || claim.window.kind === 'day') {
    return { days: candidates.days, candidates, isWindow: (claim.asOf?.length ?? 10) < 10 };
  }
  const ends = windowCandidates(published, claim, prices.clock);
  const readings = (ends && windowReadings(claim.window, ends, prices.clock)) ?? [];
  const bases = readings.flatMap((reading) => reading.bases);
  if (bases.length === 0) return undefined;
  const span = { from: Math.min(...bases) + 1, to: Math.max(...readings.map(({ end }) => end)) };
  return { days: clockDaysOf(span, prices), candidates, isWindow: true };
}

/**
 * The day that bears the claim out: any whose prices meet it; of a high or low over more than the candidate days, the
 * extreme of them all or a candidate day’s own. (The high that a text gives for a day may be the one so far, or of its own
 * exchange, so within the day’s prices it is not told from the day’s last high.)
 */
function deciding(
  claim: Claim,
  allowed: Allowed,
  ranges: readonly DayRange[],
  { candidates, isWindow }: Looked,
  reached: Reached,
): DayRange | undefined {
  const ofRange = (range: DayRange): number => (claim.direction === 'low' ? range.low : range.high);
  if (!isExtreme(claim)) return ranges.find(({ low, high }) => meets(allowed, low, high));
  const whole = claim.direction === 'low' ? reached.low : reached.high;
  const isMet = (range: DayRange): boolean => meets(allowed, ofRange(range), ofRange(range));
  if (isMet(whole) || isWindow) return isMet(whole) ? whole : undefined;
  return (
    ranges.find(isMet) ??
    candidates.days.flatMap((day) => ranges.filter((range) => range.day === day)).find(({ low, high }) => meets(allowed, low, high))
  );
}

function rangeSteps(prices: Prices, { day, low, high, isIntraday }: DayRange): readonly Step[] {
  if (isIntraday) return [priceStep('low', prices, day, low), priceStep('high', prices, day, high)];
  const close = prices.closeOn(day);
  return close === undefined ? [] : [priceStep('close', prices, day, close)];
}

function judgeLevel(question: Question, bounds: readonly [number, number], prices: Prices): Verdict {
  const { claim, published } = question;
  const look = looked(question, prices);
  if (!look) return unknown({ why: 'window' });
  const { candidates } = look;
  const allowed = allowedBy(claim, bounds);
  const ranges = look.days.flatMap((day) => prices.rangeOn(day) ?? []);
  const reached = reachedOn(prices, look.days);
  const [from, to] = [Math.min(...look.days), Math.max(...look.days)];
  const history = { why: 'history', subject: prices.subject, from, to } as const;
  if (!reached) return unknown(history);
  const unit = claim.unit ?? prices.unit;
  const decided = deciding(claim, allowed, ranges, look, reached);
  if (decided) {
    const days = [decided.day, ...candidates.days.filter((day) => day !== decided.day)];
    return judged('matches', {
      ours: [decided.low, decided.high],
      unit,
      tolerance: allowed.tolerance,
      days,
      steps: rangeSteps(prices, decided),
    });
  }
  const steps =
    ranges.length <= 4
      ? ranges.flatMap((range) => rangeSteps(prices, range))
      : [...rangeSteps(prices, reached.low), ...rangeSteps(prices, reached.high)];
  if (!reached.isWhole) return unknown(history, steps);
  if (!isPlaced(question) || isOngoing(published, claim.asOf) || !isFarOff(allowed, look, prices))
    return unknown({ why: 'unclear' }, steps);
  if (!claim.isSubjectNamed) return unknown({ why: 'subject' }, steps);
  return judged('off', { ours: [reached.low.low, reached.high.high], unit, tolerance: allowed.tolerance, days: candidates.days, steps });
}

/** Far outside all that the subject cost around that time, and not so far that it must be of something else. */
function isFarOff(allowed: Allowed, { days, candidates }: Looked, prices: Prices): boolean {
  const around = reachedOn(prices, [...new Set([...clockDaysOf(candidates.reach, prices), ...days])]);
  if (!around) return false;
  const margin = sourceMargin(prices, around.isIntraday);
  const low = around.low.low * (1 - Math.max(margin, dayShare(prices, around.low)));
  const high = around.high.high * (1 + Math.max(margin, dayShare(prices, around.high)));
  const isOutside = !meets(allowed, low, high);
  return isOutside && meets(allowed, low / OTHER_THING, high * OTHER_THING);
}

const UNITS: Readonly<Record<Prices['unit'], readonly (string | undefined)[]>> = {
  USD: ['USD', undefined],
  pts: ['pts', 'index', 'USD', undefined],
  ratio: ['ratio', 'index', 'BTC', 'ETH', undefined],
};

/** "A two-month low of $0.0088" is a level and a comparison: both have to hold. */
function withSuperlative(level: Verdict, question: Question, prices: Prices): Verdict {
  const { since, overDays } = question.claim.superlative ?? {};
  return level.word === 'matches' && (since !== undefined || overDays !== undefined) ? judgeSuperlative(question, prices) : level;
}

/**
 * A price at, near, above or below a level, or a high or low of some days (docs/methods.md §12): it matches where the level
 * lies between the low and the high of a candidate day (for "near" within 3 % of that), of a high or low over more days
 * where it is theirs. Off only where the text says of when it is (is-placed.ts),
 * and all prices of those days and of a week beside them are far from it; not so far that it is likelier of something else.
 */
export const judgePriceLevel: Judge = (question) => {
  const { claim, history } = question;
  if (claim.scope === 'market-cap') return judgeMarketCap(question);
  if (claim.scope !== undefined && claim.scope !== 'price') return unknown({ why: 'not-served', what: claim.scope });
  const prices = pricesOf(claim.subject, history);
  if (!prices || prices.isStandIn) return unknown({ why: 'no-series', subject: claim.subject });
  if (!UNITS[prices.unit].includes(claim.unit)) return unknown({ why: 'unclear' });
  const bounds = boundsOf(claim);
  if (bounds) return withSuperlative(judgeLevel(question, bounds, prices), question, prices);
  return claim.superlative ? judgeSuperlative(question, prices) : unknown({ why: 'unclear' });
};
