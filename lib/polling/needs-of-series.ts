import type { SeriesId } from '../market/instrument.ts';
import type { NeedId } from '../sources/source.ts';

/** What has to be asked for so that a series is there; a part of the total comes with the total, a stand-in with its index,
 * the total at the US close with the stablecoins: one answer holds both. */
export const NEEDS_OF_SERIES: Readonly<Record<SeriesId, readonly NeedId[]>> = {
  RUT: ['RUT'],
  IWM: ['RUT'],
  SPX: ['SPX'],
  BTC: ['BTC'],
  ETH: ['ETH'],
  TOTAL: ['TOTAL'],
  CAP_BTC: ['TOTAL'],
  CAP_ETH: ['TOTAL'],
  CAP_STABLES: ['STABLES'],
  BTC_AT_CLOSE: ['BTC_AT_CLOSE'],
  TOTAL_AT_CLOSE: ['STABLES'],
  TOTAL_EX_BTC: ['TOTAL'],
  TOTAL_EX_BTC_ETH: ['TOTAL'],
  TOTAL_EX_STABLES: ['TOTAL', 'STABLES'],
};
