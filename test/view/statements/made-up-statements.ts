import type { Claim, FoundClaim } from '../../../lib/claims/claim.ts';
import { formatters } from '../../../lib/view/formatters.ts';
import type { ReadSentence } from '../../../lib/view/statements/article-given.ts';
import type { SayStatements } from '../../../lib/view/statements/say-statements.ts';
import type { Published, Verdict } from '../../../lib/verdicts/verdict.ts';
import { catalogueText } from '../catalogue-text.ts';
import { day } from '../made-up.ts';

export const say: SayStatements = { t: catalogueText, figures: formatters('en-GB') };

export const PUBLISHED: Published = { ms: Date.UTC(2026, 0, 15, 14, 30), isDayOnly: false };

/** A sentence whose claims, given with their own words, stand where those words do. */
export function sentence(text: string, claims: readonly (readonly [words: string, claim: Claim])[] = [], opinion?: string): ReadSentence {
  const span = (words: string): { start: number; end: number } => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const found: FoundClaim[] = claims.map(([words, claim]) => ({ claim, ...span(words) }));
  return { text, reading: { claims: found, unchecked: opinion === undefined ? [] : [{ why: 'forecast', ...span(opinion) }] } };
}

export const yearToDate: Claim = {
  kind: 'change-over-window',
  subject: 'RUT',
  isSubjectNamed: true,
  value: 7,
  unit: '%',
  halfDigit: 0.5,
  direction: 'up',
  window: { kind: 'first-days', days: 15, year: 2026 },
};

export const nineDays: Claim = {
  kind: 'streak-outperformance',
  subject: 'RUT~SPX',
  isSubjectNamed: true,
  value: 9,
  unit: 'days',
  direction: 'up',
  window: { kind: 'consecutive', count: 9, unit: 'day' },
};

export const approaches: Claim = {
  kind: 'price-level',
  subject: 'BTC',
  isSubjectNamed: true,
  value: 98_000,
  unit: 'USD',
  halfDigit: 500,
  direction: 'near',
  isApproach: true,
};

export const MATCHES: Extract<Verdict, { readonly word: 'matches' | 'off' }> = {
  word: 'matches',
  ours: 6.8,
  unit: '%',
  tolerance: 0.5,
  days: [day('2026-01-14'), day('2026-01-15')],
  steps: [
    { what: 'base', subject: 'RUT', day: day('2025-12-31'), value: 2481.9, unit: 'pts', source: 'yahoo' },
    { what: 'close', subject: 'RUT', day: day('2026-01-14'), value: 2650.7, unit: 'pts', source: 'yahoo' },
    { what: 'change', subject: 'RUT', day: day('2026-01-14'), value: 6.8, unit: '%' },
    { what: 'close', subject: 'RUT', day: day('2026-01-15'), value: 2675.5, unit: 'pts', source: 'yahoo' },
    { what: 'change', subject: 'RUT', day: day('2026-01-15'), value: 7.8, unit: '%' },
  ],
  sources: ['yahoo'],
};

export const SUPERSEDED: Verdict = {
  word: 'superseded',
  ours: 9,
  unit: 'days',
  tolerance: 0,
  days: [day('2026-01-14')],
  steps: [],
  sources: ['yahoo'],
  since: { value: 14, day: day('2026-01-22') },
};

export const OFF: Verdict = {
  word: 'off',
  ours: [94_110, 95_550],
  unit: 'USD',
  tolerance: 2940,
  days: [day('2026-01-15')],
  steps: [],
  sources: ['binance'],
};

export const UNKNOWN: Verdict = {
  word: 'unknown',
  missing: { why: 'history', subject: 'BTC', from: day('2026-01-14'), to: day('2026-01-15') },
};

export const TEXT: readonly ReadSentence[] = [
  sentence('The Russell 2000 is up 7% in the first 15 days of 2026.', [['up 7% in the first 15 days of 2026', yearToDate]]),
  sentence('It has beaten the S&P 500 for nine consecutive days, say traders.', [['for nine consecutive days', nineDays]]),
  sentence('Bitcoin approaches $98,000.', [['Bitcoin approaches $98,000', approaches]]),
  sentence('Gains could range from 20% to 5x.', [], 'Gains could range from 20% to 5x'),
];
