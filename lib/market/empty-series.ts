import type { UnixMs } from '../core/units.ts';
import type { SeriesId } from './instrument.ts';
import type { DailySeries, MarketKind } from './series.ts';

/** A series without a day: the start of every store. */
export const emptySeries = (id: SeriesId, market: MarketKind, fetchedAtMs: UnixMs): DailySeries => ({
  id,
  days: new Int32Array(0),
  close: new Float64Array(0),
  segments: [],
  market,
  fetchedAtMs,
});
