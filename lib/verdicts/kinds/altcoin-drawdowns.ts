import { sortedQuantile } from '../../analytics/sorted-quantile.ts';
import { days, endOfDayMs, epochDayOf } from '../../core/time.ts';
import type { EpochDay } from '../../core/units.ts';
import { isAltcoin } from '../../market/altcoins.ts';
import type { Universe } from '../../market/coin.ts';
import { type CandidateDays, candidateDays, isOngoing } from '../candidate-days.ts';
import type { History } from '../history.ts';
import { isPlaced } from '../is-placed.ts';
import { judged } from '../judged.ts';
import { pricesOfColumns } from '../prices-of.ts';
import type { Judge } from '../question.ts';
import { boundsOf, toleranceOf } from '../tolerance.ts';
import { unknown } from '../unknown.ts';
import type { Step } from '../verdict.ts';

/** Of fewer altcoins nothing is said of altcoins (docs/methods.md §10). */
const MIN_COINS = 10;

/** The list's own drawdowns are those of its time; a week on most of them are still near. */
const LIST_HOLDS_MS = days(7);

/** Per cent by which a claim must lie beyond nine tenths of the coins. */
const CLEARLY_PP = 5;

const coinsOf = (universe: Universe): Universe['coins'] => universe.coins.filter(isAltcoin);

const isOfTheTime = (day: EpochDay, { fetchedAtMs }: Universe): boolean => Math.abs(fetchedAtMs - endOfDayMs(day)) <= LIST_HOLDS_MS;

/** How far altcoins stood below their own highs on a day, in per cent: by the list where it is of that time, else by stored closes. */
function fallsOn(day: EpochDay, universe: Universe, history: History): readonly number[] {
  const isListed = isOfTheTime(day, universe);
  return coinsOf(universe).flatMap(({ symbol, ath }) => {
    if (!ath) return [];
    if (isListed) return [-100 * ath.drawdown];
    const series = history.coin(symbol)?.series;
    const close = series && pricesOfColumns(series, { subject: symbol, unit: 'USD', clock: 'utc' })?.closeOn(day);
    const isAfterHigh = ath.day !== undefined && ath.day <= day;
    return close === undefined || !isAfterHigh ? [] : [100 * (1 - Math.min(1, close / ath.priceUsd))];
  });
}

interface Spread {
  readonly day: EpochDay;
  /** Ascending. */
  readonly falls: Float64Array;
}

/** The newest candidate day on which enough coins are known; by the list’s own falls, the list’s day. */
function spreadOf({ days: candidates }: CandidateDays, universe: Universe, history: History): Spread | undefined {
  const spreads = candidates.map((day) => ({ day, falls: Float64Array.from(fallsOn(day, universe, history)).toSorted() }));
  const spread = spreads.findLast(({ falls }) => falls.length >= MIN_COINS);
  return spread && isOfTheTime(spread.day, universe) ? { ...spread, day: epochDayOf(universe.fetchedAtMs) } : spread;
}

/**
 * "Altcoins have declined by 80–90 %": the falls of the listed altcoins from the source's own highs (docs/methods.md §10). It
 * matches where the claim's value meets the middle half of them, and is off where the text says of when it is and it lies
 * clearly beyond nine tenths of them. Our figure is the middle half. Of a day long past it needs the coins' stored closes, and highs older than the day.
 */
export const judgeAltcoinDrawdowns: Judge = (question) => {
  const { claim, published, history } = question;
  const { universe } = history;
  const bounds = boundsOf(claim);
  const candidates = candidateDays(published, claim.asOf, 'utc');
  if (!universe) return unknown({ why: 'no-series', subject: claim.subject });
  if (!candidates) return unknown({ why: 'window' });
  if (!bounds || claim.unit !== '%' || claim.direction === 'rise-needed') return unknown({ why: 'unclear' });
  const spread = spreadOf(candidates, universe, history);
  const span = { from: Math.min(...candidates.days), to: Math.max(...candidates.days) };
  if (!spread) return unknown({ why: 'history', subject: claim.subject, ...span });
  const { falls, day } = spread;
  const tolerance = toleranceOf(claim);
  const [least, most] = [claim.hedge === 'under' ? 0 : bounds[0] - tolerance, claim.hedge === 'over' ? 100 : bounds[1] + tolerance];
  const source = universe.source;
  const step = (what: string, value: number, unit: string): Step => ({ what, subject: claim.subject, day, value, unit, source });
  const asDeep = falls.filter((fall) => fall >= least).length;
  const steps = [
    step('coins', falls.length, 'coins'),
    step('share', (100 * asDeep) / falls.length, '%'),
    step('median', sortedQuantile(falls, 0.5), '%'),
  ];
  const middle = [sortedQuantile(falls, 0.25), sortedQuantile(falls, 0.75)] as const;
  const figure = { ours: middle, unit: '%', tolerance, days: [day], steps };
  if (least <= middle[1] && most >= middle[0]) return judged('matches', figure);
  const isOff = least > sortedQuantile(falls, 0.9) + CLEARLY_PP || most < sortedQuantile(falls, 0.1) - CLEARLY_PP;
  return isOff && isPlaced(question) && !isOngoing(published, claim.asOf) ? judged('off', figure) : unknown({ why: 'differs' }, steps);
};
