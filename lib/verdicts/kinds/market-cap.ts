import type { Claim } from '../../claims/claim.ts';
import type { Ratio } from '../../core/units.ts';
import type { SeriesId } from '../../market/instrument.ts';
import { AGGREGATES } from '../aggregates.ts';
import { candidateDays, isOngoing } from '../candidate-days.ts';
import { clockDaysOf, reachedOn } from '../extreme-of.ts';
import type { History } from '../history.ts';
import { isPlaced } from '../is-placed.ts';
import { judged, priceStep } from '../judged.ts';
import { nearest } from '../nearest.ts';
import { OTHER_THING } from '../other-thing.ts';
import { type Prices, pricesOf, pricesOfColumns } from '../prices-of.ts';
import type { Judge } from '../question.ts';
import { reachesText } from '../reaches-text.ts';
import { boundsOf, toleranceOf } from '../tolerance.ts';
import { unknown } from '../unknown.ts';

/** The total differs by 3 to 8 % between those who count it: what is nearer than the least of them differ is the same. */
const EQUAL: Ratio = 0.04;
const PROVIDERS: Ratio = 0.08;

/** Off only beyond that and what a day can move besides. */
const CLEARLY: Ratio = 0.1;

const OF_COIN: ReadonlyMap<string, SeriesId> = new Map([
  ['BTC', 'CAP_BTC'],
  ['ETH', 'CAP_ETH'],
]);

function capitalisationOf(subject: string, history: History): Prices | undefined {
  if (AGGREGATES.has(subject)) return pricesOf(subject, history);
  const id = OF_COIN.get(subject);
  const series = id && history.series(id);
  return series && pricesOfColumns(series, { subject, unit: 'USD', clock: 'utc' });
}

/** The capitalisations that a claim allows. */
function allowedBy({ direction, hedge }: Claim, [least, most]: readonly [number, number], tolerance: number): readonly [number, number] {
  const isOpenUp = direction === 'above' || direction === 'up' || hedge === 'over';
  const isOpenDown = direction === 'below' || direction === 'down' || hedge === 'under';
  return [isOpenDown ? 0 : least - tolerance, isOpenUp ? Infinity : most + tolerance];
}

/**
 * A market value at, above or below a level: of the whole market, of it without Bitcoin (and Ethereum), of stablecoins, of
 * Bitcoin or of Ethereum. Those who count it differ by 3 to 8 %, so it matches within 4 % of a candidate day's closes,
 * is left to those who count it within 8 %, and is off only beyond 10 % more than that (docs/methods.md §12).
 */
export const judgeMarketCap: Judge = (question) => {
  const { claim, published, history } = question;
  const prices = capitalisationOf(claim.subject, history);
  const bounds = boundsOf(claim);
  if (!prices)
    return OF_COIN.has(claim.subject) || AGGREGATES.has(claim.subject)
      ? unknown({ why: 'no-series', subject: claim.subject })
      : unknown({ why: 'not-served', what: 'market-cap' });
  if (!bounds || (claim.unit !== undefined && claim.unit !== 'USD')) return unknown({ why: 'unclear' });
  const candidates = candidateDays(published, claim.asOf, prices.clock);
  if (!candidates) return unknown({ why: 'window' });
  // "above $4 trillion" is rounded nowhere.
  const isSided = claim.hedge === 'over' || claim.hedge === 'under' || claim.direction === 'above' || claim.direction === 'below';
  const tolerance = Math.max(isSided ? 0 : (claim.halfDigit ?? 0), EQUAL * bounds[1]);
  const [least, most] = allowedBy(claim, bounds, tolerance);
  const ranges = candidates.days.flatMap((day) => prices.rangeOn(day) ?? []);
  const steps = ranges.map(({ day, high }) => priceStep('close', prices, day, prices.closeOn(day) ?? high));
  const meeting = ranges.filter(({ low, high }) => least <= high && most >= low);
  const decided = nearest(meeting, allowedBy(claim, bounds, 0), ({ low, high }) => [low, high]);
  const figure = { unit: 'USD', tolerance, steps };
  if (decided) {
    const days = [decided.day, ...candidates.days.filter((day) => day !== decided.day)];
    return judged('matches', { ...figure, ours: [decided.low, decided.high], days });
  }
  const reached = reachedOn(prices, candidates.days);
  const around = reachedOn(prices, clockDaysOf(candidates.reach, prices));
  const hasOwnDays = reached?.isWhole === true || reachesText(prices, candidates.days, candidates.textDay);
  if (!reached || !around || !hasOwnDays) {
    return unknown(
      { why: 'history', subject: prices.subject, from: Math.min(...candidates.days), to: Math.max(...candidates.days) },
      steps,
    );
  }
  const [low, high] = [around.low.low, around.high.high];
  const [from, to] = allowedBy(claim, bounds, Math.max(toleranceOf(claim), PROVIDERS * bounds[1]));
  if (from <= high && to >= low) return unknown({ why: 'providers' }, steps);
  const isOutside = from > high * (1 + CLEARLY) || to < low * (1 - CLEARLY);
  const isSameThing = from < high * OTHER_THING && to > low / OTHER_THING;
  const isOff =
    reached.isWhole && isOutside && isSameThing && isPlaced(question) && claim.isSubjectNamed && !isOngoing(published, claim.asOf);
  if (!isOff) return unknown({ why: 'differs' }, steps);
  return judged('off', { ...figure, ours: [reached.low.low, reached.high.high], days: candidates.days });
};
