import type { EpochDay } from '../core/units.ts';
import type { Pair } from '../market/instrument.ts';
import { seriesUntil } from '../market/series-until.ts';
import { asOf } from './as-of.ts';
import { pairData } from './pair-data.ts';
import type { GetSeries, PairOutcome } from './pair-data.ts';

/**
 * A pair as it could be known at the end of a day: every stored series is cut there before anything is chosen, derived or
 * aligned, and what stands in is decided at that instant, so that no figure of it holds anything later (docs/methods.md §1).
 * What `pairData` says where nothing is left.
 */
export function asOfData(pair: Pair, get: GetSeries, day: EpochDay): PairOutcome {
  const until: GetSeries = (id) => {
    const series = get(id);
    return series && seriesUntil(series, day);
  };
  return pairData(pair, until, asOf(day).atMs);
}
