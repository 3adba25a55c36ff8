import { expect, test } from 'vitest';
import { CLAIM_KINDS } from '../../lib/claims/claim.ts';
import type { Claim, ClaimWindow } from '../../lib/claims/claim.ts';
import { judged } from './given.ts';
import { ranged, steady } from './ranged.ts';

test('a subject or scope that is named as what every object has is one that nobody serves', () => {
  for (const kind of CLAIM_KINDS) {
    for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
      const claim: Claim = { kind, subject: name, isSubjectNamed: true, value: 1, unit: '%', direction: 'up', window: { kind: 'day' } };
      for (const one of [
        claim,
        { ...claim, subject: `${name}~${name}x` },
        { ...claim, scope: name },
        { ...claim, subject: 'BTC', scope: name },
      ]) {
        expect(judged(one, '2026-01-15', {}).word, `${kind} ${one.subject} ${one.scope ?? ''}`).toBe('unknown');
      }
    }
  }
});

test('a time from before there was a calendar of sessions, or of a century, is one that nothing is stored of', () => {
  const series = [ranged('SPX', '2025-01-01', steady(300, 6000)), ranged('RUT', '2025-01-01', steady(300, 2200))];
  const windows: readonly ClaimWindow[] = [
    { kind: 'since', from: '1929' },
    { kind: 'since', from: '1929-10-24' },
    { kind: 'between', from: '1929', to: '1932' },
    { kind: 'first-days', days: 36_600, year: 1900 },
    { kind: 'rolling', days: 36_600 },
    { kind: 'consecutive', count: 36_600, unit: 'day' },
    { kind: 'consecutive', count: 36_600, unit: 'year' },
  ];
  for (const kind of CLAIM_KINDS) {
    for (const window of windows) {
      for (const date of [{}, { asOf: '1950-01-01' }, { asOf: '1929' }]) {
        const claim: Claim = { kind, subject: 'SPX', isSubjectNamed: true, value: 5, unit: '%', direction: 'up', window, ...date };
        for (const subject of ['SPX', 'RUT~SPX']) expect(judged({ ...claim, subject }, '2025-12-15', { series }).word).toBe('unknown');
      }
    }
  }
});
