import { closesOfReturns } from '../analytics/closes-of-returns.ts';
import type { EpochDay, UnixMs } from '../core/units.ts';
import { align } from '../market/align.ts';
import type { AlignedPair } from '../market/align.ts';
import { atCloseOf } from '../market/at-close-of.ts';
import { derive } from '../market/derive-series.ts';
import type { Pair, SeriesId, StoredSeriesId } from '../market/instrument.ts';
import type { DailySeries, MarketKind } from '../market/series.ts';
import { staleness } from '../market/staleness.ts';
import { newestFinalDay } from '../market/newest-final-day.ts';

/** Looks a stored series up. */
export type GetSeries = (id: StoredSeriesId) => DailySeries | undefined;

/** The two series that are shown, and what of them exists together. */
export interface PairData {
  readonly wanted: Pair;
  /** IWM stands in for the Russell 2000 where the index is absent, or stale while IWM is fresh: then its id says so. */
  readonly equity: DailySeries;
  readonly crypto: DailySeries;
  /** The S&P 500, to ask whether it is small caps or just equities. */
  readonly spx?: DailySeries;
  /** The crypto series at the instant of the US close, where hourly values of it are at hand. */
  readonly atClose?: DailySeries;
  readonly aligned: AlignedPair;
  /**
   * The session on which the newest daily return ends, and with it every window: what a figure is as of, and ages by. The
   * last common close itself may be later, behind a session that is still missing.
   */
  readonly asOfDay: EpochDay;
  readonly market: MarketKind;
}

/** `missing` names the series without which there is no pair; `no-overlap` means both exist, but never on one session. */
export type PairOutcome =
  | { readonly kind: 'pair'; readonly data: PairData }
  | { readonly kind: 'missing'; readonly ids: readonly SeriesId[] }
  | { readonly kind: 'no-overlap' };

/** Chooses, derives and aligns the series of a pair. */
export function pairData(pair: Pair, get: GetSeries, nowMs: UnixMs): PairOutcome {
  const equity = equitySeries(pair.equity, get, nowMs);
  const crypto = derive(pair.crypto, get);
  if (!equity || !crypto) return { kind: 'missing', ids: [...(equity ? [] : [pair.equity]), ...(crypto ? [] : [pair.crypto])] };
  const aligned = align(equity, crypto);
  const asOfDay = closesOfReturns(aligned).days.at(-1) ?? aligned.days.at(-1);
  if (asOfDay === undefined) return { kind: 'no-overlap' };
  const spx = get('SPX');
  const atCloseId = atCloseOf(pair.crypto);
  const atClose = atCloseId && get(atCloseId);
  const market = equity.market === 'simulated' || crypto.market === 'simulated' ? 'simulated' : 'live';
  return {
    kind: 'pair',
    data: { wanted: pair, equity, crypto, ...(spx && { spx }), ...(atClose && { atClose }), aligned, asOfDay, market },
  };
}

/** The stored series of an index; IWM in the Russell 2000's place where that is absent, or stale while IWM is fresh. */
export function equitySeries(id: Pair['equity'], get: GetSeries, nowMs: UnixMs): DailySeries | undefined {
  const index = get(id);
  if (id !== 'RUT') return index;
  const fund = get('IWM');
  if (!index || !fund) return index ?? fund;
  return isStale(index, nowMs) && !isStale(fund, nowMs) ? fund : index;
}

/** Whether the series' newest final session is older than the last one that closed at least 18 h ago. */
export function isStale(series: DailySeries, nowMs: UnixMs): boolean {
  const newest = newestFinalDay(series);
  return newest === undefined || staleness(newest, nowMs) !== 'fresh';
}

/** Whether three sessions were missed since: then nothing is said of the present any more. */
export const isPairExpired = ({ asOfDay }: PairData, nowMs: UnixMs): boolean => staleness(asOfDay, nowMs) === 'expired';

/** Whether the session on which the newest return ends is older than the last one that closed at least 18 h ago. */
export const isPairStale = ({ asOfDay }: PairData, nowMs: UnixMs): boolean => staleness(asOfDay, nowMs) !== 'fresh';
