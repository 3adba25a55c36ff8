import type { EpochDay, UnixMs } from '../../../lib/core/units.ts';
import { sessionCloseMs } from '../../../lib/market/us-sessions.ts';
import { rowsOf } from '../market/bars.ts';
import type { Bars } from '../market/loopback-market.ts';
import type { Row } from './provider.ts';

export interface BarRange {
  readonly from: EpochDay;
  readonly to: EpochDay;
}

/** Bars of a range of days as rows, stamped by the provider's rule. */
export function barRows(bars: Bars, { from, to }: BarRange, stampMs: (day: EpochDay) => UnixMs): readonly Row[] {
  return rowsOf(bars)
    .filter(({ day }) => day >= from && day <= to)
    .map(({ day, open, high, low, close, volume }) => ({ stampMs: stampMs(day), values: { open, high, low, close, volume } }));
}

/** Newest session of the bars that has closed by an instant, `undefined` before the first. */
export function newestClosed(bars: Bars, nowMs: UnixMs): EpochDay | undefined {
  for (let i = bars.days.length - 1; i >= 0; i--) {
    const day = bars.days[i];
    if (day !== undefined && sessionCloseMs(day) <= nowMs) return day;
  }
  return undefined;
}
