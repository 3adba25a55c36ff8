import type { Failure } from '../core/failure.ts';
import type { UnixMs } from '../core/units.ts';
import type { SeriesId } from '../market/instrument.ts';
import type { DailySeries } from '../market/series.ts';
import { stampCheck } from '../market/stamp-check.ts';
import { withdrawnCaps } from './withdrawn-caps.ts';

/** What Bitcoin's coming says of a total that was stored without it. */
export interface Recheck {
  /** Series to write: the total with its new state, or empty ones in the place of what was refused. */
  readonly series: readonly DailySeries[];
  /** Whose total was refused, and why. */
  readonly refused?: { readonly source: string; readonly failure: Failure };
}

/**
 * Judges a stored total that is not verified yet once Bitcoin's history is there. Nothing to do without Bitcoin among
 * the `fresh` series, without such a total, or where too few days are common. A refused total of several providers
 * stays, unverified: who of them is wrong cannot be told.
 */
export function recheckStamp(stored: ReadonlyMap<SeriesId, DailySeries>, fresh: readonly DailySeries[], nowMs: UnixMs): Recheck {
  const btc = fresh.find(({ id }) => id === 'BTC');
  const total = stored.get('TOTAL');
  if (!btc || !total || total.stamp === 'verified') return { series: [] };
  const check = stampCheck(total, btc);
  if (check.ok) return { series: check.value === total.stamp ? [] : [{ ...total, stamp: check.value }] };
  const source = total.segments[0]?.source ?? '';
  const series = withdrawnCaps(stored, { source, market: total.market, fetchedAtMs: nowMs });
  return series.length === 0 ? { series } : { series, refused: { source, failure: check.error } };
}
