import { safeParse } from 'valibot';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../lib/claims/claim.ts';
import { claimSchema } from '../../lib/messaging/claim-schema.ts';
import { MAX_CLAIMS } from '../../lib/messaging/judgement.ts';
import { parseMessage } from '../../lib/messaging/parse-message.ts';

const CLAIM: Claim = { kind: 'price-level', subject: 'BTC', isSubjectNamed: true };

/** Every field at once. */
const FULL: Claim = {
  ...CLAIM,
  subject: 'ETH/BTC',
  value: [0.8, 0.9],
  unit: '%',
  halfDigit: 0.5,
  hedge: 'about',
  direction: 'near',
  isApproach: true,
  window: { kind: 'between', from: '2024-04', to: '2024-06-30' },
  asOf: '2026-01-15',
  superlative: { since: '2017', overDays: 30 },
  scope: 'long-short',
};

const WINDOWS: readonly Claim['window'][] = [
  { kind: 'rolling', days: 7 },
  { kind: 'day' },
  { kind: 'to-date', unit: 'year' },
  { kind: 'first-days', days: 15, year: 2026 },
  { kind: 'since', from: '2025-04-02' },
  { kind: 'consecutive', count: 9, unit: 'day' },
  { kind: 'since-event', event: 'announcement' },
];

const accepts = (claim: unknown): boolean => safeParse(claimSchema, claim).success;
const claims = (count: number) => Array.from({ length: count }, () => CLAIM);
const parsed = (data: unknown) => parseMessage({ type: 'judge', data });

test('a claim of every field, and one of no more than it must have, come through as they are', () => {
  expect(safeParse(claimSchema, FULL)).toMatchObject({ success: true, output: FULL });
  expect(safeParse(claimSchema, CLAIM)).toMatchObject({ success: true, output: CLAIM });
});

test.for(WINDOWS)('every window comes through: %j', (window) => {
  expect(accepts({ ...CLAIM, ...(window && { window }) })).toBe(true);
});

test.for(['RUT', 'TOTAL', 'FNG', 'wstETH', 'USD₮0', '1INCH', 'RUT~TOTAL', '币安人生'])('the subject %s is one', (subject) => {
  expect(accepts({ ...CLAIM, subject })).toBe(true);
});

describe('no text of a page fits into a claim', () => {
  test.for([
    { subject: 'Bitcoin approaches $98,000' },
    { subject: 'A'.repeat(25) },
    { subject: 'A/B/C' },
    { subject: '' },
    { unit: 'what the article says' },
    { scope: 'The market, said one of them' },
    { scope: 'a'.repeat(41) },
    { window: { kind: 'since-event', event: 'since the announcement of the merger' } },
    { asOf: 'last Thursday' },
    { superlative: { since: 'the spring' } },
    { text: 'Bitcoin' },
    { window: { kind: 'day', text: 'today' } },
  ])('%j', (field) => {
    expect(accepts({ ...CLAIM, ...field })).toBe(false);
  });
});

describe('a claim with a field out of bounds is refused', () => {
  test.for([
    { kind: 'rumour' },
    { isSubjectNamed: 'yes' },
    { value: Number.NaN },
    { value: Infinity },
    { value: 1e22 },
    { value: [1, 2, 3] },
    { value: '98000' },
    { halfDigit: -1 },
    { hedge: 'maybe' },
    { direction: 'sideways' },
    { isApproach: false },
    { window: { kind: 'rolling', days: 1e9 } },
    { window: { kind: 'rolling', days: -1 } },
    { window: { kind: 'first-days', days: 15, year: 20_260 } },
    { window: { kind: 'fortnight' } },
    { asOf: '2026-13' },
  ])('%j', (field) => {
    expect(accepts({ ...CLAIM, ...field })).toBe(false);
  });
});

describe('a message to judge', () => {
  test('carries claims, the date if there is one, and the coin', () => {
    const data = { published: { ms: Date.UTC(2026, 0, 15), isDayOnly: true }, sentences: [[CLAIM, FULL], [CLAIM]], coin: 'SOL' };
    expect(parsed(data)).toEqual({ type: 'judge', data });
    expect(parsed({ sentences: [] })).toEqual({ type: 'judge', data: { sentences: [] } });
  });

  test('carries no more than eighty claims', () => {
    expect(parsed({ sentences: [claims(MAX_CLAIMS)] })).not.toBe('malformed');
    expect(parsed({ sentences: [claims(MAX_CLAIMS), [CLAIM]] })).toBe('malformed');
    expect(parsed({ sentences: Array.from({ length: 1e5 }, () => []) })).toBe('malformed');
  });

  test.for([
    { sentences: [[{ ...CLAIM, kind: 'rumour' }]] },
    { sentences: {} },
    { sentences: [CLAIM] },
    { sentences: [], published: { ms: 0, isDayOnly: true } },
    { sentences: [], published: { ms: Date.UTC(2026, 0, 15) } },
    { sentences: [], page: 'https://example.org/' },
    { sentences: [], coin: 'the coin of the page' },
  ])('is refused whole where anything in it is not ours: %j', (data) => {
    expect(parsed(data)).toBe('malformed');
  });
});
