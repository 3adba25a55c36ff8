import type { EpochDay, UnixMs } from '../../core/units.ts';
import type { FearGreed } from '../../market/fear-greed.ts';
import type { MarketKind } from '../../market/series.ts';

/** A history of the index as an answer has it. */
export interface FearGreedRows {
  readonly days: readonly EpochDay[];
  readonly value: readonly number[];
  readonly classification: string;
}

/**
 * The history of the index after an answer. The same provider adds days and corrects those that it gives again; another
 * one, whose scale is another, takes the place of the stored history as a whole. The word stays that of the newest
 * value: an answer that ends before the stored history corrects its days and leaves the word as it is. Live and
 * simulated are never joined.
 */
export function mergeFearGreed(
  stored: FearGreed | undefined,
  { days, value, classification }: FearGreedRows,
  answer: { readonly source: string; readonly market: MarketKind; readonly fetchedAtMs: UnixMs },
): FearGreed {
  const own = stored && stored.source === answer.source && stored.market === answer.market ? stored : undefined;
  const byDay = new Map<EpochDay, number>(own ? Array.from(own.days, (day, i) => [day, own.value[i] ?? NaN]) : []);
  days.forEach((day, i) => byDay.set(day, value[i] ?? NaN));
  const rows = [...byDay].filter(([, one]) => Number.isFinite(one)).toSorted(([a], [b]) => a - b);
  const newest = days.reduce((latest, day, i) => (Number.isFinite(value[i]) ? Math.max(latest, day) : latest), -Infinity);
  const isBehind = own !== undefined && newest < (own.days.at(-1) ?? -Infinity);
  return {
    source: answer.source,
    days: Int32Array.from(rows, ([day]) => day),
    value: Float64Array.from(rows, ([, one]) => one),
    classification: isBehind ? own.classification : classification,
    market: answer.market,
    fetchedAtMs: answer.fetchedAtMs,
  };
}
