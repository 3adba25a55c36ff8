import type { EpochDay } from '../../core/units.ts';
import type { Missing } from '../../verdicts/verdict.ts';
import { spanWords } from './day-words.ts';
import type { SayStatements } from './say-statements.ts';
import { subjectWord } from './subject-word.ts';

/** Names that are set in capitals. */
const CAPITALS = /\b(?:etfs?|tvl|aum|rwa|ema\d*)\b/g;

const scopeWords = (scope: string): string => scope.replaceAll('-', ' ').replace(CAPITALS, (name) => name.toUpperCase());

type Lacking<W extends Missing['why']> = Extract<Missing, { readonly why: W }>;

/** Nothing is stored of it: not yet, not of that sort, or never. */
function noSeriesLine({ subject, is }: Lacking<'no-series'>, { t }: SayStatements): string {
  const name = subjectWord(subject, t);
  // What is stored of altcoins is their capitalisation.
  if (subject === 'ALT' && is !== 'coming') return t('statements_missing_no_sum', name);
  return t(is ? `statements_missing_no_series_${is}` : 'statements_missing_no_series', name);
}

/** Too little is stored of it: from which day on, until which, or which days of it not. */
function historyLine({ subject, from, to, stored }: Lacking<'history'>, besideDay: EpochDay | undefined, say: SayStatements): string {
  const name = subjectWord(subject, say.t);
  if (stored && from < stored.from) return say.t('statements_missing_before', name, say.figures.date(stored.from));
  if (stored && to > stored.to) return say.t('statements_missing_after', name, say.figures.date(stored.to));
  return say.t('statements_missing_history', name, spanWords(from, to, besideDay, say));
}

/** What is missing to check a statement, in one line. Pure. */
export function missingLine(missing: Missing, besideDay: EpochDay | undefined, say: SayStatements): string {
  const { t } = say;
  if (missing.why === 'no-series') return noSeriesLine(missing, say);
  if (missing.why === 'not-served' && missing.what.startsWith('exchange')) return t('statements_missing_exchange');
  if (missing.why === 'not-served') return t('statements_missing_not_served', scopeWords(missing.what));
  if (missing.why === 'no-date') return t('statements_missing_no_date');
  if (missing.why !== 'history') return t(`statements_missing_${missing.why}`);
  return historyLine(missing, besideDay, say);
}
