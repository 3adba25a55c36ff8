import type { EpochDay, Ratio } from '../core/units.ts';
import { at } from '../market/at.ts';
import type { IndexCapitalisation } from '../market/index-capitalisations.ts';
import { indexOf } from '../market/index-of.ts';
import type { PeriodReturn } from './period-return.ts';

export interface MarketValueAdded {
  /** USD gained or lost from `from` to `to`. */
  readonly value: number;
  /** USD at `from`: the published figure, moved with the index. */
  readonly start: number;
  readonly return: Ratio;
  readonly from: EpochDay;
  readonly to: EpochDay;
  /** The published figure that it rests on. */
  readonly published: IndexCapitalisation;
}

/**
 * Market value added over a period: starting capitalisation × return (docs/methods.md §7). The starting one is the newest
 * published figure of the period's first day or before, so nothing is known early, moved with the index from its own day
 * to that one. `days` and `close` are the index's, ascending; `published` ascends. `undefined` where nothing was published
 * by then, or the index has no close on one of the two days.
 */
export function marketValueAdded(
  days: Int32Array,
  close: Float64Array,
  period: PeriodReturn,
  published: readonly IndexCapitalisation[],
): MarketValueAdded | undefined {
  const { value, from, to } = period;
  const known = published.findLast(({ day }) => day <= from);
  const base = known && indexOf(days, known.day, 'exact');
  const first = indexOf(days, from, 'exact');
  if (!known || base === undefined || first === undefined) return undefined;
  const start = known.value * (at(close, first) / at(close, base));
  return { value: start * value, start, return: value, from, to, published: known };
}
