import type { Failure } from '../core/failure.ts';
import { err, ok } from '../core/result.ts';
import type { Result } from '../core/result.ts';
import { epochDayOf } from '../core/time.ts';
import type { EpochDay } from '../core/units.ts';
import { undoneSpikes, unconfirmedJump } from './bad-prints.ts';
import type { Answer, IncomingSeries } from './incoming-series.ts';
import { hasSessionsOnly, INSTRUMENTS, isAtClose } from './instrument.ts';
import { layOver } from './lay-over.ts';
import type { DailySeries } from './series.ts';
import { incomingRows, seriesOfRows, storedRows } from './series-row.ts';
import type { SeriesRow } from './series-row.ts';
import { isSession } from './us-sessions.ts';

export interface DroppedRow {
  readonly day: EpochDay;
  readonly close: number;
  readonly reason: 'not a positive number' | 'in the future' | 'not a US session' | 'undone the next day';
}

/** A merged series, and what was done to the answer's rows on the way. */
export interface Merge {
  readonly series: DailySeries;
  readonly dropped: readonly DroppedRow[];
  /** A jump on the newest day that is held provisional until another provider or the next day confirms it. */
  readonly held?: EpochDay;
}

interface Screened {
  readonly rows: readonly SeriesRow[];
  readonly dropped: readonly DroppedRow[];
}

/** A computer's clock may be a little behind at the turn of a day. Later days are stamps in another unit. */
const MOST_DAYS_AHEAD = 1;

/**
 * Exchanges' prices of one coin at one instant lie within a tenth of a per cent, unlike capitalisations, so a few sessions
 * tell the factor; and some have hours of 30 days only, which are no 30 sessions.
 */
const AT_CLOSE_OVERLAP_SESSIONS = 5;

const dropped = ({ day, close }: SeriesRow, reason: DroppedRow['reason']): DroppedRow => ({ day, close, reason });

/** The answer's rows that can belong to the series at all, ascending. */
function screened(incoming: IncomingSeries, { source, fetchedAtMs }: Answer): Screened {
  const latest = epochDayOf(fetchedAtMs) + MOST_DAYS_AHEAD;
  const sessionsOnly = hasSessionsOnly(incoming.id);
  const rows: SeriesRow[] = [];
  const unusable: DroppedRow[] = [];
  for (const row of incomingRows(incoming, source)) {
    if (!Number.isFinite(row.close) || row.close <= 0) unusable.push(dropped(row, 'not a positive number'));
    else if (row.day > latest) unusable.push(dropped(row, 'in the future'));
    else if (sessionsOnly && !isSession(row.day)) unusable.push(dropped(row, 'not a US session'));
    else rows.push(row);
  }
  return { rows: rows.toSorted((a, b) => a.day - b.day), dropped: unusable };
}

/** Lays the answer over what is stored, without the misprints of either that show once both are side by side. */
function withoutSpikes(stored: readonly SeriesRow[], answer: readonly SeriesRow[], incoming: IncomingSeries, source: string) {
  const { kind } = INSTRUMENTS[incoming.id];
  const layer = { source, minOverlapDays: isAtClose(incoming.id) ? AT_CLOSE_OVERLAP_SESSIONS : undefined };
  const first = layOver(stored, answer, layer);
  if (!first.ok) return first;
  const spikes = undoneSpikes(first.value, kind);
  if (spikes.size === 0) return ok<Screened>({ rows: first.value, dropped: [] });
  const again = layOver(
    stored,
    answer.filter(({ day }) => !spikes.has(day)),
    layer,
  );
  if (!again.ok) return again;
  const storedSpikes = undoneSpikes(again.value, kind);
  return ok<Screened>({
    rows: again.value.filter(({ day }) => !storedSpikes.has(day)),
    dropped: first.value.filter(({ day }) => spikes.has(day)).map((row) => dropped(row, 'undone the next day')),
  });
}

/** As mergeSeries, with the rows that were dropped and the jump that is held. */
export function mergeReport(stored: DailySeries | undefined, incoming: IncomingSeries, answer: Answer): Result<Merge, Failure> {
  if (stored && stored.days.length > 0 && stored.market !== answer.market) {
    return err({ kind: 'refused', detail: `a ${answer.market} answer is never joined to ${stored.market} data` });
  }
  const { rows: usable, dropped: unusable } = screened(incoming, answer);
  const [why] = unusable;
  if (usable.length === 0) return err(why ? { kind: 'refused', detail: `no usable row: ${why.reason}` } : { kind: 'empty' });
  const before = stored ? storedRows(stored) : [];
  const merged = withoutSpikes(before, usable, incoming, answer.source);
  if (!merged.ok) return merged;
  const { rows, dropped: spikes } = merged.value;
  const witness = before.find(({ day }) => day === rows.at(-1)?.day);
  const held = unconfirmedJump(rows, witness);
  const kept = rows.map((row) => (row.day === held ? { ...row, provisional: true } : row));
  const stamp = answer.stamp ?? stored?.stamp;
  const series = seriesOfRows(kept, incoming.id, { market: answer.market, fetchedAtMs: answer.fetchedAtMs, ...(stamp && { stamp }) });
  return ok({ series, dropped: [...unusable, ...spikes], ...(held !== undefined && { held }) });
}

/**
 * What is stored of a series after an answer (docs/sources.md §1, §2, §13.4–5).
 * The same provider adds days and corrects the last ten calendar days; older days stay as they are. Another provider is
 * joined only through the overlap factor of at least 30 common final days (5 of crypto at the US close), and brings days that are missing as segments
 * of its own. The provider of most stored days takes such days back; an answer longer than all that is stored becomes
 * the series, and what was stored fills its holes. A final value is never replaced by a provisional one or by nothing;
 * a provisional one is replaced by any final one and leaves once a later day is answered.
 * Left out: values that are not positive numbers, days that lie in the future, rows that are no US session (equities, crypto at the US close),
 * and closes that the next day undoes (bad-prints.ts); a jump of more than 25 % on the newest day is provisional until
 * confirmed. Live and simulated answers are never joined.
 * Failures: `refused` with the reason, `empty` for an answer without a row; what is stored then stays as it is.
 */
export function mergeSeries(stored: DailySeries | undefined, incoming: IncomingSeries, answer: Answer): Result<DailySeries, Failure> {
  const merge = mergeReport(stored, incoming, answer);
  return merge.ok ? ok(merge.value.series) : merge;
}
