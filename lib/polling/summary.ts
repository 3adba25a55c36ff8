import type { EpochDay, UnixMs } from '../core/units.ts';
import { hasSessionsOnly, INSTRUMENTS, isAtClose } from '../market/instrument.ts';
import type { DailySeries, MarketKind } from '../market/series.ts';
import { isSession, newestClosedSession, previousSession } from '../market/us-sessions.ts';

/**
 * Providers revise their two or three newest bars (docs/sources.md §1, quirk 3); two more let the stamp self-check compare
 * a tail with what is stored at an offset of a day to either side.
 */
const REVISED_DAYS = 5;
/** A second provider is joined over ≥ 30 common final days; ten more, because its own answer may have holes. */
const OVERLAP_DAYS = 40;
/** Calendar days that an overlap spans at least. */
const OVERLAP_CALENDAR_DAYS = 45;
/** Of crypto at the US close: few enough that they and what is missing fit into one page of 300 hours. */
const AT_CLOSE_OVERLAP_ROWS = 6;
/** Holes older than this many sessions are left: they are in no window, and providers do not mend them any more. */
const HOLE_HORIZON_SESSIONS = 400;

/** What planning has to know of a stored series. Days are closes; "final" leaves out days from `provisionalFrom` on. */
export interface SeriesSummary {
  readonly market: MarketKind;
  readonly firstDay: EpochDay;
  /** Absent while every stored day is still open. */
  readonly newestFinalDay?: EpochDay;
  readonly newestDay: EpochDay;
  readonly provisional: boolean;
  /** Provider of the first and of the newest days. */
  readonly firstSource: string;
  readonly lastSource: string;
  /** First of the newest days that their own provider is asked for again. */
  readonly revisedFrom: EpochDay;
  /** First of the days that another provider is asked for, so that it can be joined. */
  readonly overlapFrom: EpochDay;
  /**
   * Closed NYSE sessions between the first and the newest final day that are not stored; ascending. Of indices only: for a
   * session of crypto at the US close every source is asked while it is the newest, and later nobody.
   */
  readonly missingSessions: readonly EpochDay[];
}

function missingSessions(series: DailySeries, firstDay: EpochDay, newestFinalDay: EpochDay): readonly EpochDay[] {
  const stored = new Set(series.days);
  const missing: EpochDay[] = [];
  let session = isSession(newestFinalDay) ? newestFinalDay : previousSession(newestFinalDay);
  for (let count = 0; count < HOLE_HORIZON_SESSIONS && session > firstDay; count += 1) {
    if (!stored.has(session)) missing.push(session);
    session = previousSession(session);
  }
  return missing.toReversed();
}

/**
 * Summary of a stored series for planning at `nowMs`; `undefined` for one that is absent or empty. A day that
 * has not closed yet by the session calendar is taken as open even where its provider said otherwise.
 */
export function summarise(series: DailySeries | undefined, nowMs: UnixMs): SeriesSummary | undefined {
  const count = series?.days.length ?? 0;
  if (!series || count === 0) return undefined;
  const isIndex = INSTRUMENTS[series.id].kind === 'equity';
  const atClose = isAtClose(series.id);
  const dayAt = (index: number): EpochDay => series.days[Math.max(0, index)] ?? 0;
  const openFrom = Math.min(series.provisionalFrom ?? Infinity, hasSessionsOnly(series.id) ? newestClosedSession(nowMs) + 1 : Infinity);
  let finals = count;
  while (finals > 0 && dayAt(finals - 1) >= openFrom) finals -= 1;
  const newestFinalDay = finals > 0 ? dayAt(finals - 1) : undefined;
  const firstDay = dayAt(0);
  return {
    market: series.market,
    firstDay,
    ...(newestFinalDay !== undefined && { newestFinalDay }),
    newestDay: dayAt(count - 1),
    provisional: finals < count,
    firstSource: series.segments[0]?.source ?? '',
    lastSource: series.segments.at(-1)?.source ?? '',
    // An hour of an exchange that is over is not revised.
    revisedFrom: atClose ? (newestFinalDay ?? firstDay - 1) + 1 : dayAt(finals - REVISED_DAYS),
    overlapFrom: atClose
      ? dayAt(finals - AT_CLOSE_OVERLAP_ROWS)
      : Math.min(dayAt(finals - OVERLAP_DAYS), (newestFinalDay ?? firstDay) - OVERLAP_CALENDAR_DAYS),
    missingSessions: isIndex && newestFinalDay !== undefined ? missingSessions(series, firstDay, newestFinalDay) : [],
  };
}

/** Names the set of missing sessions; empty without one. */
export const holeKey = ({ missingSessions: missing }: SeriesSummary): string =>
  missing.length === 0 ? '' : `${missing[0]}-${missing.at(-1)}-${missing.length}`;
