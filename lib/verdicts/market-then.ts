import { lastReturns } from '../analytics/last-returns.ts';
import { measuredCorrelation } from '../analytics/measured-correlation.ts';
import { MIN_RETURNS } from '../analytics/min-returns.ts';
import { pairReturns } from '../analytics/pair-returns.ts';
import type { Interval } from '../analytics/words.ts';
import { epochDayOf } from '../core/time.ts';
import type { EpochDay, Ratio } from '../core/units.ts';
import { align } from '../market/align.ts';
import { at } from '../market/at.ts';
import { continuous } from '../market/continuous.ts';
import type { FearGreed } from '../market/fear-greed.ts';
import { finalDays } from '../market/final-days.ts';
import { indexOf } from '../market/index-of.ts';
import { hasSessionsOnly } from '../market/instrument.ts';
import { newYorkDay } from '../market/new-york.ts';
import { seriesUntil } from '../market/series-until.ts';
import type { DailySeries } from '../market/series.ts';
import { previousSession } from '../market/us-sessions.ts';
import type { History } from './history.ts';
import type { Published } from './verdict.ts';

/** The headline window (docs/methods.md §2). */
const SESSIONS = 90;

/** A close further back is not of the article's days: a long weekend has four. */
const NEAR_DAYS = 4;

/** Changes that end on `day`, the article's own or the last one before it that has a close. */
export interface MoveThen {
  readonly id: 'RUT' | 'IWM' | 'TOTAL';
  readonly day: EpochDay;
  /** From the close of the day (for an index: of the session) right before; absent where that is missing. */
  readonly ofDay?: Ratio;
  /** From the last close at least seven calendar days before; absent where the history begins later or has a hole there. */
  readonly ofWeek?: Ratio;
  readonly source: string;
}

/** How the markets stood on an article's day: what its tone is shown beside (docs/methods.md §11). */
export interface MarketThen {
  readonly equity?: MoveThen;
  readonly crypto?: MoveThen;
  /** The value that was shown on that day, which the close of the day before made. */
  readonly fearGreed?: { readonly day: EpochDay; readonly value: number; readonly source: string };
  /** Pearson r of the last 90 daily returns that ended by then. */
  readonly correlation?: {
    readonly r: number;
    readonly interval?: Interval;
    readonly n: number;
    readonly from: EpochDay;
    readonly to: EpochDay;
  };
}

/** The history as it was known on the day: its final rows up to it, where the newest is near enough. */
function until(series: DailySeries | undefined, day: EpochDay): DailySeries | undefined {
  const cut = series && seriesUntil(series, day);
  const newest = cut && finalDays(cut).at(-1);
  return newest !== undefined && newest >= day - NEAR_DAYS ? cut : undefined;
}

function moveOf(id: MoveThen['id'], series: DailySeries): MoveThen {
  const days = finalDays(series);
  const close = continuous(series);
  const last = days.length - 1;
  const day = at(days, last);
  const change = (row: number | undefined): Ratio | undefined => (row === undefined ? undefined : at(close, last) / at(close, row) - 1);
  const ofDay = change(indexOf(days, hasSessionsOnly(id) ? previousSession(day) : day - 1, 'exact'));
  const weekRow = indexOf(days, day - 7, 'previous');
  const ofWeek = weekRow !== undefined && at(days, weekRow) >= day - 7 - NEAR_DAYS ? change(weekRow) : undefined;
  const source = series.segments.findLast(({ from }) => from <= day)?.source ?? '';
  return { id, day, ...(ofDay !== undefined && { ofDay }), ...(ofWeek !== undefined && { ofWeek }), source };
}

function correlationThen(equity: DailySeries, crypto: DailySeries): MarketThen['correlation'] {
  const { days, x, y } = lastReturns(pairReturns(align(equity, crypto)), SESSIONS);
  const [from, to] = [days[0], days.at(-1)];
  const measured = days.length < MIN_RETURNS ? undefined : measuredCorrelation(x, y);
  return measured && from !== undefined && to !== undefined ? { ...measured, n: days.length, from, to } : undefined;
}

/** What the provider showed on a day: the value of the close before it. */
function fearGreedOn({ days, value, source }: FearGreed, day: EpochDay): MarketThen['fearGreed'] {
  const row = indexOf(days, day - 1, 'exact');
  return row === undefined ? undefined : { day: at(days, row), value: at(value, row), source };
}

/**
 * The market's own state on the day of an article (docs/methods.md §11): changes of the Russell 2000 (IWM, named so, where
 * the index has no close near) and of the crypto capitalisation over that day and the week that it ends, the Fear &
 * Greed reading of that day, and r of the 90 sessions that ended by then, all without hindsight. The day is that of
 * New York for the index, of UTC for crypto. Parts without data are absent. Pure.
 */
export function marketThen(published: Published, history: History): MarketThen {
  const utcDay = epochDayOf(published.ms);
  const usDay = published.isDayOnly ? utcDay : newYorkDay(published.ms);
  const rut = until(history.series('RUT'), usDay);
  const iwm = rut ? undefined : until(history.series('IWM'), usDay);
  const equity = rut ?? iwm;
  const crypto = until(history.series('TOTAL'), utcDay);
  const fearGreed = history.fearGreed && fearGreedOn(history.fearGreed, utcDay);
  const correlation = equity && crypto && correlationThen(equity, crypto);
  return {
    ...(equity && { equity: moveOf(rut ? 'RUT' : 'IWM', equity) }),
    ...(crypto && { crypto: moveOf('TOTAL', crypto) }),
    ...(fearGreed && { fearGreed }),
    ...(correlation && { correlation }),
  };
}
