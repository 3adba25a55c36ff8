import type { Claim } from '../../claims/claim.ts';
import { at } from '../../market/at.ts';
import { indexOf } from '../../market/index-of.ts';
import { candidateDays } from '../candidate-days.ts';
import { isExtreme } from '../is-extreme.ts';
import type { Judge } from '../question.ts';
import { boundsOf, toleranceOf } from '../tolerance.ts';
import { unknown } from '../unknown.ts';
import type { Step } from '../verdict.ts';

/** Whole numbers out of a hundred; a text may have read it a moment before it changed by rounding. */
const SAME = 1;

function isSo(value: number, { direction, hedge }: Claim, [low, high]: readonly [number, number], tolerance: number): boolean {
  if (direction === 'above' || hedge === 'over') return value >= low - tolerance;
  if (direction === 'below' || hedge === 'under') return value <= high + tolerance;
  return value >= low - tolerance && value <= high + tolerance;
}

/**
 * "The Fear & Greed Index is at 11" (docs/methods.md §10, §12), by the values that the stored provider showed on the candidate days: the one
 * shown on a day is that of the close before. The same within one point matches. Another value may be another
 * provider's index, of which there are several with unlike scales, so it is never off.
 */
export const judgeFearGreed: Judge = ({ claim, published, history: { fearGreed } }) => {
  if (!fearGreed || fearGreed.days.length === 0) return unknown({ why: 'no-series', subject: 'FNG' });
  const bounds = boundsOf(claim);
  const candidates = candidateDays(published, claim.asOf, 'utc');
  if (!bounds) return unknown({ why: 'unclear' });
  if (!candidates) return unknown({ why: 'window' });
  const { days: shown } = candidates;
  const found = shown.flatMap((day) => {
    const row = indexOf(fearGreed.days, day - 1, 'exact');
    return row === undefined ? [] : [{ day, value: at(fearGreed.value, row) }];
  });
  if (found.length === 0) return unknown({ why: 'history', subject: 'FNG', from: (shown[0] ?? 0) - 1, to: (shown.at(-1) ?? 0) - 1 });
  const steps = found.map(({ day, value }): Step => ({
    what: 'index',
    subject: 'FNG',
    day,
    value,
    unit: 'index',
    source: fearGreed.source,
  }));
  const tolerance = Math.max(SAME, toleranceOf(claim));
  const hit = found.findLast(
    ({ day, value }) => isSo(value, claim, bounds, tolerance) && isExtreme(fearGreed.days, fearGreed.value, claim, day - 1, SAME),
  );
  if (!hit) return unknown({ why: 'not-served', what: 'fear-greed-of-others' }, steps);
  return {
    word: 'matches',
    ours: hit.value,
    unit: 'index',
    tolerance,
    days: [hit.day, ...shown.filter((day) => day !== hit.day)],
    steps,
    sources: [fearGreed.source],
  };
};
