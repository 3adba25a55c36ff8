import type { Missing } from '../../verdicts/verdict.ts';
import type { SayStatements } from './say-statements.ts';
import { subjectWord } from './subject-word.ts';

/** What is missing to check a statement, in one line. Pure. */
export function missingLine(missing: Missing, say: SayStatements): string {
  const { t, figures } = say;
  if (missing.why === 'no-series') return t('statements_missing_no_series', subjectWord(missing.subject, t));
  if (missing.why === 'not-served') return t('statements_missing_not_served', missing.what.replaceAll('-', ' '));
  if (missing.why === 'no-date') return t('statements_missing_no_date');
  if (missing.why !== 'history') return t(`statements_missing_${missing.why}`);
  const { subject, from, to } = missing;
  const [word, first, last] = [subjectWord(subject, t), figures.date(from), figures.date(to)];
  return from === to ? t('statements_missing_day', word, first) : t('statements_missing_history', word, first, last);
}
