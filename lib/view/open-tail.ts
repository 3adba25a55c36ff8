import type { EpochDay } from '../core/units.ts';
import { continuous } from '../market/continuous.ts';
import type { DailySeries } from '../market/series.ts';

/** What a series has beyond the last common close: drawn, but in no computation. */
export interface OpenTail {
  readonly day: EpochDay;
  readonly close: number;
  /** Whether the day was still open when it was fetched; a closed one waits for the other series. */
  readonly isOpen: boolean;
}

/** The newest value of a series after the last common session; undefined where there is none. */
export function openTail(series: DailySeries, lastCommon: EpochDay): OpenTail | undefined {
  const day = series.days.at(-1);
  if (day === undefined || day <= lastCommon) return undefined;
  const close = continuous(series).at(-1);
  return close === undefined ? undefined : { day, close, isOpen: day >= (series.provisionalFrom ?? Infinity) };
}
