import { err, ok, type Result } from '../core/result.ts';
import type { CoinSeries } from '../market/coin-series.ts';
import { isFields, parseColumns } from './parse-columns.ts';

/**
 * The history of a coin that a stored record holds, or the field that is wrong with it, its columns as parseColumns
 * checks them. A column of taker shares that does not fit the days is left out: closes are worth keeping without it.
 * A single share outside [0, 1] is unknown, NaN.
 */
export function parseCoinSeries(stored: unknown): Result<CoinSeries, string> {
  if (!isFields(stored)) return err('no object');
  const { coin, takerBuyShare } = stored;
  if (typeof coin !== 'string' || coin === '') return err('coin');
  const columns = parseColumns(stored);
  if (!columns.ok) return columns;
  const { length } = columns.value.days;
  const fits = takerBuyShare instanceof Float64Array && takerBuyShare.length === length;
  return ok({ coin, ...columns.value, ...(fits && { takerBuyShare: shares(takerBuyShare) }) });
}

const isShare = (value: number): boolean => Number.isNaN(value) || (value >= 0 && value <= 1);

const shares = (column: Float64Array): Float64Array =>
  column.every(isShare) ? column : column.map((value) => (isShare(value) ? value : NaN));
