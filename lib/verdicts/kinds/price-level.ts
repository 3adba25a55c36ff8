import type { EpochDay } from '../../core/units.ts';
import { isOngoing } from '../candidate-days.ts';
import { closesAsPrices } from '../closes-as-prices.ts';
import { clockDaysOf, type Reached, reachedBy, reachedOn } from '../extreme-of.ts';
import { isPlaced } from '../is-placed.ts';
import { judged, priceStep } from '../judged.ts';
import { OTHER_THING } from '../other-thing.ts';
import { type DayRange, type Prices, pricesOf } from '../prices-of.ts';
import type { Judge, Question } from '../question.ts';
import { reachesText } from '../reaches-text.ts';
import { dayShare, sourceMargin } from '../source-margin.ts';
import { boundsOf } from '../tolerance.ts';
import { unknown } from '../unknown.ts';
import type { Step, Verdict } from '../verdict.ts';
import { type AllowedLevel, allowedLevel, meetsLevel } from './allowed-level.ts';
import { type LevelDays, levelDays } from './level-days.ts';
import { type DecidedDay, decidedDay } from './level-decided.ts';
import { judgeMarketCap } from './market-cap.ts';
import { judgeSuperlative } from './superlative.ts';

/** More days than this are told by the lowest and the highest of them. */
const MOST_LISTED = 4;

function rangeSteps(prices: Prices, { day, low, high, isIntraday }: DayRange): readonly Step[] {
  if (isIntraday) return [priceStep('low', prices, day, low), priceStep('high', prices, day, high)];
  const close = prices.closeOn(day);
  return close === undefined ? [] : [priceStep('close', prices, day, close)];
}

const decidedSteps = (prices: Prices, { range, by }: DecidedDay): readonly Step[] =>
  by === 'range' || !range.isIntraday ? rangeSteps(prices, range) : [priceStep(by, prices, range.day, range[by])];

/** Lows and highs of the days, in their order. */
function allSteps(prices: Prices, ranges: readonly DayRange[], { low, high }: Reached): readonly Step[] {
  const listed = ranges.length <= MOST_LISTED ? ranges : [...new Set(low.day < high.day ? [low, high] : [high, low])];
  return listed.flatMap((range) => rangeSteps(prices, range));
}

/** The days that had surely, or of a date alone perhaps, ended when the text was published. */
const endedDays = ({ published }: Question, { days, candidates }: LevelDays): readonly EpochDay[] =>
  published.isDayOnly ? days : days.filter((day) => !candidates.open.includes(day));

/** What the level is held against: of a price that a day ended with, the closes of days that were over; else all prices. */
function looked(question: Question, all: Prices): { readonly look: LevelDays; readonly prices: Prices } | undefined {
  const look = levelDays(question, all);
  if (!look || question.claim.isClose === undefined) return look && { look, prices: all };
  return { look: { ...look, days: endedDays(question, look) }, prices: closesAsPrices(all) };
}

function judgeLevel(question: Question, bounds: readonly [number, number], all: Prices): Verdict {
  const { claim, published } = question;
  const { look, prices } = looked(question, all) ?? {};
  if (!look || !prices) return unknown({ why: 'window' });
  if (look.days.length === 0) return unknown({ why: 'unclear' });
  const { candidates } = look;
  const allowed = allowedLevel(claim, bounds, prices.clock);
  const ranges = look.days.flatMap((day) => prices.rangeOn(day) ?? []);
  const reached = reachedBy(ranges, look.days.length);
  const { from, to } = look.span;
  const history = { why: 'history', subject: prices.subject, from, to } as const;
  if (!reached) return unknown(history);
  const unit = claim.unit ?? prices.unit;
  const decided = decidedDay(claim, allowed, ranges, look, reached, prices.clock);
  if (decided) {
    const { range, by, tolerance } = decided;
    const days = [range.day, ...candidates.days.filter((day) => day !== range.day)];
    const ours = by === 'range' && claim.isClose === undefined ? ([range.low, range.high] as const) : range[by === 'low' ? 'low' : 'high'];
    return judged('matches', { ours, unit, tolerance, days, steps: decidedSteps(prices, decided) });
  }
  const steps = allSteps(prices, ranges, reached);
  const hasOwnDays = reached.isWhole || reachesText(prices, look.days, candidates.textDay);
  if (!hasOwnDays) return unknown(history, steps);
  if (!reached.isWhole || !isPlaced(question) || isOngoing(published, claim.asOf) || !isFarOff(question, allowed, look, all))
    return unknown({ why: 'differs' }, steps);
  if (!claim.isSubjectNamed) return unknown({ why: 'subject' }, steps);
  return judged('off', { ours: [reached.low.low, reached.high.high], unit, tolerance: allowed.tolerance, days: candidates.days, steps });
}

/**
 * Far outside all that the subject cost around that time, and not so far that it must be of something else. About a date of
 * the calendar that is its own days; about any other time the week beside it too.
 */
function isFarOff({ claim }: Question, allowed: AllowedLevel, { days, candidates }: LevelDays, prices: Prices): boolean {
  const beside = claim.isDated ? [] : clockDaysOf(candidates.reach, prices);
  const around = reachedOn(prices, [...new Set([...beside, ...days])]);
  if (!around) return false;
  const margin = sourceMargin(prices, around.isIntraday);
  const low = around.low.low * (1 - Math.max(margin, dayShare(prices, around.low)));
  const high = around.high.high * (1 + Math.max(margin, dayShare(prices, around.high)));
  return !meetsLevel(allowed, low, high) && meetsLevel(allowed, low / OTHER_THING, high * OTHER_THING);
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
 * lies between the low and the high of a candidate day (for "near" within 3 % of that), of a high or low where it is that of
 * the days; a price that a day is said to have ended with is its close, and no other price of it. Off only where the text says of when it is (is-placed.ts),
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
