import type { Claim, PartialDate } from '../../claims/claim.ts';
import { type CandidateDays, candidateDays, isOngoing } from '../candidate-days.ts';
import { reachedOn } from '../extreme-of.ts';
import { isPlaced } from '../is-placed.ts';
import { judged, priceStep } from '../judged.ts';
import { nearest } from '../nearest.ts';
import { type DayRange, type Prices, pricesOf } from '../prices-of.ts';
import type { Judge, Question } from '../question.ts';
import { reachesText } from '../reaches-text.ts';
import { missingForRecord, type RecordPrice, recordUpTo } from '../record-up-to.ts';
import { dayShare } from '../source-margin.ts';
import { spanOf } from '../span-of.ts';
import { boundsOf, toleranceOf } from '../tolerance.ts';
import { unknown } from '../unknown.ts';
import type { Step, Verdict } from '../verdict.ts';
import { judgeAltcoinDrawdowns } from './altcoin-drawdowns.ts';
import { recordStep } from './record-ground.ts';

/** Providers’ records and prices of one coin differ by so much, and with them what is left of the record. */
const SOURCES_SHARE = 0.07;
/** And a fall may be rounded, or of a price some hours older: per cent of the record. */
const CLEARLY_PP = 3;

/** What is measured between a record and a price, in the claim’s unit. */
type Measure = (price: number, record: number) => number;

function measureOf({ unit, direction }: Claim): Measure | undefined {
  if (unit === 'USD') return (price, record) => record - price;
  if (unit !== '%') return undefined;
  return direction === 'rise-needed' ? (price, record) => (record / price - 1) * 100 : (price, record) => (1 - price / record) * 100;
}

interface Fall {
  readonly range: DayRange;
  readonly record: RecordPrice;
  /** By the day’s high and by its low. */
  readonly least: number;
  readonly most: number;
}

function stepsOf(prices: Prices, { range, record }: Fall): readonly Step[] {
  const close = prices.closeOn(range.day);
  return [recordStep(prices, record), ...(close === undefined ? [] : [priceStep('close', prices, range.day, close)])];
}

/** The least and the most that the claim allows. "More than 60 %" and "at least" have no upper end short of all. */
function allowedBy(claim: Claim, [least, most]: readonly [number, number]): readonly [number, number] {
  const tolerance = toleranceOf(claim);
  return [claim.hedge === 'under' ? 0 : least - tolerance, claim.hedge === 'over' ? most * 1.1 + tolerance : most + tolerance];
}

function verdictOf(question: Question, prices: Prices, falls: readonly Fall[], { days, textDay }: CandidateDays): Verdict {
  const { claim } = question;
  const bounds = boundsOf(claim);
  const [from, to] = bounds ? allowedBy(claim, bounds) : [0, 0];
  const meeting = falls.filter(({ least, most }) => from <= most && to >= least);
  const decided = nearest(meeting, bounds ?? [0, 0], ({ least, most }) => [least, most]);
  const shown = decided ?? falls[0];
  const steps = shown ? stepsOf(prices, shown) : [];
  const figure = { unit: claim.unit ?? '%', tolerance: toleranceOf(claim), steps };
  if (decided) {
    const { least, most, range } = decided;
    return judged('matches', { ...figure, ours: [least, most], days: [range.day, ...days.filter((day) => day !== range.day)] });
  }
  const deepest = Math.max(...falls.map(({ most }) => most));
  const violent = Math.max(...falls.map(({ range }) => dayShare(prices, range)));
  const margin = CLEARLY_PP + Math.max(SOURCES_SHARE, violent) * (100 - deepest);
  // Less than from the record may be from a later, lower peak; more than from the record is from none.
  const isDeeper = claim.unit === '%' && claim.direction !== 'rise-needed' && from > deepest + margin;
  const isWhole = reachedOn(prices, days)?.isWhole === true;
  if (!isWhole && !reachesText(prices, days, textDay)) return unknown(missingForRecord(prices, days), steps);
  if (!isWhole || !isDeeper || !isPlaced(question) || isOngoing(question.published, claim.asOf)) return unknown({ why: 'differs' }, steps);
  if (!claim.isSubjectNamed) return unknown({ why: 'subject' }, steps);
  return judged('off', { ...figure, ours: [Math.min(...falls.map(({ least }) => least)), deepest], days });
}

/** "Below its October peak" is of the record where that is of October; else of a lower peak, which nothing here knows. */
function isOfTime({ day }: RecordPrice, time: { readonly from: PartialDate; readonly to: PartialDate } | undefined): boolean {
  if (!time) return true;
  const [from, to] = [spanOf(time.from), spanOf(time.to)];
  return day !== undefined && from !== undefined && to !== undefined && day >= from.from && day <= to.to;
}

/**
 * How far a price stands below its record, or what rise would bring it back (docs/methods.md §10, §12): by the highest price
 * up to the day, the list’s own where it is older than the day. It matches where the day’s low to high hold it. A smaller
 * fall may be from a later peak, so only a deeper one than from the record itself is off, where the text says of when it is. "Altcoins" are many coins
 * (altcoin-drawdowns.ts).
 */
export const judgeDrawdown: Judge = (question) => {
  const { claim, published, history } = question;
  if (claim.scope !== undefined && claim.scope !== 'price') return unknown({ why: 'not-served', what: claim.scope });
  if (claim.subject === 'ALT') return judgeAltcoinDrawdowns(question);
  const prices = pricesOf(claim.subject, history);
  if (!prices || prices.isStandIn) return unknown({ why: 'no-series', subject: claim.subject });
  const measure = measureOf(claim);
  const candidates = candidateDays(published, claim.asOf, prices.clock);
  if (!candidates) return unknown({ why: 'window' });
  if (!measure || claim.value === undefined) return unknown({ why: 'unclear' });
  const ath = prices.unit === 'USD' ? history.coin(claim.subject)?.ath : undefined;
  const peakTime = claim.window?.kind === 'between' ? claim.window : undefined;
  const falls = candidates.days.flatMap((day) => {
    const [range, record] = [prices.rangeOn(day), recordUpTo(prices, ath, day)];
    if (!range || !record?.isSure || !isOfTime(record, peakTime)) return [];
    return [{ range, record, least: measure(range.high, record.value), most: measure(range.low, record.value) }];
  });
  if (falls.length === 0) return unknown(peakTime ? { why: 'window' } : missingForRecord(prices, candidates.days));
  return verdictOf(question, prices, falls, candidates);
};
