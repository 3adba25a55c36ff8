import type { Failure } from '../core/failure.ts';
import { ok } from '../core/result.ts';
import type { Result } from '../core/result.ts';
import type { EpochDay } from '../core/units.ts';
import { median } from './median.ts';
import { overlapFactor } from './overlap-factor.ts';
import type { LevelRatio } from './overlap-factor.ts';
import { levelOf } from './series-row.ts';
import type { SeriesRow } from './series-row.ts';

/** A provider's own old and new values of the same days may differ by so much in the median; more is another level. */
const OWN_LEVEL_TOLERANCE = 0.005;

/** Fewer common days than this say nothing about a level: the newest ones are revised anyway. */
const MIN_LEVEL_DAYS = 5;

/** Providers drift apart: a factor found longer ago than this is not trusted for new days. */
const LEVEL_HOLDS_DAYS = 60;

/** Last row that is not after a day, or the first one, asked in ascending order of days. `rows` ascend. */
function rowsBefore(rows: readonly SeriesRow[]): (day: EpochDay) => SeriesRow | undefined {
  let index = 0;
  return (day) => {
    while ((rows[index + 1]?.day ?? Infinity) <= day) index += 1;
    return rows[index];
  };
}

function levelHolds(own: readonly SeriesRow[], incoming: readonly SeriesRow[]): boolean {
  const byDay = new Map(incoming.map((row) => [row.day, row]));
  const ratios = own.flatMap(({ day, close }) => {
    const now = byDay.get(day);
    return now && !now.provisional ? [now.close / close] : [];
  });
  if (ratios.length < MIN_LEVEL_DAYS) return true;
  return Math.abs((median(ratios) ?? 1) - 1) <= OWN_LEVEL_TOLERANCE;
}

/**
 * The answer's rows with the factors that its provider has among the stored final rows. `undefined` where the provider
 * gave none of the last 60 days, or its values of the same days are at another level now. Both inputs ascend.
 */
export function atOwnLevel(stored: readonly SeriesRow[], incoming: readonly SeriesRow[], source: string): readonly SeriesRow[] | undefined {
  const own = stored.filter((row) => row.source === source);
  const [newestOwn, newest] = [own.at(-1), stored.at(-1)];
  if (!newestOwn || !newest || newest.day - newestOwn.day > LEVEL_HOLDS_DAYS) return undefined;
  const sameLevel = own.filter((row) => row.factor === newestOwn.factor);
  if (!levelHolds(sameLevel, incoming)) return undefined;
  const ownBefore = rowsBefore(own);
  return incoming.map((row) => ({ ...row, factor: ownBefore(row.day)?.factor ?? 1 }));
}

/**
 * The rows of `guest` on days that `base` lacks, with factors that bring them to its level: one factor a seam, from the
 * common final days nearest to it (overlap-factor.ts, at least `minDays`). Both ascend; `base` holds final rows. Refused
 * without enough overlap; without a day to bring there is nothing to join and the answer is empty.
 */
export function atOverlapLevel(
  base: readonly SeriesRow[],
  guest: readonly SeriesRow[],
  minDays?: number,
): Result<readonly SeriesRow[], Failure> {
  const byDay = new Map(base.map((row) => [row.day, row]));
  const ratios: LevelRatio[] = guest.flatMap((row) => {
    const known = byDay.get(row.day);
    return known && !row.provisional ? [{ day: row.day, ratio: levelOf(known) / levelOf(row) }] : [];
  });
  const baseBefore = rowsBefore(base);
  const rows: SeriesRow[] = [];
  let seam: EpochDay | undefined;
  let factor = 1;
  for (const row of guest) {
    if (byDay.has(row.day)) continue;
    const before = baseBefore(row.day)?.day ?? row.day;
    if (before !== seam) {
      const found = overlapFactor(ratios, before, minDays);
      if (!found.ok) return found;
      [seam, factor] = [before, found.value];
    }
    rows.push({ ...row, factor: row.factor * factor });
  }
  return ok(rows);
}
