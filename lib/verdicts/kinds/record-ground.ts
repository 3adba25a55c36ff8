import type { Claim } from '../../claims/claim.ts';
import type { EpochDay, Ratio } from '../../core/units.ts';
import { AGGREGATES } from '../aggregates.ts';
import type { CandidateDays } from '../candidate-days.ts';
import { closesAsPrices } from '../closes-as-prices.ts';
import type { History, SourcedHigh } from '../history.ts';
import { judged } from '../judged.ts';
import { type Prices, pricesOf } from '../prices-of.ts';
import type { Question } from '../question.ts';
import { highestBetween, type RecordPrice } from '../record-up-to.ts';
import type { Step, Verdict } from '../verdict.ts';

/** Two exchanges' highs of one day. */
export const SAME_HIGH: Ratio = 0.005;

/** What a record is of: providers differ in each by another share. */
export type RecordOf = 'coin' | 'index' | 'capitalisation';

/** What a record is judged by. */
export interface RecordGround extends Question {
  readonly prices: Prices;
  /** Those of which a record may be told: highs, and of an index its closes too. */
  readonly kinds: readonly Prices[];
  readonly ath: SourcedHigh | undefined;
  readonly candidates: CandidateDays;
  readonly of: RecordOf;
}

/** The prices of a record's subject; `undefined` where nothing is stored of it, or only a fund in its place. */
export function recordPrices({ subject }: Claim, history: History): Pick<RecordGround, 'prices' | 'kinds' | 'ath' | 'of'> | undefined {
  const prices = pricesOf(subject, history);
  if (!prices || prices.isStandIn) return undefined;
  const of = AGGREGATES.has(subject) ? 'capitalisation' : prices.clock === 'session' ? 'index' : 'coin';
  const ath = prices.unit === 'USD' && of === 'coin' ? history.coin(subject)?.ath : undefined;
  return { prices, kinds: of === 'index' ? [closesAsPrices(prices), prices] : [prices], ath, of };
}

export const recordStep = (prices: Prices, record: RecordPrice): Step => ({
  what: 'record',
  subject: prices.subject,
  ...(record.day !== undefined && { day: record.day }),
  value: record.value,
  unit: prices.unit,
  source: record.source,
});

/** The highest price after a day where it is clearly above one, whichever of the history and the list has it. */
function exceededAfter(
  { ath }: RecordGround,
  prices: Prices,
  day: EpochDay,
  value: number,
): { readonly value: number; readonly day: EpochDay } | undefined {
  const stored = highestBetween(prices, day + 1, prices.last);
  const listed = ath?.day !== undefined && ath.day > day ? { value: ath.priceUsd, day: ath.day } : undefined;
  const best = listed && (!stored || listed.value > stored.value) ? listed : stored;
  return best && best.value > value * (1 + SAME_HIGH) ? best : undefined;
}

/** A record that held on a day, by one kind of prices; "superseded" where a higher one of that kind came after it. */
export function heldRecord(ground: RecordGround, prices: Prices, record: RecordPrice, until: EpochDay, tolerance: number): Verdict {
  const { candidates, claim } = ground;
  const matched = judged('matches', {
    ours: record.value,
    unit: claim.unit ?? prices.unit,
    tolerance,
    days: [until, ...candidates.days.filter((day) => day !== until)],
    steps: [recordStep(prices, record)],
  });
  const since = exceededAfter(ground, prices, Math.max(until, record.day ?? until), record.value);
  return since ? { ...matched, word: 'superseded', since } : matched;
}
