import { err, ok, type Result } from '../core/result.ts';
import { RATIO_EXCHANGES, RATIO_MEASURES } from '../market/ratio-history.ts';
import type { RatioExchange, RatioHistory, RatioMeasure } from '../market/ratio-history.ts';
import { isFields } from './parse-columns.ts';

/**
 * The long/short history that a stored record holds, or the field that is wrong with it. Its points are checked one by
 * one, because nobody has those of more than 30 days ago any more: a point that is not finite and above zero, or not
 * later than the one before it, is left out, and so is what one column has beyond the other.
 */
export function parseRatioHistory(stored: unknown): Result<RatioHistory, string> {
  if (!isFields(stored)) return err('no object');
  const { exchange, measure, coin, atMs, ratio, market, fetchedAtMs } = stored;
  if (!isExchange(exchange)) return err('exchange');
  if (!isMeasure(measure)) return err('measure');
  if (typeof coin !== 'string' || coin === '') return err('coin');
  if (!(atMs instanceof Float64Array)) return err('atMs');
  if (!(ratio instanceof Float64Array)) return err('ratio');
  if (market !== 'live' && market !== 'simulated') return err('market');
  if (typeof fetchedAtMs !== 'number' || !Number.isFinite(fetchedAtMs)) return err('fetchedAtMs');
  return ok({ exchange, measure, coin, ...soundPoints(atMs, ratio), market, fetchedAtMs });
}

const isExchange = (value: unknown): value is RatioExchange => RATIO_EXCHANGES.some((one) => one === value);
const isMeasure = (value: unknown): value is RatioMeasure => RATIO_MEASURES.some((one) => one === value);

function soundPoints(atMs: Float64Array, ratio: Float64Array): Pick<RatioHistory, 'atMs' | 'ratio'> {
  const kept: number[] = [];
  let newest = -Infinity;
  for (const [i, at] of atMs.entries()) {
    const value = ratio[i] ?? NaN;
    if (!(Number.isFinite(at) && at > newest && Number.isFinite(value) && value > 0)) continue;
    kept.push(i);
    newest = at;
  }
  if (kept.length === atMs.length && kept.length === ratio.length) return { atMs, ratio };
  return { atMs: Float64Array.from(kept, (i) => atMs[i] ?? NaN), ratio: Float64Array.from(kept, (i) => ratio[i] ?? NaN) };
}
