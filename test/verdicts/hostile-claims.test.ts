import { expect, test } from 'vitest';
import { CLAIM_KINDS } from '../../lib/claims/claim.ts';
import type { Claim } from '../../lib/claims/claim.ts';
import { judged } from './given.ts';

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
