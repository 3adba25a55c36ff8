import { err, ok, type Result } from '../core/result.ts';
import type { DailyColumns, Segment } from '../market/series.ts';

/**
 * The columns that a stored record holds, or the field that is wrong with them. Everything that lib/market/series.ts
 * promises is checked: columns of one length, days strictly ascending, values finite and above zero, segments that
 * cover the days. Fields beside them are left out.
 */
export function parseColumns(stored: Readonly<Record<string, unknown>>): Result<DailyColumns, string> {
  const { days, close, high, low, segments, provisionalFrom, market, fetchedAtMs } = stored;
  if (!isDays(days)) return err('days');
  if (!isPrices(close, days.length)) return err('close');
  if (high !== undefined && !isPrices(high, days.length)) return err('high');
  if (low !== undefined && !isPrices(low, days.length)) return err('low');
  if (!isSegments(segments, days)) return err('segments');
  if (provisionalFrom !== undefined && !isWhole(provisionalFrom)) return err('provisionalFrom');
  if (market !== 'live' && market !== 'simulated') return err('market');
  if (!isFinite(fetchedAtMs)) return err('fetchedAtMs');
  return ok({
    days,
    close,
    ...(high && { high }),
    ...(low && { low }),
    segments: segments.map(({ source, from, factor }) => ({ source, from, factor })),
    ...(provisionalFrom !== undefined && { provisionalFrom }),
    market,
    fetchedAtMs,
  });
}

/** Whether a stored value has fields at all. */
export const isFields = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/** Whether a column is of days: strictly ascending. */
export function isDays(column: unknown): column is Int32Array {
  if (!(column instanceof Int32Array)) return false;
  return column.every((day, i) => i === 0 || day > (column[i - 1] ?? Infinity));
}

const isFinite = (value: unknown): value is number => Number.isFinite(value);
const isWhole = (value: unknown): value is number => Number.isInteger(value);

function isPrices(column: unknown, length: number): column is Float64Array {
  return column instanceof Float64Array && column.length === length && column.every((value) => Number.isFinite(value) && value > 0);
}

function isSegments(segments: unknown, days: Int32Array): segments is readonly Segment[] {
  if (!Array.isArray(segments) || !segments.every(isSegment)) return false;
  const firstDay = days[0];
  if (firstDay === undefined) return true;
  const ascending = segments.every((segment, i) => i === 0 || segment.from > (segments[i - 1]?.from ?? Infinity));
  return ascending && (segments[0]?.from ?? Infinity) <= firstDay;
}

function isSegment(value: unknown): value is Segment {
  return (
    isFields(value) && typeof value['source'] === 'string' && isWhole(value['from']) && isFinite(value['factor']) && value['factor'] > 0
  );
}
