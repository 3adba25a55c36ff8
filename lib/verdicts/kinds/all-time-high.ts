import type { Ratio } from '../../core/units.ts';
import { AGGREGATES } from '../aggregates.ts';
import { candidateDays } from '../candidate-days.ts';
import { reachedOn } from '../extreme-of.ts';
import type { Judge } from '../question.ts';
import { missingForRecord, type RecordPrice, recordUpTo } from '../record-up-to.ts';
import { boundsOf } from '../tolerance.ts';
import { unknown } from '../unknown.ts';
import type { Verdict } from '../verdict.ts';
import { heldRecord, type RecordGround, recordPrices, recordStep, SAME_HIGH } from './record-ground.ts';
import { judgeRecordValue } from './record-value.ts';
import { judgeSuperlative } from './superlative.ts';

/** "Just below its record": no more than this. */
const NEAR_RECORD: Ratio = 0.05;

/** A record without a price: whether a candidate day went to, or near to, the highest price so far. */
function judgeSet(ground: RecordGround): Verdict {
  const { claim, prices, ath, candidates } = ground;
  const share = claim.direction === 'near' ? NEAR_RECORD : SAME_HIGH;
  const missing = missingForRecord(prices, candidates.days);
  let last: RecordPrice | undefined;
  for (const day of candidates.days.toReversed()) {
    const [record, range] = [recordUpTo(prices, ath, day), prices.rangeOn(day)];
    last ??= record;
    if (record?.isSure && range && range.high >= record.value * (1 - share)) {
      const own = { value: range.high, day, source: prices.sourceOn(day), isSure: true };
      return heldRecord(ground, prices, claim.direction === 'near' ? record : own, day, share * record.value);
    }
  }
  const reached = reachedOn(prices, candidates.days);
  return last?.isSure && reached?.isWhole ? unknown({ why: 'differs' }, [recordStep(prices, last)]) : unknown(missing);
}

/**
 * A record high, with its price or without, and the highs and lows of several months and years (docs/methods.md §7, §12).
 * A stated price matches the highest one up to the candidate days within what providers differ, of an index its highest
 * close too; one that was never
 * reached by a day that the text names is off; a lower one may be an earlier record, which is not told. Without a price it matches where a candidate day
 * reached the highest price so far. What held and was exceeded after is superseded.
 */
export const judgeAllTimeHigh: Judge = (question) => {
  const { claim, published, history } = question;
  if (claim.scope !== undefined && claim.scope !== 'price' && !(claim.scope === 'market-cap' && AGGREGATES.has(claim.subject))) {
    return unknown({ why: 'not-served', what: claim.scope });
  }
  const of = recordPrices(claim, history);
  if (!of) return unknown({ why: 'no-series', subject: claim.subject });
  if (claim.superlative?.since !== undefined || claim.superlative?.overDays !== undefined) {
    return judgeSuperlative(question, of.prices);
  }
  const candidates = candidateDays(published, claim.asOf, of.prices.clock);
  if (!candidates) return unknown({ why: 'window' });
  if (claim.direction === 'low' || claim.direction === 'below' || claim.unit === '%') return unknown({ why: 'unclear' });
  const bounds = boundsOf(claim);
  const ground = { ...question, ...of, candidates };
  return bounds ? judgeRecordValue(ground, bounds[1]) : judgeSet(ground);
};
