import type { Claim } from '../../lib/claims/claim.ts';
import { isoDate, parseIsoDate, startOfDayMs } from '../../lib/core/time.ts';
import { historyOf } from '../../lib/verdicts/history-of.ts';
import type { StoredHistory } from '../../lib/verdicts/history-of.ts';
import { judge } from '../../lib/verdicts/judge.ts';
import type { Published, Verdict } from '../../lib/verdicts/verdict.ts';
import { dayOf } from '../market/make-series.ts';

/** "2026-01-15" is a date alone, "2026-01-15T14:30:00Z" an instant. */
export const publishedOn = (when: string): Published =>
  parseIsoDate(when) === undefined ? { ms: Date.parse(when), isDayOnly: false } : { ms: startOfDayMs(dayOf(when)), isDayOnly: true };

export const claimOf = (claim: Pick<Claim, 'kind' | 'subject'> & Partial<Claim>): Claim => ({ isSubjectNamed: true, ...claim });

/** The verdict on a claim of a text of a day, from what is stored. */
export function judged(
  claim: Pick<Claim, 'kind' | 'subject'> & Partial<Claim>,
  when: string,
  stored: Partial<StoredHistory>,
  beside: readonly Claim[] = [],
): Verdict {
  return judge(claimOf(claim), publishedOn(when), historyOf({ series: [], ...stored }), beside);
}

/** A verdict's word and figure in one line, or what is missing. */
export function told(verdict: Verdict): string {
  if (verdict.word === 'unknown') {
    const { missing } = verdict;
    return missing.why === 'history' ? `unknown: history ${isoDate(missing.from)} to ${isoDate(missing.to)}` : `unknown: ${missing.why}`;
  }
  const ours = typeof verdict.ours === 'number' ? [verdict.ours] : verdict.ours;
  const since = verdict.word === 'superseded' ? ` (${verdict.since.value} on ${isoDate(verdict.since.day)})` : '';
  return `${verdict.word}: ${ours.map((value) => Number(value.toPrecision(4))).join(' to ')} ${verdict.unit} on ${isoDate(verdict.days[0] ?? 0)}${since}`;
}
