import { expect, test } from 'vitest';
import type { Claim } from '../../lib/claims/claim.ts';
import { dayOf, makeSeries } from '../market/make-series.ts';
import { judged, told } from './given.ts';

test('what would be off is not, where the sentence does not name its subject: it may speak of another one', () => {
  const rows = Array.from({ length: 40 }, (_, i) => dayOf('2025-12-07') + i);
  const series = [
    makeSeries(
      'CAP_BTC',
      rows.map((day) => [day, 590]),
    ),
    makeSeries(
      'TOTAL',
      rows.map((day) => [day, 1000]),
    ),
  ];
  const claim: Claim = { kind: 'dominance', subject: 'BTC', isSubjectNamed: true, value: 45, unit: '%' };
  expect(told(judged(claim, '2026-01-15T23:00:00Z', { series }))).toMatch(/^off: 59 %/);
  const unnamed = judged({ ...claim, isSubjectNamed: false }, '2026-01-15T23:00:00Z', { series });
  expect(told(unnamed)).toBe('unknown: subject');
  expect(unnamed.steps).toContainEqual(expect.objectContaining({ what: 'share', value: 59 }));
  expect(judged({ ...claim, value: 59, isSubjectNamed: false }, '2026-01-15T23:00:00Z', { series }).word).toBe('matches');
});
