import { expect, test } from 'vitest';
import { CLAIM_KINDS } from '../../../lib/claims/claim.ts';
import type { Claim } from '../../../lib/claims/claim.ts';
import { difference } from './difference.ts';
import { NO_CLAIMS } from './no-claims.ts';
import { allowing, change, drawdown, price, says, WEEK } from './statement.ts';
import { STATEMENTS } from './statements.ts';

const found = (claim: Partial<Claim>): Claim => ({ kind: 'price-level', subject: 'BTC', isSubjectNamed: true, ...claim });

test('the sentences hold every kind of claim, and none stands twice', () => {
  const kinds = new Set(STATEMENTS.flatMap((statement) => statement.claims.map((claim) => claim.kind)));
  expect(CLAIM_KINDS.filter((kind) => !kinds.has(kind))).toEqual([]);
  const texts = [...STATEMENTS.map((statement) => statement.text), ...NO_CLAIMS.map(([, text]) => text)];
  expect(new Set(texts).size).toBe(texts.length);
});

test('a found claim is the expected one with the same kind, subject, value and a direction that does not contradict', () => {
  const expected = says('', price('BTC', 'above', 98_000));
  expect(difference(expected, [found({ value: 98_000, direction: 'high' })])).toEqual({ missed: [], extra: [], details: [] });
  for (const other of [{ value: 97_000 }, { direction: 'below' }, { subject: 'ETH' }, { kind: 'dominance' }] as const) {
    const claim = found({ value: 98_000, direction: 'above', ...other });
    expect(difference(expected, [claim])).toEqual({ missed: expected.claims, extra: [claim], details: [] });
  }
});

test('a range is matched at both ends', () => {
  const expected = says('', drawdown('ALT', [80, 90]));
  const claim = { kind: 'drawdown-from-ath', subject: 'ALT', unit: '%' } as const;
  expect(difference(expected, [found({ ...claim, value: [80, 90] })]).missed).toEqual([]);
  expect(difference(expected, [found({ ...claim, value: 80 })]).missed).toEqual(expected.claims);
});

test('details that differ are told, those that are not given are free', () => {
  const claim = found({ kind: 'change-over-window', value: 4, unit: '%', direction: 'up', hedge: 'about' });
  expect(difference(says('', change('BTC', 'up', 4)), [claim]).details).toEqual([]);
  expect(difference(says('', change('BTC', 'up', 4, { window: WEEK })), [claim]).details).toEqual([
    'change-over-window BTC: window undefined',
  ]);
});

test('an allowed claim is neither missed nor too many', () => {
  const statement = allowing(says('', price('BTC', 'at', 2)), price('BTC', 'at', 1));
  expect(difference(statement, [found({ value: 2, direction: 'at' })]).extra).toEqual([]);
  expect(difference(statement, [found({ value: 1, direction: 'at' }), found({ value: 2, direction: 'at' })]).extra).toEqual([]);
});
