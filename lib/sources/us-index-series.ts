import type { EpochDay, UnixMs } from '../core/units.ts';
import type { EquityId } from '../market/instrument.ts';
import { isSession, sessionCloseMs } from '../market/us-sessions.ts';
import { dailySeries, type DailyRow } from './daily-series.ts';
import type { ParsedSeries } from './source.ts';

/** Providers give index levels with two decimals; what follows them is float32 widened to double (3017.39990234375). */
const CENTS = 100;

const toCents = (price: number | undefined): number | undefined => (price === undefined ? undefined : Math.round(price * CENTS) / CENTS);

/**
 * Columns of a US index or fund: prices to two decimals, only days that are US sessions (weekend and holiday rows
 * are left out), provisional from the first session that has not closed at `nowMs` or that `isOpen` reports.
 */
export function usIndexSeries(
  id: EquityId,
  rows: readonly DailyRow[],
  { nowMs, isOpen }: { readonly nowMs: UnixMs; readonly isOpen?: (day: EpochDay) => boolean },
): ParsedSeries | undefined {
  const sessions = rows
    .filter((row) => Number.isSafeInteger(row.day) && isSession(row.day))
    .map(({ day, close, high, low }) => ({ day, close: toCents(close), high: toCents(high), low: toCents(low) }));
  return dailySeries(id, sessions, (day) => sessionCloseMs(day) > nowMs || (isOpen?.(day) ?? false));
}
