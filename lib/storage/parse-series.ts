import { err, ok, type Result } from '../core/result.ts';
import { INSTRUMENTS, type SeriesId } from '../market/instrument.ts';
import type { DailySeries } from '../market/series.ts';
import { isFields, parseColumns } from './parse-columns.ts';

/**
 * The series that a stored record holds, or the field that is wrong with it, its columns as parseColumns checks them.
 * Fields that a later version stored beside them are left out.
 */
export function parseSeries(stored: unknown): Result<DailySeries, string> {
  if (!isFields(stored)) return err('no object');
  const { id, stamp } = stored;
  if (!isSeriesId(id)) return err('id');
  const columns = parseColumns(stored);
  if (!columns.ok) return columns;
  if (stamp !== undefined && stamp !== 'verified' && stamp !== 'unverified') return err('stamp');
  return ok({ id, ...columns.value, ...(stamp && { stamp }) });
}

const isSeriesId = (value: unknown): value is SeriesId => typeof value === 'string' && Object.hasOwn(INSTRUMENTS, value);
