import { againstBitcoinOn } from '../../analytics/against-bitcoin.ts';
import { seasonIndex } from '../../analytics/season-index.ts';
import type { Claim } from '../../claims/claim.ts';
import { days as inDays } from '../../core/time.ts';
import type { EpochDay } from '../../core/units.ts';
import { altcoins } from '../../market/altcoins.ts';
import { candidateDays } from '../candidate-days.ts';
import type { History } from '../history.ts';
import type { Judge } from '../question.ts';
import { boundsOf, toleranceOf } from '../tolerance.ts';
import { unknown } from '../unknown.ts';
import type { Step } from '../verdict.ts';

/** The ranked list is the newest one only: of an older text's day it would have left out what fell since. */
const LIST_HOLDS_MS = inDays(7);

/** Publishers rank, exclude and time differently: an index this near is the same. */
const SAME = 5;

/** Groups in use: fifty, and a hundred (docs/methods.md §10). */
const GROUPS = [50, 100] as const;

function indexOn(history: History, of: number, day: EpochDay): number | undefined {
  const { universe } = history;
  const bitcoin = history.series('BTC');
  if (!universe || !bitcoin) return undefined;
  const differences = altcoins(universe, of).flatMap(({ key, symbol }) => {
    const coin = history.coin(symbol);
    const lead = coin?.key === key && coin.series ? againstBitcoinOn(coin.series, bitcoin, day) : undefined;
    return lead ?? [];
  });
  // A few of fifty that are stored are no picture of the fifty.
  return differences.length * 2 >= of ? seasonIndex(differences).index : undefined;
}

function isSo(value: number, { direction, hedge }: Claim, [low, high]: readonly [number, number], tolerance: number): boolean {
  if (direction === 'above' || hedge === 'over') return value >= low;
  if (direction === 'below' || hedge === 'under') return value <= high;
  return value >= low - tolerance && value <= high + tolerance;
}

/**
 * "The Altcoin Season Index stands at 32" (docs/methods.md §10, §12), computed from the stored coins where the ranked list is of the
 * text's own week. Within five points of either group matches; else it cannot be checked, as each publisher's index is another one.
 */
export const judgeSeason: Judge = ({ claim, published, history }) => {
  const bounds = boundsOf(claim);
  const candidates = candidateDays(published, claim.asOf, 'utc');
  const { universe } = history;
  if (!universe) return unknown({ why: 'no-series', subject: claim.subject });
  if (Math.abs(universe.fetchedAtMs - published.ms) > LIST_HOLDS_MS) return unknown({ why: 'not-served', what: 'season-then' });
  if (!bounds || claim.superlative) return unknown({ why: 'unclear' });
  if (!candidates) return unknown({ why: 'window' });
  const found = GROUPS.flatMap((of) =>
    candidates.days.flatMap((day) => {
      const value = indexOn(history, of, day);
      return value === undefined ? [] : [{ of, day, value }];
    }),
  );
  const [first, last] = [candidates.days[0] ?? 0, candidates.days.at(-1) ?? 0];
  if (found.length === 0) return unknown({ why: 'history', subject: claim.subject, from: first - 90, to: last });
  const tolerance = Math.max(SAME, toleranceOf(claim));
  const hit = found.findLast(({ value }) => isSo(value, claim, bounds, tolerance));
  const told = hit ?? found.at(-1);
  const steps = told ? [{ what: 'index', subject: `top ${told.of}`, day: told.day, value: told.value, unit: 'index' } satisfies Step] : [];
  if (!hit) return unknown({ why: 'differs' }, steps);
  return { word: 'matches', ours: hit.value, unit: 'index', tolerance, days: [hit.day], steps, sources: [universe.source] };
};
