import { epochDayOf, hours } from '../core/time.ts';
import type { EpochDay, UnixMs } from '../core/units.ts';
import { newestClosedSession, nextSession, sessionCloseMs } from '../market/us-sessions.ts';
import type { Ask } from './source.ts';

/** How far back the first fill reaches: the longest window (252 returns) with room for sessions that are missing. */
const FIRST_FILL_DAYS = 400;

/** The hourly candles that one request asks for: from the close of one session to that of another. */
export interface CloseWindow {
  readonly first: EpochDay;
  readonly last: EpochDay;
  /** When the candles open that end at these two closes. */
  readonly firstOpenMs: UnixMs;
  readonly lastOpenMs: UnixMs;
  /** The next session, where it has closed too: what the next page begins with. */
  readonly nextFrom?: EpochDay;
}

/** The candle that ends at the close: its last trade is the value there. */
const openOf = (session: EpochDay): UnixMs => sessionCloseMs(session) - hours(1);

/**
 * The window of an ask for closes of US sessions, at most `pageHours` candles wide: from the first session not before
 * `from` (on the first fill 400 days back) to the newest one that fits and has closed at `nowMs`. One session that is
 * missing is one candle.
 */
export function closeWindow({ from, nowMs }: Ask, pageHours: number): CloseWindow {
  const newest = newestClosedSession(nowMs);
  const first = Math.min(nextSession((from ?? epochDayOf(nowMs) - FIRST_FILL_DAYS) - 1), newest);
  const reachMs = openOf(first) + hours(pageHours - 1);
  let last = first;
  let next = nextSession(last);
  while (next <= newest && openOf(next) <= reachMs) [last, next] = [next, nextSession(next)];
  return { first, last, firstOpenMs: openOf(first), lastOpenMs: openOf(last), ...(next <= newest && { nextFrom: next }) };
}
