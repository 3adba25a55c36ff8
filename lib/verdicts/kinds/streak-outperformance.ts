import type { Claim } from '../../claims/claim.ts';
import type { EpochDay } from '../../core/units.ts';
import { indexOf } from '../../market/index-of.ts';
import { candidateDays } from '../candidate-days.ts';
import { type Clock, dayBefore, startOf } from '../clock.ts';
import type { Judge } from '../question.ts';
import { unknown } from '../unknown.ts';
import type { Verdict } from '../verdict.ts';
import { judgeFoundRun } from './found-run.ts';
import { judgeMissingRun, MOST_DAYS } from './missing-run.ts';
import { judgeMargin } from './outperformance-margin.ts';
import { relatedCloses } from './related-closes.ts';
import { type RunGround, runGround, wantedRun } from './run-ground.ts';

/** Calendar days from one close to the next, on average and with room for holidays. */
const DAYS_PER_CLOSE: Readonly<Record<Clock, number>> = { session: 1.6, utc: 1 };

/** Days of the longest month. */
const MOST_CANDIDATES = 31;

/** The day with a close that a candidate stands for, and the end of the period before the one in progress. */
function endsOf({ related, wanted }: RunGround, candidate: EpochDay): readonly EpochDay[] {
  if (wanted.unit === 'day') return [candidate];
  return [candidate, dayBefore(startOf(wanted.unit, candidate), related.closes.clock)];
}

function judgeRun(ground: RunGround, claim: Claim, candidates: readonly EpochDay[]): Verdict {
  const { related, wanted, table } = ground;
  const { clock, days } = related.closes;
  const known = candidates.filter((day) => indexOf(days, day, 'exact') !== undefined);
  const ends = [...new Set(known.flatMap((day) => endsOf(ground, day)))];
  const found = ends.map((day) => table.endingOn(day)).findLast((run) => run?.length === wanted.count);
  if (found) return judgeFoundRun(ground, found, known, claim);
  const last = candidates.at(-1) ?? 0;
  const from = Math.min(...candidates) - Math.ceil(DAYS_PER_CLOSE[clock] * wanted.count * MOST_DAYS[wanted.unit]);
  const begins = days[0] ?? Infinity;
  if (known.length < candidates.length || begins > from) return unknown({ why: 'history', subject: related.subject, from, to: last });
  return judgeMissingRun(ground, known);
}

/**
 * Runs (docs/methods.md §7, §12): "outperformed the S&P 500 for nine consecutive days, the longest streak since 2017", "fell for a fifth
 * week". The run must have exactly that length where it ends on a candidate day; weeks, months, quarters and years count
 * with and without the one in progress. A superlative is held against every run of the history since its date: *matches* where none was longer,
 * *superseded* where a longer one came after (without a superlative: where the same run went on). *Off* needs a clear break
 * inside every run that could be meant, or a clearly longer run that the superlative excludes. Margins without a run are
 * judged by outperformance-margin.ts.
 */
export const judgeStreak: Judge = (question) => {
  const { claim, published, history } = question;
  const wanted = wantedRun(claim);
  if (!wanted) return judgeMargin(question);
  const related = relatedCloses(claim, history);
  if ('why' in related) return unknown(related);
  const candidates = candidateDays(published, claim.asOf, related.closes.clock);
  // A year names no day on which a run ended.
  if (!candidates || candidates.days.length > MOST_CANDIDATES) return unknown({ why: 'window' });
  return judgeRun(runGround(related, wanted), claim, candidates.days);
};
