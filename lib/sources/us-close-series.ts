import type { Failure } from '../core/failure.ts';
import { ok, type Result } from '../core/result.ts';
import { epochDayOf, hours } from '../core/time.ts';
import type { UnixMs } from '../core/units.ts';
import type { AtCloseId } from '../market/instrument.ts';
import { isSession, sessionCloseMs } from '../market/us-sessions.ts';
import { dailySeries } from './daily-series.ts';
import { shape } from './read-body.ts';
import type { ParsedSeries } from './source.ts';

/** One hourly candle. `openMs` is NaN for a candle that says of itself that it is no hour. */
export interface HourRow {
  readonly openMs: UnixMs;
  readonly close: number | undefined;
}

/** Whether rows lie hours apart, and somewhere one hour: candles of another length would end at another instant. */
function areHours(openings: readonly UnixMs[]): boolean {
  const ascending = [...new Set(openings)].toSorted((a, b) => a - b);
  const gaps = ascending.slice(1).map((openMs, i) => openMs - (ascending[i] ?? openMs));
  return openings.every((openMs) => openMs % hours(1) === 0) && (gaps.length === 0 || Math.min(...gaps) === hours(1));
}

/**
 * Closes at the US cash close from hourly candles (docs/methods.md §1): of session D the close of the candle that ends when D closes (16:00 in
 * New York, 13:00 on half days), so the one that opened an hour earlier. All other candles are left out, and so are
 * sessions that have not closed at `nowMs`; a session without its candle is absent, never filled from a neighbour.
 * Candles of another length are a `shape` failure. No row: `undefined`.
 */
export function usCloseSeries(id: AtCloseId, rows: readonly HourRow[], nowMs: UnixMs): Result<ParsedSeries | undefined, Failure> {
  const hourly = rows.filter(({ openMs }) => Number.isFinite(openMs));
  if ((rows.length > 0 && hourly.length * 2 <= rows.length) || !areHours(hourly.map(({ openMs }) => openMs)))
    return shape('candles: not hourly ones');
  const closes = hourly.flatMap(({ openMs, close }) => {
    const endMs = openMs + hours(1);
    // The close of every session lies in the UTC day of its date.
    const day = epochDayOf(endMs);
    return isSession(day) && sessionCloseMs(day) === endMs && endMs <= nowMs ? [{ day, close }] : [];
  });
  return ok(dailySeries(id, closes, () => false));
}
