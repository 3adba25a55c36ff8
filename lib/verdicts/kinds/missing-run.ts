import type { Lead, RunUnit } from '../../analytics/runs-of.ts';
import type { EpochDay } from '../../core/units.ts';
import { at } from '../../market/at.ts';
import { lowerBound } from '../../market/lower-bound.ts';
import { clockDaysBetween, startOf } from '../clock.ts';
import { unknown } from '../unknown.ts';
import type { Step, Verdict } from '../verdict.ts';
import { type RunGround, unitOf } from './run-ground.ts';

/** Only a fall back by this much says that a run was broken. */
const CLEAR_BREAK = 0.0005;

/** A text may speak of a run that ended some periods before it: looked at before anything is called off. */
const REACH_PERIODS = 7;

/** Calendar days of a period, at least and at most. */
const LEAST_DAYS: Readonly<Record<RunUnit, number>> = { day: 1, week: 7, month: 28, quarter: 90, year: 365 };
export const MOST_DAYS: Readonly<Record<RunUnit, number>> = { day: 1, week: 7, month: 31, quarter: 92, year: 366 };

/** Calendar days in which every run of that length that may be meant to have ended on a day has a period. */
function sharedSpan({ wanted }: RunGround, end: EpochDay, clockDays: Int32Array): readonly [EpochDay, EpochDay] {
  const { count, unit } = wanted;
  if (unit === 'day') return [at(clockDays, Math.max(0, lowerBound(clockDays, end) - (count - 1))), end];
  // With the period in progress or without it: what both readings share.
  return [end - (count - 2) * LEAST_DAYS[unit], startOf(unit, end) - 1];
}

/** No run of that length ended on a candidate day: off only where each of them, and the periods before, is clearly none. */
export function judgeMissingRun(ground: RunGround, candidates: readonly EpochDay[]): Verdict {
  const { related, wanted, table } = ground;
  const [first = 0, last = 0] = [candidates[0], candidates.at(-1)];
  const lengths = candidates.map((day) => table.endingOn(day)?.length ?? 0);
  const steps = candidates.map((day, i): Step => ({
    what: 'streak',
    subject: related.subject,
    day,
    value: lengths[i] ?? 0,
    unit: unitOf(wanted),
  }));
  const isNear = table.runs.some(
    (run) => run.length >= wanted.count && run.to >= first - REACH_PERIODS * MOST_DAYS[wanted.unit] && run.from <= first,
  );
  const clockDays = Int32Array.from(clockDaysBetween(related.closes.days[0] ?? last, last, related.closes.clock));
  const breaks = table.leads.filter(({ lead }: Lead) => lead <= -CLEAR_BREAK);
  const isBroken = (end: EpochDay): boolean => {
    const [from, to] = sharedSpan(ground, end, clockDays);
    return breaks.some(({ day }) => day >= from && day <= to);
  };
  if (isNear || !candidates.every(isBroken)) return unknown({ why: 'differs' }, steps);
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
