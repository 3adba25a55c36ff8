import { days, endOfDayMs, epochDayOf, minutes } from '../core/time.ts';
import type { EpochDay, UnixMs } from '../core/units.ts';
import { isCryptoDayOpen } from './crypto-day.ts';

/** A value as it stood at one instant. */
interface Snapshot {
  readonly atMs: UnixMs;
}

/** A point this near to 00:00 UTC is the value of that midnight (23:59:59.999 of the day before included). */
const MIDNIGHT_TOLERANCE_MS = minutes(5);

const nearestMidnight = (atMs: UnixMs): EpochDay => Math.round(atMs / days(1));

const fromMidnightMs = (atMs: UnixMs): number => Math.abs(atMs - nearestMidnight(atMs) * days(1));

/**
 * The day that closed at the instant: a snapshot at 00:00 UTC of D is the close of D−1 (docs/sources.md, date-stamp table).
 * `undefined` for an instant that is no midnight.
 */
export const closedDayAt = (atMs: UnixMs): EpochDay | undefined =>
  fromMidnightMs(atMs) <= MIDNIGHT_TOLERANCE_MS ? nearestMidnight(atMs) - 1 : undefined;

/**
 * One snapshot a day, labelled with the day that it closes. Of several around one midnight the nearest counts, of
 * equally near ones the last given. The newest snapshot after the last midnight stands, provisionally, for its own day;
 * all others between midnights are left out.
 */
export function snapshotByDay<T extends Snapshot>(points: readonly T[]): ReadonlyMap<EpochDay, T> {
  const byDay = new Map<EpochDay, T>();
  let newest: T | undefined;
  for (const point of points) {
    if (newest === undefined || point.atMs > newest.atMs) newest = point;
    const day = closedDayAt(point.atMs);
    if (day === undefined) continue;
    const known = byDay.get(day);
    if (known === undefined || fromMidnightMs(point.atMs) <= fromMidnightMs(known.atMs)) byDay.set(day, point);
  }
  if (newest && closedDayAt(newest.atMs) === undefined) byDay.set(epochDayOf(newest.atMs), newest);
  return byDay;
}

/** Whether a day is open: not over by the clock, or given by a snapshot from before its end (an old answer, a slow clock). */
export function isSnapshotDayOpen(byDay: Iterable<readonly [EpochDay, Snapshot]>, nowMs: UnixMs): (day: EpochDay) => boolean {
  const early = new Set<EpochDay>();
  for (const [day, point] of byDay) if (point.atMs < endOfDayMs(day) - MIDNIGHT_TOLERANCE_MS) early.add(day);
  const isOpen = isCryptoDayOpen(nowMs);
  return (day) => early.has(day) || isOpen(day);
}
