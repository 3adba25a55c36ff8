import type { Text } from '../../core/text.ts';

/** Indices, aggregates and readings that have a name of their own in the catalogue; a coin goes by its ticker. */
const NAMED = [
  'RUT',
  'SPX',
  'DJI',
  'IXIC',
  'NDX',
  'VIX',
  'DXY',
  'TOTAL',
  'TOTAL2',
  'TOTAL3',
  'TOTAL_EX_BTC',
  'TOTAL_EX_BTC_ETH',
  'TOTAL_EX_STABLES',
  'CAP_BTC',
  'CAP_ETH',
  'CAP_STABLES',
  'ALT',
  'STABLE',
  'FNG',
] as const;
type Named = (typeof NAMED)[number];

const isNamed = (subject: string): subject is Named => NAMED.some((named) => named === subject);

/** What a claim or a step of its check is about, in words: "Russell 2000", "BTC", "ETH/BTC", "BTC and S&P 500". */
export function subjectWord(subject: string, t: Text): string {
  const [a, b] = subject.split('~');
  if (a !== undefined && b !== undefined) return t('statements_two_subjects', subjectWord(a, t), subjectWord(b, t));
  return isNamed(subject) ? t(`statements_subject_${subject}`) : subject;
}
