import type { EpochDay } from '../core/units.ts';
import { homeLevel } from '../market/home-level.ts';
import type { SeriesId } from '../market/instrument.ts';
import type { DailySeries } from '../market/series.ts';
import { stretchesOf } from '../market/stretches-of.ts';

/** What one provider gave of a series at one level. */
export interface Contribution {
  /** The series as stored: for a computed one the total or one of its parts. */
  readonly id: SeriesId;
  readonly source: string;
  /** First and last final day; other providers may lie between. */
  readonly from: EpochDay;
  readonly to: EpochDay;
  /** Final days. */
  readonly days: number;
  /** By which its closes are multiplied before they are shown or computed with; 1 for the home. */
  readonly factor: number;
}

/** The providers of a stored series, the home first, then by first day; a computed series has those of what it was made of. */
export function contributions(series: DailySeries): readonly Contribution[] {
  if (series.derivedFrom) return series.derivedFrom.flatMap(contributions);
  const stretches = stretchesOf(series);
  const home = homeLevel(stretches);
  const found = new Map<string, Contribution>();
  for (const { source, from, to, days, factor } of stretches) {
    const key = `${source} ${factor}`;
    const known = found.get(key);
    found.set(key, {
      id: series.id,
      source,
      from: known?.from ?? from,
      to,
      days: (known?.days ?? 0) + days,
      factor: factor / (home?.factor ?? 1),
    });
  }
  const isHome = ({ source, factor }: Contribution): boolean => source === home?.source && factor === 1;
  return [...found.values()].toSorted((a, b) => Number(isHome(b)) - Number(isHome(a)) || a.from - b.from);
}
