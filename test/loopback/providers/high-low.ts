import { hours, isoInstant, startOfDayMs } from '../../../lib/core/time.ts';
import type { UnixMs } from '../../../lib/core/units.ts';
import type { LoopbackCoin } from '../market/altcoins/altcoin-market.ts';

/** The market knows the day of a high; it is told as its evening, or as now where that is not over. */
export const athInstant = ({ athDay }: LoopbackCoin, nowMs: UnixMs): string =>
  isoInstant(Math.min(nowMs, startOfDayMs(athDay) + hours(18)));

/** Nothing is known here of a coin's lowest price: it is told as a hundredth of its highest, or the price where that is lower. */
export const lowOf = (price: number, ath: number): number => Math.min(price, ath / 100);
