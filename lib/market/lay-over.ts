import type { Failure } from '../core/failure.ts';
import { ok } from '../core/result.ts';
import type { Result } from '../core/result.ts';
import { homeLevel } from './home-level.ts';
import { atOverlapLevel, atOwnLevel } from './merge-level.ts';
import { stretchesOfRows } from './series-row.ts';
import type { SeriesRow } from './series-row.ts';

/** A provider may still correct its values of so many calendar days before the newest stored one; older ones stay. */
export const REVISABLE_DAYS = 10;

const isFinal = (row: SeriesRow): boolean => !row.provisional;

/** An answer on its way into a store. */
interface Layer {
  readonly source: string;
  /** Common final days that another provider must share, where that is not the usual number. */
  readonly minOverlapDays?: number | undefined;
}

/** Ascending rows of one series: provisional ones only after the last final one. */
function settled(rows: Iterable<SeriesRow>): readonly SeriesRow[] {
  const ascending = [...rows].toSorted((a, b) => a.day - b.day);
  const lastFinal = ascending.findLast(isFinal)?.day ?? -Infinity;
  return ascending.filter((row) => isFinal(row) || row.day > lastFinal);
}

/** The answer of a provider that continues its own rows: new days, its tail revised, its filled-in days taken back. */
function continued(stored: readonly SeriesRow[], answer: readonly SeriesRow[]): readonly SeriesRow[] {
  const revisableFrom = (stored.at(-1)?.day ?? Infinity) - REVISABLE_DAYS;
  const home = homeLevel(stretchesOfRows(stored))?.source;
  const byDay = new Map(stored.map((row) => [row.day, row]));
  for (const row of answer) {
    const known = byDay.get(row.day);
    const revises = known?.source === row.source && row.day >= revisableFrom;
    const takesBack = row.source === home && known?.source !== home;
    if (!known || (isFinal(row) && (revises || takesBack))) byDay.set(row.day, row);
  }
  return [...byDay.values()];
}

/**
 * Final rows of a store and the rows of an answer as one series; both ascend and come from one market. Who wins on a
 * day that both have: mergeSeries says. Refused where the answer cannot be brought to the stored level.
 */
function joinFinals(
  stored: readonly SeriesRow[],
  answer: readonly SeriesRow[],
  { source, minOverlapDays }: Layer,
): Result<readonly SeriesRow[], Failure> {
  if (stored.length === 0) return ok(answer);
  const own = atOwnLevel(stored, answer, source);
  if (own) return ok(continued(stored, own));
  const finals = answer.filter(isFinal);
  const takesOver = finals.length > stored.length;
  const guests = takesOver ? atOverlapLevel(finals, stored, minOverlapDays) : atOverlapLevel(stored, answer, minOverlapDays);
  return guests.ok ? ok([...(takesOver ? answer : stored), ...guests.value]) : guests;
}

/** As joinFinals, for a store that may end in provisional rows: they stay until the answer reaches their day. */
export function layOver(stored: readonly SeriesRow[], answer: readonly SeriesRow[], layer: Layer): Result<readonly SeriesRow[], Failure> {
  const joined = joinFinals(stored.filter(isFinal), answer, layer);
  if (!joined.ok) return joined;
  const newestAnswered = answer.at(-1)?.day ?? -Infinity;
  const waiting = stored.filter((row) => row.provisional && row.day > newestAnswered);
  return ok(settled([...joined.value, ...waiting]));
}
