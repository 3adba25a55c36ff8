import type { Run } from '../../analytics/runs-of.ts';
import type { Step } from '../verdict.ts';
import { type RunGround, unitOf } from './run-ground.ts';

/** The closes of a run that a receipt lists. */
const MOST_LISTED = 12;

/** By how many percentage points each day of a run was ahead, or rose: the newest twelve. */
export function leadSteps({ related, wanted, table }: RunGround, run: Run): readonly Step[] {
  if (wanted.unit !== 'day') return [];
  const leads = table.leads.filter(({ day }) => day >= run.from && day <= run.to);
  return leads.slice(-MOST_LISTED).map(({ day, lead }) => ({ what: 'lead', subject: related.subject, day, value: 100 * lead, unit: 'pp' }));
}

export const runStep = (what: string, { related, wanted }: RunGround, run: Run): Step => ({
  what,
  subject: related.subject,
  day: run.to,
  value: run.length,
  unit: unitOf(wanted),
});
