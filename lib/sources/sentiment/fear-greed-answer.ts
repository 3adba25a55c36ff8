import type { Failure } from '../../core/failure.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { endOfDayMs, hours } from '../../core/time.ts';
import type { EpochDay, UnixMs } from '../../core/units.ts';
import { shape } from '../read-body.ts';
import type { SentimentParsed } from '../sentiment-source.ts';
import { closedDayAt } from '../snapshot-days.ts';

/** A value of the index as it came; what could not be read is `undefined`. */
export interface FearGreedRow {
  readonly atMs: UnixMs | undefined;
  readonly value: number | undefined;
  /** The provider's own word for it. */
  readonly word: string | null | undefined;
}

const MOST = 100;
const MAX_WORD_CHARS = 40;

/** A provider's clock may run a little ahead of ours. */
const MAX_AHEAD_MS = hours(1);

function dayOf({ atMs, value }: FearGreedRow, nowMs: UnixMs): EpochDay | undefined {
  if (atMs === undefined || value === undefined || value > MOST) return undefined;
  const day = closedDayAt(atMs);
  return day !== undefined && endOfDayMs(day) <= nowMs + MAX_AHEAD_MS ? day : undefined;
}

/**
 * Values of a Fear & Greed index as an answer: what is published at 00:00 UTC of D is made of data up to the end of D−1,
 * so it is labelled D−1. Values between midnights (the one of now) and beyond 0 to 100 are left out. The word is that of
 * the newest value; it is printed, so one that is missing or long is a `shape` failure.
 */
export function fearGreedAnswer(rows: readonly FearGreedRow[], nowMs: UnixMs): Result<SentimentParsed, Failure> {
  const byDay = new Map<EpochDay, FearGreedRow & { readonly value: number }>();
  for (const row of rows) {
    const day = dayOf(row, nowMs);
    if (day !== undefined && row.value !== undefined) byDay.set(day, { ...row, value: row.value });
  }
  const days = [...byDay.keys()].toSorted((a, b) => a - b);
  const newest = byDay.get(days.at(-1) ?? Number.NaN);
  if (newest === undefined) return err({ kind: 'empty' });
  const classification = (newest.word ?? '').trim();
  if (classification === '' || classification.length > MAX_WORD_CHARS) return shape('no word for the newest value');
  return ok({ kind: 'fear-greed', days, value: days.map((day) => byDay.get(day)?.value ?? Number.NaN), classification });
}
