import { AGGREGATES } from '../aggregates.ts';
import { type AllowedChange, allowedChange } from '../allowed-change.ts';
import { type CandidateDays, isOngoing } from '../candidate-days.ts';
import { judged } from '../judged.ts';
import { type Prices, pricesOf } from '../prices-of.ts';
import type { Judge, Question } from '../question.ts';
import { reachesText } from '../reaches-text.ts';
import { boundsOf, toleranceOf } from '../tolerance.ts';
import { unknown } from '../unknown.ts';
import type { Verdict } from '../verdict.ts';
import { windowCandidates } from '../window-candidates.ts';
import { windowReadings } from '../window-readings.ts';
import { isAnothersChange, MARKETS } from './anothers-change.ts';
import { closeSteps, decidedSteps } from './change-steps.ts';
import { type Change, changesOf, measureOf } from './changes-of.ts';
import { decidedChange } from './decided-change.ts';
import { isImpossibleChange } from './impossible-change.ts';
import { isOfPastUnit, isOpposite } from './is-opposite.ts';
import { possibleReadings } from './possible-readings.ts';

/** A claim further from our figure than this is likelier of another time or another thing, in the claim’s unit. */
function mostGap(unit: string | undefined, { clock }: Prices, changes: readonly Change[]): number {
  const share = clock === 'session' ? 15 : 30;
  return unit === '%' ? share : (share / 100) * Math.max(...changes.map(({ base }) => base));
}

function verdictOf(question: Question, prices: Prices, candidates: CandidateDays, allowed: AllowedChange): Verdict {
  const { claim, published } = question;
  const readings = windowReadings(claim.window, candidates, prices.clock);
  if (!readings || readings.length === 0) return unknown({ why: 'window' });
  const changes = changesOf(claim, prices, readings);
  const days = [...new Set(readings.map(({ end }) => end))];
  const figure = { unit: claim.unit ?? prices.unit, tolerance: toleranceOf(claim) };
  const decided = decidedChange(claim, prices, changes, allowed);
  if (decided) {
    const { end } = decided.changes[0].reading;
    const steps = decidedSteps(prices, decided, figure.unit);
    return judged('matches', { ...figure, ours: decided.ours, days: [end, ...days.filter((day) => day !== end)], steps });
  }
  const steps = closeSteps(prices, changes, figure.unit);
  const possible = possibleReadings(claim, readings, candidates, prices.clock);
  const impossible = isImpossibleChange(allowed, prices, possible, measureOf(claim));
  const figures = changes.flatMap(({ atClose }) => atClose ?? []);
  const hasOwnDays = reachesText(prices, [...days, ...changes.map(({ baseDay }) => baseDay)], candidates.textDay);
  if (figures.length === 0 || (impossible === undefined && !hasOwnDays)) {
    const from = Math.min(...readings.flatMap(({ bases }) => bases));
    return unknown({ why: 'history', subject: prices.subject, from, to: Math.max(...days) }, steps);
  }
  const [least, most] = [Math.min(...figures), Math.max(...figures)];
  const gap = Math.max(allowed.from - most, least - allowed.to);
  const opposite = isOpposite(claim, changes, allowed);
  const isNear = opposite || gap <= mostGap(claim.unit, prices, changes);
  const isOut = impossible === true || (opposite && isOfPastUnit(claim, changes, candidates));
  if (!isOut || !isNear || isOngoing(published, claim.asOf)) return unknown({ why: 'differs' }, steps);
  const others = opposite ? [] : MARKETS;
  if (!claim.isSubjectNamed || (claim.unit === '%' && isAnothersChange(question, allowed, others)))
    return unknown({ why: 'subject' }, steps);
  return judged('off', { ...figure, ours: least === most ? least : [least, most], days, steps });
}

/** The unit of a change that the subject’s values can give. */
const isMeasured = (unit: string | undefined, prices: Prices): boolean =>
  unit === '%' || (unit === 'pts' && prices.unit === 'pts') || (unit === 'USD' && prices.unit === 'USD');

/**
 * A change over a time (docs/methods.md §12), of a price or of a capitalisation: it matches where the closes of some reading
 * of its window give it, or the prices of a session in progress against the close before. Off only where no price of the
 * days that may be meant gives it: the hours of "24 hours" are not in daily data.
 */
export const judgeChange: Judge = (question) => {
  const { claim, published, history } = question;
  const isCap = AGGREGATES.has(claim.subject);
  if (claim.scope !== undefined && claim.scope !== 'price' && !(claim.scope === 'market-cap' && isCap)) {
    return unknown({ why: 'not-served', what: claim.scope });
  }
  const prices = pricesOf(claim.subject, history);
  if (!prices) return unknown({ why: 'no-series', subject: claim.subject });
  const bounds = boundsOf(claim);
  const allowed = bounds && allowedChange(claim, bounds);
  if (!allowed || !isMeasured(claim.unit, prices) || (prices.isStandIn && claim.unit !== '%')) return unknown({ why: 'unclear' });
  const candidates = windowCandidates(published, claim, prices.clock);
  return candidates ? verdictOf(question, prices, candidates, allowed) : unknown({ why: 'window' });
};
