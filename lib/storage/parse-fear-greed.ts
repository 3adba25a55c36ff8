import { err, ok, type Result } from '../core/result.ts';
import type { FearGreed } from '../market/fear-greed.ts';
import { isDays, isFields } from './parse-columns.ts';

const isIndex = (value: number): boolean => value >= 0 && value <= 100;

/** The Fear & Greed history that a stored record holds, or the field that is wrong with it: columns of one length, days ascending, 0 to 100. */
export function parseFearGreed(stored: unknown): Result<FearGreed, string> {
  if (!isFields(stored)) return err('no object');
  const { source, days, value, classification, market, fetchedAtMs } = stored;
  if (typeof source !== 'string' || source === '') return err('source');
  if (!isDays(days) || days.length === 0) return err('days');
  if (!(value instanceof Float64Array) || value.length !== days.length || !value.every(isIndex)) return err('value');
  if (typeof classification !== 'string') return err('classification');
  if (market !== 'live' && market !== 'simulated') return err('market');
  if (typeof fetchedAtMs !== 'number' || !Number.isFinite(fetchedAtMs)) return err('fetchedAtMs');
  return ok({ source, days, value, classification, market, fetchedAtMs });
}
