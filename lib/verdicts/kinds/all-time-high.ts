import type { Claim } from '../../claims/claim.ts';
import type { EpochDay, Ratio } from '../../core/units.ts';
import { AGGREGATES } from '../aggregates.ts';
import { type CandidateDays, candidateDays, isOngoing } from '../candidate-days.ts';
import { reachedOn } from '../extreme-of.ts';
import type { History, SourcedHigh } from '../history.ts';
import { isPlaced } from '../is-placed.ts';
import { judged } from '../judged.ts';
import { OTHER_THING } from '../other-thing.ts';
import { type Prices, pricesOf } from '../prices-of.ts';
import type { Judge, Question } from '../question.ts';
import { highestBetween, missingForRecord, type RecordPrice, recordUpTo } from '../record-up-to.ts';
import { dayShare } from '../source-margin.ts';
import { boundsOf } from '../tolerance.ts';
import { unknown } from '../unknown.ts';
import type { Step, Verdict } from '../verdict.ts';
import { judgeSuperlative } from './superlative.ts';

/** Providers differ in the height of a record: of a price by some 1.5 %, of a capitalisation by 3 to 8 %. */
const EQUAL: Readonly<Record<'price' | 'cap', Ratio>> = { price: 0.015, cap: 0.04 };
const CLEARLY_ABOVE: Readonly<Record<'price' | 'cap', Ratio>> = { price: 0.05, cap: 0.2 };

/** Two exchanges' highs of one day. */
const SAME_HIGH: Ratio = 0.005;

/** "Just below its record": no more than this. */
const NEAR_RECORD: Ratio = 0.05;

interface Ground extends Question {
  readonly prices: Prices;
  readonly ath: SourcedHigh | undefined;
  readonly candidates: CandidateDays;
  readonly of: 'price' | 'cap';
}

const recordStep = (prices: Prices, record: RecordPrice): Step => ({
  what: 'record',
  subject: prices.subject,
  ...(record.day !== undefined && { day: record.day }),
  value: record.value,
  unit: prices.unit,
  source: record.source,
});

/** The highest price after a day where it is clearly above one, whichever of the history and the list has it. */
function exceededAfter(
  { prices, ath }: Ground,
  day: EpochDay,
  value: number,
): { readonly value: number; readonly day: EpochDay } | undefined {
  const stored = highestBetween(prices, day + 1, prices.last);
  const listed = ath?.day !== undefined && ath.day > day ? { value: ath.priceUsd, day: ath.day } : undefined;
  const best = listed && (!stored || listed.value > stored.value) ? listed : stored;
  return best && best.value > value * (1 + SAME_HIGH) ? best : undefined;
}

/** It held on the day; "superseded" where a higher price came after it. */
function held(ground: Ground, record: RecordPrice, until: EpochDay, tolerance: number): Verdict {
  const { prices, candidates, claim } = ground;
  const days = [until, ...candidates.days.filter((day) => day !== until)];
  const matched = judged('matches', {
    ours: record.value,
    unit: claim.unit ?? prices.unit,
    tolerance,
    days,
    steps: [recordStep(prices, record)],
  });
  const since = exceededAfter(ground, Math.max(until, record.day ?? until), record.value);
  return since ? { ...matched, word: 'superseded', since } : matched;
}

function judgeValue(ground: Ground, value: number): Verdict {
  const { claim, prices, ath, candidates, of } = ground;
  const tolerance = Math.max(claim.halfDigit ?? 0, EQUAL[of] * value);
  const isAtLeast = claim.direction === 'above' || claim.hedge === 'over';
  const most = isAtLeast ? value * (1 + NEAR_RECORD) : value + tolerance;
  for (const day of candidates.days) {
    const record = recordUpTo(prices, ath, day);
    if (record?.isSure && record.value >= value - tolerance && record.value <= most) return held(ground, record, day, tolerance);
  }
  const record = recordUpTo(prices, ath, candidates.reach.to);
  const missing = missingForRecord(prices, candidates.days);
  const days = reachedOn(prices, candidates.days);
  if (!record?.isSure || !days?.isWhole) return unknown(missing);
  const steps = [recordStep(prices, record)];
  const highest = record.day === undefined ? undefined : prices.rangeOn(record.day);
  const clearly = Math.max(CLEARLY_ABOVE[of], highest ? dayShare(prices, highest) : 0);
  const isAbove = value - tolerance > record.value * (1 + clearly) && value < record.value * OTHER_THING;
  // A lower record may be an earlier one: only one that was never reached is off.
  if (!isAbove || !isPlaced(ground) || isOngoing(ground.published, claim.asOf) || !claim.isSubjectNamed)
    return unknown({ why: 'differs' }, steps);
  return judged('off', { ours: record.value, unit: claim.unit ?? prices.unit, tolerance, days: candidates.days, steps });
}

/** A record without a price: whether a candidate day went to, or near to, the highest price so far. */
function judgeSet(ground: Ground): Verdict {
  const { claim, prices, ath, candidates } = ground;
  const share = claim.direction === 'near' ? NEAR_RECORD : SAME_HIGH;
  const missing = missingForRecord(prices, candidates.days);
  let last: RecordPrice | undefined;
  for (const day of candidates.days.toReversed()) {
    const [record, range] = [recordUpTo(prices, ath, day), prices.rangeOn(day)];
    last ??= record;
    if (record?.isSure && range && range.high >= record.value * (1 - share)) {
      const own = { value: range.high, day, source: prices.sourceOn(day), isSure: true };
      return held(ground, claim.direction === 'near' ? record : own, day, share * record.value);
    }
  }
  const reached = reachedOn(prices, candidates.days);
  return last?.isSure && reached?.isWhole ? unknown({ why: 'differs' }, [recordStep(prices, last)]) : unknown(missing);
}

function groundOf(claim: Claim, history: History): Pick<Ground, 'prices' | 'ath' | 'of'> | undefined {
  const prices = pricesOf(claim.subject, history);
  if (!prices || prices.isStandIn) return undefined;
  const of = AGGREGATES.has(claim.subject) ? 'cap' : 'price';
  return { prices, ath: prices.unit === 'USD' && of === 'price' ? history.coin(claim.subject)?.ath : undefined, of };
}

/**
 * A record high, with its price or without, and the highs and lows of several months and years (docs/methods.md §7, §12).
 * A stated price matches the highest one up to the candidate days within what providers differ; one that was never
 * reached by a day that the text names is off; a lower one may be an earlier record, which is not told. Without a price it matches where a candidate day
 * reached the highest price so far. What held and was exceeded after is superseded.
 */
export const judgeAllTimeHigh: Judge = (question) => {
  const { claim, published, history } = question;
  if (claim.scope !== undefined && claim.scope !== 'price' && !(claim.scope === 'market-cap' && AGGREGATES.has(claim.subject))) {
    return unknown({ why: 'not-served', what: claim.scope });
  }
  const ground = groundOf(claim, history);
  if (!ground) return unknown({ why: 'no-series', subject: claim.subject });
  if (claim.superlative?.since !== undefined || claim.superlative?.overDays !== undefined) {
    return judgeSuperlative(question, ground.prices);
  }
  const candidates = candidateDays(published, claim.asOf, ground.prices.clock);
  if (!candidates) return unknown({ why: 'window' });
  if (claim.direction === 'low' || claim.direction === 'below' || claim.unit === '%') return unknown({ why: 'unclear' });
  const bounds = boundsOf(claim);
  return bounds ? judgeValue({ ...question, candidates, ...ground }, bounds[1]) : judgeSet({ ...question, candidates, ...ground });
};
