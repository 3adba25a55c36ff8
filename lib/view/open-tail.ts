import type { EpochDay } from '../core/units.ts';
import { continuous } from '../market/continuous.ts';
import type { DailySeries } from '../market/series.ts';

/** The newest value of a series after the last common session, whether its day is closed or not; undefined where there is none. */
export function openTail(series: DailySeries, lastCommon: EpochDay): { readonly day: EpochDay; readonly close: number } | undefined {
  const day = series.days.at(-1);
  if (day === undefined || day <= lastCommon) return undefined;
  const close = continuous(series).at(-1);
  return close === undefined ? undefined : { day, close };
}
