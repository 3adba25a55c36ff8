import { minutes } from '../core/time.ts';
import type { DurationMs } from '../core/units.ts';
import type { StoredSeriesId } from '../market/instrument.ts';
import type { NeedId } from '../sources/source.ts';

/** How a need follows the clock. */
export interface NeedRule {
  readonly need: NeedId;
  /** The series that answers it; absent where the answer is a value of this moment. */
  readonly series?: StoredSeriesId;
  /**
   * us-sessions: days are NYSE sessions, in progress between open and close. us-closes: one value a session, at its close.
   * utc-days: every day, closing at 24:00 UTC. moment: no history.
   */
  readonly calendar: 'us-sessions' | 'us-closes' | 'utc-days' | 'moment';
  /** From the close until providers have it: asked earlier, the answer lacks the day and the request is wasted. */
  readonly settleMs: DurationMs;
  /** Whether the bar of the day in progress is worth asking for between two closes. */
  readonly followsToday: boolean;
  /** This need's history is checked against that one's or is worth less than it, so it waits while that one can still come first. */
  readonly after?: NeedId;
}

const US = { calendar: 'us-sessions', settleMs: minutes(20), followsToday: true } as const;
const PRICE = { calendar: 'utc-days', settleMs: minutes(5), followsToday: true } as const;
/** Aggregators of capitalisations publish the point of 00:00 UTC some minutes later than exchanges close a candle. */
const CAP = { calendar: 'utc-days', settleMs: minutes(30), followsToday: false } as const;

/**
 * Every need. Histories of prices come before those of capitalisations, which are checked against Bitcoin's, and what is
 * compared with them last: the total at the US close, which comes with the stablecoins, and Bitcoin's own.
 */
export const NEED_RULES: readonly NeedRule[] = [
  { need: 'RUT', series: 'RUT', ...US },
  { need: 'SPX', series: 'SPX', ...US },
  { need: 'BTC', series: 'BTC', ...PRICE },
  { need: 'ETH', series: 'ETH', ...PRICE },
  { need: 'TOTAL', series: 'TOTAL', ...CAP, after: 'BTC' },
  { need: 'STABLES', series: 'CAP_STABLES', ...CAP, after: 'TOTAL' },
  { need: 'TOTAL_NOW', calendar: 'moment', settleMs: US.settleMs, followsToday: true },
  { need: 'BTC_AT_CLOSE', series: 'BTC_AT_CLOSE', calendar: 'us-closes', settleMs: PRICE.settleMs, followsToday: false, after: 'BTC' },
];

/** Sources that answer a need with another series, by source id: asked only when nobody else of the need answers. */
export const STAND_INS: ReadonlyMap<string, StoredSeriesId> = new Map([['nasdaq', 'IWM']]);
