import type { EpochDay } from '../../core/units.ts';
import type { Missing } from '../../verdicts/verdict.ts';
import { spanWords } from './day-words.ts';
import type { SayStatements } from './say-statements.ts';
import { subjectWord } from './subject-word.ts';

/** Names that are set in capitals. */
const CAPITALS = /\b(?:etfs?|tvl|aum|rwa|ema\d*)\b/g;

const scopeWords = (scope: string): string => scope.replaceAll('-', ' ').replace(CAPITALS, (name) => name.toUpperCase());

/** What is missing to check a statement, in one line. Pure. */
export function missingLine(missing: Missing, besideDay: EpochDay | undefined, say: SayStatements): string {
  const { t } = say;
  if (missing.why === 'no-series') return t('statements_missing_no_series', subjectWord(missing.subject, t));
  if (missing.why === 'not-served') return t('statements_missing_not_served', scopeWords(missing.what));
  if (missing.why === 'no-date') return t('statements_missing_no_date');
  if (missing.why !== 'history') return t(`statements_missing_${missing.why}`);
  const { subject, from, to } = missing;
  return t('statements_missing_history', subjectWord(subject, t), spanWords(from, to, besideDay, say));
}
