import type { UnixMs } from '../core/units.ts';
import { emptySeries } from '../market/empty-series.ts';
import type { SeriesId } from '../market/instrument.ts';
import type { DailySeries, MarketKind } from '../market/series.ts';

/** The total and the parts that come with it, under the same day stamps. */
const CAPS = ['TOTAL', 'CAP_BTC', 'CAP_ETH', 'CAP_STABLES'] as const;

export interface WithdrawInput {
  /** Whose day stamps were found to be off. */
  readonly source: string;
  readonly market: MarketKind;
  readonly fetchedAtMs: UnixMs;
}

/**
 * What takes the place of stored capitalisations that a source gave before its day stamps could be checked: empty
 * series. Nothing while the stored total was verified, and nothing for a series that others had a part in, because
 * those days were compared with each other when they were joined.
 */
export function withdrawnCaps(
  stored: ReadonlyMap<SeriesId, DailySeries>,
  { source, market, fetchedAtMs }: WithdrawInput,
): readonly DailySeries[] {
  if (stored.get('TOTAL')?.stamp === 'verified') return [];
  return CAPS.flatMap((id) => {
    const segments = stored.get(id)?.segments ?? [];
    const own = segments.length > 0 && segments.every((segment) => segment.source === source);
    return own ? [emptySeries(id, market, fetchedAtMs)] : [];
  });
}
