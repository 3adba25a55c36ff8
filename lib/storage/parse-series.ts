import { err, ok, type Result } from '../core/result.ts';
import { INSTRUMENTS, type SeriesId } from '../market/instrument.ts';
import type { DailySeries, Segment } from '../market/series.ts';

/**
 * The series that a stored record holds, or the field that is wrong with it. Everything that lib/market/series.ts
 * promises is checked: columns of one length, days strictly ascending, values finite and above zero, segments that
 * cover the days. Fields that a later version stored beside them are left out.
 */
export function parseSeries(stored: unknown): Result<DailySeries, string> {
  if (!isFields(stored)) return err('no object');
  const { id, days, close, high, low, segments, provisionalFrom, market, fetchedAtMs, stamp } = stored;
  if (!isSeriesId(id)) return err('id');
  if (!isDays(days)) return err('days');
  if (!isPrices(close, days.length)) return err('close');
  if (high !== undefined && !isPrices(high, days.length)) return err('high');
  if (low !== undefined && !isPrices(low, days.length)) return err('low');
  if (!isSegments(segments, days)) return err('segments');
  if (provisionalFrom !== undefined && !isWhole(provisionalFrom)) return err('provisionalFrom');
  if (market !== 'live' && market !== 'simulated') return err('market');
  if (!isFinite(fetchedAtMs)) return err('fetchedAtMs');
  if (stamp !== undefined && stamp !== 'verified' && stamp !== 'unverified') return err('stamp');
  return ok({
    id,
    days,
    close,
    ...(high && { high }),
    ...(low && { low }),
    segments: segments.map(({ source, from, factor }) => ({ source, from, factor })),
    ...(provisionalFrom !== undefined && { provisionalFrom }),
    market,
    fetchedAtMs,
    ...(stamp && { stamp }),
  });
}

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
const isFinite = (value: unknown): value is number => Number.isFinite(value);
const isWhole = (value: unknown): value is number => Number.isInteger(value);
const isSeriesId = (value: unknown): value is SeriesId => typeof value === 'string' && Object.hasOwn(INSTRUMENTS, value);

function isDays(column: unknown): column is Int32Array {
  if (!(column instanceof Int32Array)) return false;
  return column.every((day, i) => i === 0 || day > (column[i - 1] ?? Infinity));
}

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
