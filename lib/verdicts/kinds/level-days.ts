import type { EpochDay } from '../../core/units.ts';
import { type CandidateDays, candidateDays } from '../candidate-days.ts';
import { clockDaysOf } from '../extreme-of.ts';
import type { Prices } from '../prices-of.ts';
import type { Question } from '../question.ts';
import type { DaySpan } from '../span-of.ts';
import { windowCandidates } from '../window-candidates.ts';
import { windowReadings } from '../window-readings.ts';

/** The days whose prices a level is held against. */
export interface LevelDays {
  readonly days: readonly EpochDay[];
  /** All of the time that is meant, also where `days` are no more of it than may be stored. */
  readonly span: DaySpan;
  readonly candidates: CandidateDays;
  /** They are those of a time that is longer than the candidate days: an extreme is of them all. */
  readonly isWindow: boolean;
}

/** The candidate days, or all days of the claim’s window; `undefined` where its time cannot be read. */
export function levelDays({ claim, published }: Pick<Question, 'claim' | 'published'>, prices: Prices): LevelDays | undefined {
  const candidates = candidateDays(published, claim.asOf, prices.clock);
  if (!candidates) return undefined;
  if (claim.window === undefined || claim.window.kind === 'day') {
    const span = { from: Math.min(...candidates.days), to: Math.max(...candidates.days) };
    return { days: candidates.days, span, candidates, isWindow: (claim.asOf?.length ?? 10) < 10 };
  }
  const ends = windowCandidates(published, claim, prices.clock);
  const readings = (ends && windowReadings(claim.window, ends, prices.clock)) ?? [];
  const bases = readings.flatMap((reading) => reading.bases);
  if (bases.length === 0) return undefined;
  const span = { from: Math.min(...bases) + 1, to: Math.max(...readings.map(({ end }) => end)) };
  return { days: clockDaysOf(span, prices), span, candidates, isWindow: true };
}
