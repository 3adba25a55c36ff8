import type { Claim, ClaimWindow, Direction, PartialDate } from '../../../lib/claims/claim.ts';

/** What a claim must hold: its fields that are given here. */
export type ExpectedClaim = Pick<Claim, 'kind' | 'subject'> & Partial<Claim>;

/** A sentence of our own, the sentences before it in its text, the day of that text, and what it says. */
export interface Statement {
  readonly text: string;
  readonly before: readonly string[];
  readonly published: PartialDate;
  readonly claims: readonly ExpectedClaim[];
  /** Neither asked for nor wrong: where a fair reader may see one more claim or not. */
  readonly allowed: readonly ExpectedClaim[];
}

/** The day of every text that names no other: a Thursday. */
export const PUBLISHED = '2026-01-15';

export const says = (text: string, ...claims: readonly ExpectedClaim[]): Statement => ({
  text,
  before: [],
  published: PUBLISHED,
  claims,
  allowed: [],
});

export const later = (before: string, text: string, ...claims: readonly ExpectedClaim[]): Statement => ({
  ...says(text, ...claims),
  before: [before],
});

export const allowing = (statement: Statement, ...allowed: readonly ExpectedClaim[]): Statement => ({ ...statement, allowed });

export const dated = (published: PartialDate, statement: Statement): Statement => ({ ...statement, published });

type Value = number | readonly [number, number];
type More = Partial<Claim>;

export const price = (subject: string, direction: Direction, value: Value, more: More = {}): ExpectedClaim => ({
  kind: 'price-level',
  subject,
  direction,
  value,
  ...more,
});

export const change = (subject: string, direction: Direction, value: Value, more: More = {}): ExpectedClaim => ({
  kind: 'change-over-window',
  subject,
  direction,
  value,
  unit: '%',
  ...more,
});

export const record = (subject: string, more: More = {}): ExpectedClaim => ({ kind: 'all-time-high', subject, ...more });

export const drawdown = (subject: string, value: Value, more: More = {}): ExpectedClaim => ({
  kind: 'drawdown-from-ath',
  subject,
  value,
  unit: '%',
  ...more,
});

export const streak = (subject: string, more: More = {}): ExpectedClaim => ({ kind: 'streak-outperformance', subject, ...more });

export const marketValue = (subject: string, direction: Direction, value: Value, more: More = {}): ExpectedClaim => ({
  kind: 'market-value-change',
  subject,
  direction,
  value,
  unit: 'USD',
  ...more,
});

export const ratio = (subject: string, more: More = {}): ExpectedClaim => ({ kind: 'ratio-threshold', subject, ...more });

export const correlation = (subject: string, more: More = {}): ExpectedClaim => ({ kind: 'correlation-statement', subject, ...more });

export const dominance = (subject: string, value: Value, more: More = {}): ExpectedClaim => ({
  kind: 'dominance',
  subject,
  value,
  ...more,
});

export const flow = (subject: string, direction: Direction, value: Value, more: More = {}): ExpectedClaim => ({
  kind: 'netflow',
  subject,
  direction,
  value,
  ...more,
});

export const other = (subject: string, scope: string, value: Value, more: More = {}): ExpectedClaim => ({
  kind: 'other-numeric',
  subject,
  scope,
  value,
  ...more,
});

export const rolling = (days: number): ClaimWindow => ({ kind: 'rolling', days });
export const DAY: ClaimWindow = { kind: 'day' };
export const HOURS_24: ClaimWindow = rolling(1);
export const WEEK: ClaimWindow = rolling(7);
export const MONTH: ClaimWindow = rolling(30);
export const YEAR: ClaimWindow = rolling(365);
export const THIS_YEAR: ClaimWindow = { kind: 'to-date', unit: 'year' };
export const THIS_MONTH: ClaimWindow = { kind: 'to-date', unit: 'month' };
