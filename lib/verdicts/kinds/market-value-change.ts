import type { Claim } from '../../claims/claim.ts';
import type { SeriesId } from '../../market/instrument.ts';
import type { DailySeries } from '../../market/series.ts';
import type { Clock } from '../clock.ts';
import type { History } from '../history.ts';
import type { Judge } from '../question.ts';
import { boundsOf, toleranceOf } from '../tolerance.ts';
import { unknown } from '../unknown.ts';
import { windowCandidates } from '../window-candidates.ts';
import { windowReadings } from '../window-readings.ts';
import { closesOf, movesOf } from './value-ground.ts';
import type { Said } from './value-ground.ts';
import { isCountedIndex, judgeIndex } from './value-of-index.ts';
import { judgeStored } from './value-of-stored.ts';

/** Capitalisations that are stored day by day. */
const CAPITALISATION_OF: ReadonlyMap<string, SeriesId> = new Map([
  ['TOTAL', 'TOTAL'],
  ['TOTAL2', 'TOTAL_EX_BTC'],
  ['TOTAL3', 'TOTAL_EX_BTC_ETH'],
  ['ALT', 'TOTAL_EX_BTC'],
  ['STABLE', 'CAP_STABLES'],
  ['BTC', 'CAP_BTC'],
  ['ETH', 'CAP_ETH'],
]);

/** Its own time, or that of the change of the same subject in its sentence. */
const windowOf = (claim: Claim, beside: readonly Claim[]): Claim['window'] =>
  claim.window ?? beside.find((one) => one.kind === 'change-over-window' && one.subject === claim.subject && one.window)?.window;

function seriesOfCap(subject: string, history: History): { readonly series: DailySeries | undefined; readonly clock: Clock } | undefined {
  if (isCountedIndex(subject)) return { series: history.series(subject), clock: 'session' };
  const id = CAPITALISATION_OF.get(subject);
  return id && { series: history.series(id), clock: 'utc' };
}

/**
 * "Added $220bn in market value" (docs/methods.md §7, §12). An index (Russell 2000, S&P 500) by its return and its published capitalisation, crypto by the
 * difference of the stored capitalisation, over the claim's window or that of the per cent beside it. A match lies within the print (a tenth
 * for "nearly") and what sources differ by. Off needs a week at least, and the other direction, or for a stored capitalisation less
 * than half of the amount, however the days are taken. Other indices and coins have no stored capitalisation.
 */
export const judgeMarketValue: Judge = ({ claim, published, history, beside }) => {
  const { subject, direction, scope } = claim;
  if (scope !== undefined && scope !== 'market-cap') return unknown({ why: 'not-served', what: scope });
  const bounds = boundsOf(claim);
  const found = seriesOfCap(subject, history);
  if (!found) return unknown({ why: 'not-served', what: 'capitalisation' });
  if (!found.series) return unknown({ why: 'no-series', subject });
  if (!bounds || (direction !== 'up' && direction !== 'down')) return unknown({ why: 'unclear' });
  const time = { window: windowOf(claim, beside), asOf: claim.asOf };
  const candidates = windowCandidates(published, time, found.clock);
  const readings = candidates && windowReadings(time.window, candidates, found.clock);
  if (!readings || readings.length === 0) return unknown({ why: 'window' });
  const closes = closesOf(found.series);
  const moves = movesOf(closes, readings);
  if (moves.length === 0) {
    const from = Math.min(...readings.flatMap(({ bases }) => bases));
    return unknown({ why: 'history', subject, from, to: Math.max(...readings.map(({ end }) => end)) });
  }
  const said: Said = { claim, bounds, sign: direction === 'up' ? 1 : -1, tolerance: toleranceOf(claim) };
  const ground = { subject, said, closes, readings, moves };
  return isCountedIndex(subject) ? judgeIndex(subject, ground, beside) : judgeStored(ground);
};
