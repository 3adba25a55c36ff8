import { days, endOfDayMs, hours } from '../core/time.ts';
import type { DurationMs, UnixMs } from '../core/units.ts';
import { staleness } from '../market/staleness.ts';
import type { Settings } from '../settings/settings.ts';
import type { FearGreedFigures, NetflowFigures, RatioSet, SeasonFigures, Sentiment } from './sentiment.ts';

/** Three times the interval at which each thing is asked for: older than that, it is stale. */
const STALE_AFTER = {
  ratios: 3 * days(1),
  list: 3 * hours(1),
  netflow: 3 * hours(6),
  /** With data saver on, the list and the balances are asked for once a day. */
  saver: 3 * days(1),
  /** Published once a day, for the day before. */
  fearGreed: 3 * days(1),
  /** Closes come once a day. */
  closes: 3 * days(1),
} as const;

const older = (nowMs: UnixMs, atMs: UnixMs, most: DurationMs): boolean => nowMs - atMs > most;

/** Whether a set of ratios is older than three of its daily rounds. */
export const isRatioSetStale = (set: Pick<RatioSet, 'asOfMs'>, nowMs: UnixMs): boolean => older(nowMs, set.asOfMs, STALE_AFTER.ratios);

/** How often is asked. */
export type AskingPace = Pick<Settings, 'dataSaver'>;

/** Whether the ranked list, and with it every drawdown, is older than three of its rounds: hourly, with data saver daily. */
export const isListStale = (
  { universe }: { readonly universe: Pick<Sentiment['universe'], 'fetchedAtMs'> },
  nowMs: UnixMs,
  { dataSaver }: AskingPace,
): boolean => older(nowMs, universe.fetchedAtMs, dataSaver ? STALE_AFTER.saver : STALE_AFTER.list);

/** Whether the closes behind a season index end too long ago. */
export const isSeasonStale = ({ asOfDay }: Pick<SeasonFigures, 'asOfDay'>, nowMs: UnixMs): boolean =>
  older(nowMs, endOfDayMs(asOfDay), STALE_AFTER.closes);

/** Whether the newer of two balances is older than three rounds (six-hourly, with data saver daily) and the day of the table. */
export const isNetflowStale = ({ toMs }: Pick<NetflowFigures, 'toMs'>, nowMs: UnixMs, { dataSaver }: AskingPace): boolean =>
  older(nowMs, toMs, days(1) + (dataSaver ? STALE_AFTER.saver : STALE_AFTER.netflow));

/** Whether the Fear & Greed value is of a day too long ago. */
export const isFearGreedStale = ({ asOfDay }: Pick<FearGreedFigures, 'asOfDay'>, nowMs: UnixMs): boolean =>
  older(nowMs, endOfDayMs(asOfDay), STALE_AFTER.fearGreed);

/** Whether a coin's link ends before the newest session that it should have. */
export const isLinkStale = ({ asOfDay }: { readonly asOfDay: number }, nowMs: UnixMs): boolean => staleness(asOfDay, nowMs) !== 'fresh';

/** Whether so many sessions are missing since a coin's link ended that the number gives way to words. */
export const isLinkExpired = ({ asOfDay }: { readonly asOfDay: number }, nowMs: UnixMs): boolean => staleness(asOfDay, nowMs) === 'expired';
