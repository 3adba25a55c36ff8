import type { Failure } from '../core/failure.ts';
import { err, ok } from '../core/result.ts';
import type { Result } from '../core/result.ts';
import { isoDate } from '../core/time.ts';
import type { EpochDay } from '../core/units.ts';
import { median } from './median.ts';

/** Common final days that two providers must share before one is joined to the other (docs/methods.md, docs/sources.md §13.5). */
export const MIN_OVERLAP_DAYS = 30;

/** Levels of providers drift apart over years, so only the common days nearest the seam count. */
const NEAREST_DAYS = 60;

/** Two providers of one thing agree on its moves: their ratio strays at most so far from its median, in the median. */
const MAX_RELATIVE_SPREAD = 0.05;

/** Stored level over incoming close on one common final day. */
export interface LevelRatio {
  readonly day: EpochDay;
  readonly ratio: number;
}

/**
 * Factor that brings an incoming close to the stored level at a seam: the median ratio over the up to 60 common final
 * days nearest to it (`ratios` ascending by day). Refused below `minDays` (30 unless said otherwise), or where the two do not
 * move alike.
 */
export function overlapFactor(ratios: readonly LevelRatio[], seam: EpochDay, minDays = MIN_OVERLAP_DAYS): Result<number, Failure> {
  if (ratios.length < minDays) {
    return err({
      kind: 'refused',
      detail: `only ${ratios.length} common final days, ${minDays} are needed to join another provider`,
    });
  }
  const after = ratios.findIndex(({ day }) => day >= seam);
  const middle = after === -1 ? ratios.length : after;
  const start = Math.max(0, Math.min(middle - NEAREST_DAYS / 2, ratios.length - NEAREST_DAYS));
  const nearest = ratios.slice(start, start + NEAREST_DAYS).map(({ ratio }) => ratio);
  const factor = median(nearest) ?? 1;
  const spread = median(nearest.map((ratio) => Math.abs(ratio / factor - 1))) ?? 0;
  if (spread <= MAX_RELATIVE_SPREAD) return ok(factor);
  return err({ kind: 'refused', detail: `does not move like what is stored around ${isoDate(seam)}` });
}
