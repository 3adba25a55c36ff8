import type { Run } from '../../analytics/runs-of.ts';
import type { Claim, Superlative } from '../../claims/claim.ts';
import type { EpochDay } from '../../core/units.ts';
import { superlativeFrom } from '../is-extreme.ts';
import { unknown } from '../unknown.ts';
import type { Verdict } from '../verdict.ts';
import { type RunGround, unitOf } from './run-ground.ts';
import { leadSteps, runStep } from './run-steps.ts';

/** A lead smaller than this may be a rise at one provider and a fall at another. */
const CLEAR_LEAD = 0.0002;

/** What the superlative says about earlier runs: it holds, another run was longer, or the history does not reach it. */
type Rank =
  { readonly is: 'longest' } | { readonly is: 'beaten'; readonly by: Run } | { readonly is: 'unclear' } | { readonly is: 'unknown' };

function rankOf({ related, table }: RunGround, run: Run, superlative: Superlative): Rank {
  const from = superlativeFrom(superlative, run.to);
  const longer = table.runs.filter((one) => one.to < run.from && one.length > run.length && (from === undefined || one.from >= from));
  const by = longer.find(({ least }) => least >= CLEAR_LEAD);
  if (by) return { is: 'beaten', by };
  if (longer.length > 0) return { is: 'unclear' };
  const first = related.closes.days[0];
  // Of all time: no history begins with the first session.
  return from !== undefined && first !== undefined && first <= from ? { is: 'longest' } : { is: 'unknown' };
}

/** The longest run that came after the text, and was longer; without a superlative only the same run that went on. */
function laterRun(runs: readonly Run[], run: Run, after: EpochDay, hasSuperlative: boolean): Run | undefined {
  const later = runs.filter((one) => one.to > after && one.length > run.length && (hasSuperlative || one.from === run.from));
  return later.toSorted((a, b) => b.length - a.length || b.to - a.to)[0];
}

/** A run of the length that was said ended on a candidate day: it matches, but for its superlative and what came after. */
export function judgeFoundRun(ground: RunGround, run: Run, candidates: readonly EpochDay[], { superlative }: Claim): Verdict {
  const { related, table } = ground;
  const asLong = table.runs.findLast((one) => one.to < run.from && one.length >= run.length);
  const steps = [runStep('streak', ground, run), ...leadSteps(ground, run), ...(asLong ? [runStep('as-long', ground, asLong)] : [])];
  const days = [run.to, ...candidates.filter((day) => day !== run.to)];
  const judged = { ours: run.length, unit: unitOf(ground.wanted), tolerance: 0, days, sources: related.sources };
  const rank = superlative && rankOf(ground, run, superlative);
  if (rank?.is === 'beaten') return { word: 'off', ...judged, steps: [...steps, runStep('longest', ground, rank.by)] };
  if (rank?.is === 'unclear') return unknown({ why: 'unclear' }, steps);
  if (rank?.is === 'unknown') {
    const from = superlative && superlativeFrom(superlative, run.to);
    return unknown({ why: 'history', subject: related.subject, from: from ?? 0, to: run.to }, steps);
  }
  const later = laterRun(table.runs, run, Math.max(...candidates), superlative !== undefined);
  if (!later) return { word: 'matches', ...judged, steps };
  return {
    word: 'superseded',
    ...judged,
    since: { value: later.length, day: later.to },
    steps: [...steps, runStep('longest', ground, later)],
  };
}
