import { leadsOf, RUN_UNITS, runsOf } from '../../analytics/runs-of.ts';
import type { Lead, Run, RunUnit } from '../../analytics/runs-of.ts';
import type { Claim, Superlative } from '../../claims/claim.ts';
import type { EpochDay } from '../../core/units.ts';
import { indexOf } from '../../market/index-of.ts';
import { candidateDays } from '../candidate-days.ts';
import { dayAfter, dayBefore, startOf } from '../clock.ts';
import type { Clock } from '../clock.ts';
import { closesUntil } from '../paired-closes.ts';
import type { PairedCloses } from '../paired-closes.ts';
import { superlativeFrom } from '../is-extreme.ts';
import type { Judge } from '../question.ts';
import { unknown } from '../unknown.ts';
import type { Step, Verdict } from '../verdict.ts';
import { judgeMargin } from './outperformance-margin.ts';
import { relatedCloses } from './related-closes.ts';
import type { Related } from './related-closes.ts';

/** A lead smaller than this may be a rise at one provider and a fall at another. */
const CLEAR_LEAD = 0.0002;

/** Only a fall back by this much says that a run was broken. */
const CLEAR_BREAK = 0.0005;

/** A text may speak of a run that ended some days before it: looked at before anything is called off. */
const REACH_DAYS = 7;

/** Calendar days of a period, at least and at most. */
const LEAST_DAYS: Readonly<Record<RunUnit, number>> = { day: 1, week: 7, month: 28, quarter: 90, year: 365 };
const DAYS_OF: Readonly<Record<RunUnit, number>> = { day: 1, week: 7, month: 31, quarter: 92, year: 366 };

/** Calendar days from one close to the next, on average and with room for holidays. */
const DAYS_PER_CLOSE: Readonly<Record<Clock, number>> = { session: 1.6, utc: 1 };

/** Days of the longest month. */
const MOST_CANDIDATES = 31;

/** The closes of a run that a receipt lists. */
const MOST_LISTED = 12;

interface Wanted {
  readonly count: number;
  readonly unit: RunUnit;
}

function wantedRun({ window, value, unit }: Claim): Wanted | undefined {
  if (window?.kind === 'consecutive') return { count: window.count, unit: window.unit };
  const named = RUN_UNITS.find((one) => unit === `${one}s`);
  return named && typeof value === 'number' && Number.isInteger(value) && value > 0 ? { count: value, unit: named } : undefined;
}

interface Ground {
  readonly related: Related;
  readonly wanted: Wanted;
  readonly next: (day: EpochDay) => EpochDay;
}

const runsIn = ({ wanted, next }: Ground, closes: PairedCloses): readonly Run[] => runsOf(leadsOf(closes, wanted.unit, next));

/** The run that holds the newest row of some closes, where that row is of the day asked for. */
function runEnding(ground: Ground, day: EpochDay): Run | undefined {
  const until = closesUntil(ground.related.closes, day);
  const run = runsIn(ground, until).at(-1);
  return run && run.to === until.days.at(-1) && run.to === day ? run : undefined;
}

/** The day with a close that a candidate stands for, and the end of the period before the one in progress. */
function endsOf({ related, wanted }: Ground, candidate: EpochDay): readonly EpochDay[] {
  if (wanted.unit === 'day') return [candidate];
  return [candidate, dayBefore(startOf(wanted.unit, candidate), related.closes.clock)];
}

const hasClose = ({ related }: Ground, day: EpochDay): boolean => indexOf(related.closes.days, day, 'exact') !== undefined;

const unitOf = ({ unit }: Wanted): string => `${unit}s`;

/** By how many percentage points each day of a run was ahead, or rose: the newest twelve. */
function leadSteps(ground: Ground, run: Run): readonly Step[] {
  const { related, wanted, next } = ground;
  if (wanted.unit !== 'day') return [];
  const leads = leadsOf(closesUntil(related.closes, run.to), 'day', next).filter(({ day }) => day >= run.from);
  return leads.slice(-MOST_LISTED).map(({ day, lead }) => ({ what: 'lead', subject: related.subject, day, value: 100 * lead, unit: 'pp' }));
}

const runStep = (what: string, { related, wanted }: Ground, run: Run): Step => ({
  what,
  subject: related.subject,
  day: run.to,
  value: run.length,
  unit: unitOf(wanted),
});

/** What the superlative says about earlier runs: it holds, another run was longer, or the history does not reach it. */
type Rank =
  { readonly is: 'longest' } | { readonly is: 'beaten'; readonly by: Run } | { readonly is: 'unclear' } | { readonly is: 'unknown' };

function rankOf(ground: Ground, run: Run, superlative: Superlative, runs: readonly Run[]): Rank {
  const from = superlativeFrom(superlative, run.to);
  const longer = runs.filter((one) => one.to < run.from && one.length > run.length && (from === undefined || one.from >= from));
  const by = longer.find(({ least }) => least >= CLEAR_LEAD);
  if (by) return { is: 'beaten', by };
  if (longer.length > 0) return { is: 'unclear' };
  const first = ground.related.closes.days[0];
  // Of all time: no history begins with the first session.
  return from !== undefined && first !== undefined && first <= from ? { is: 'longest' } : { is: 'unknown' };
}

/** The longest run that came after the text, and was longer; without a superlative only the same run that went on. */
function laterRun(runs: readonly Run[], run: Run, after: EpochDay, hasSuperlative: boolean): Run | undefined {
  const later = runs.filter((one) => one.to > after && one.length > run.length && (hasSuperlative || one.from === run.from));
  return later.toSorted((a, b) => b.length - a.length || b.to - a.to)[0];
}

/** A run of the length that was said ended on a candidate day. */
function judgeFound(ground: Ground, run: Run, candidates: readonly EpochDay[], claim: Claim): Verdict {
  const { related } = ground;
  const runs = runsIn(ground, related.closes);
  const asLong = runs.findLast((one) => one.to < run.from && one.length >= run.length);
  const steps = [runStep('streak', ground, run), ...leadSteps(ground, run), ...(asLong ? [runStep('as-long', ground, asLong)] : [])];
  const days = [run.to, ...candidates.filter((day) => day !== run.to)];
  const judged = { ours: run.length, unit: unitOf(ground.wanted), tolerance: 0, days, sources: related.sources };
  const rank = claim.superlative && rankOf(ground, run, claim.superlative, runs);
  if (rank?.is === 'beaten') return { word: 'off', ...judged, steps: [...steps, runStep('longest', ground, rank.by)] };
  if (rank?.is === 'unclear') return unknown({ why: 'unclear' }, steps);
  if (rank?.is === 'unknown') {
    const from = claim.superlative && superlativeFrom(claim.superlative, run.to);
    return unknown({ why: 'history', subject: related.subject, from: from ?? 0, to: run.to }, steps);
  }
  const later = laterRun(runs, run, Math.max(...candidates), claim.superlative !== undefined);
  if (!later) return { word: 'matches', ...judged, steps };
  return {
    word: 'superseded',
    ...judged,
    since: { value: later.length, day: later.to },
    steps: [...steps, runStep('longest', ground, later)],
  };
}

/** Whether a clear fall back lies within every run of that length that may be meant to have ended on a day. */
function isBroken({ wanted, related }: Ground, leads: readonly Lead[], end: EpochDay): boolean {
  const { clock } = related.closes;
  let [from, to] = [end, end];
  if (wanted.unit === 'day') {
    for (let n = 1; n < wanted.count; n += 1) from = dayBefore(from, clock);
  } else {
    // With the period in progress or without it: what both readings share.
    to = startOf(wanted.unit, end) - 1;
    from = end - (wanted.count - 2) * LEAST_DAYS[wanted.unit];
  }
  return leads.some(({ day, lead }) => day >= from && day <= to && lead <= -CLEAR_BREAK);
}

/** No run of that length ended on a candidate day: off only where each of them, and the week before, is clearly none. */
function judgeNotFound(ground: Ground, candidates: readonly EpochDay[], lengths: readonly number[]): Verdict {
  const { related, wanted } = ground;
  const first = candidates[0] ?? 0;
  const leads = leadsOf(related.closes, wanted.unit, ground.next);
  const isNear = runsIn(ground, related.closes).some(
    (run) => run.length >= wanted.count && run.to >= first - REACH_DAYS * DAYS_OF[wanted.unit] && run.from <= first,
  );
  const steps = candidates.map((day, i): Step => ({
    what: 'streak',
    subject: related.subject,
    day,
    value: lengths[i] ?? 0,
    unit: unitOf(wanted),
  }));
  if (isNear || !candidates.every((end) => isBroken(ground, leads, end))) return unknown({ why: 'differs' }, steps);
  const ours = [Math.min(...lengths), Math.max(...lengths)] as const;
  return {
    word: 'off',
    ours: ours[0] === ours[1] ? ours[0] : ours,
    unit: unitOf(wanted),
    tolerance: 0,
    days: candidates,
    steps,
    sources: related.sources,
  };
}

function judgeRun(ground: Ground, claim: Claim, candidates: readonly EpochDay[]): Verdict {
  const { related, wanted } = ground;
  const { clock } = related.closes;
  const known = candidates.filter((day) => hasClose(ground, day));
  const ends = known.flatMap((day) => endsOf(ground, day));
  const found = ends.map((day) => runEnding(ground, day)).findLast((run) => run?.length === wanted.count);
  if (found) return judgeFound(ground, found, known, claim);
  const last = candidates.at(-1) ?? 0;
  const from = Math.min(...candidates) - Math.ceil(DAYS_PER_CLOSE[clock] * wanted.count * DAYS_OF[wanted.unit]);
  const begins = related.closes.days[0] ?? Infinity;
  if (known.length < candidates.length || begins > from) return unknown({ why: 'history', subject: related.subject, from, to: last });
  return judgeNotFound(
    ground,
    known,
    known.map((day) => runEnding(ground, day)?.length ?? 0),
  );
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
  const { clock } = related.closes;
  const candidates = candidateDays(published, claim.asOf, clock);
  // A year names no day on which a run ended.
  if (!candidates || candidates.days.length > MOST_CANDIDATES) return unknown({ why: 'window' });
  return judgeRun({ related, wanted, next: (day) => dayAfter(day, clock) }, claim, candidates.days);
};
