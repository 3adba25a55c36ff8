import { epochDayOf, isoDate } from '../../core/time.ts';
import type { Published } from '../../verdicts/verdict.ts';
import type { StatementDetails } from './statement-details.ts';
import type { SayStatements } from './say-statements.ts';

export interface ReceiptGiven {
  readonly quote: string;
  readonly verdict: string;
  readonly says: string;
  readonly published: Published | undefined;
  readonly details: StatementDetails | undefined;
  readonly isSimulated: boolean;
}

/** One checked statement as plain text: its words, its verdict, what the data say, and how that was found. Pure. */
export function statementReceipt({ quote, verdict, says, published, details, isSimulated }: ReceiptGiven, { t }: SayStatements): string {
  const lines = [
    ...(isSimulated ? [t('badge_ribbon')] : []),
    t('statements_quoted', quote),
    t('statements_receipt_verdict', verdict, says),
    ...(published ? [t('statements_receipt_date', isoDate(epochDayOf(published.ms)))] : []),
    ...(details?.rows ?? []).map(({ what, day, value }) => `  ${[what, day, value].filter((cell) => cell !== '').join(' · ')}`),
    ...(details?.tolerance === undefined ? [] : [details.tolerance]),
    ...(details?.sources === undefined ? [] : [t('statements_sources', details.sources)]),
    t('statements_receipt_end'),
  ];
  return `${lines.join('\n')}\n`;
}
