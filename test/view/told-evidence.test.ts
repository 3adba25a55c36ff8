import { expect, test } from 'vitest';
import { hours } from '../../lib/core/time.ts';
import { sessionCloseMs } from '../../lib/market/us-sessions.ts';
import { pairData } from '../../lib/view/pair-data.ts';
import { pairEvidence } from '../../lib/view/pair-evidence.ts';
import { toldEvidence } from '../../lib/view/told-evidence.ts';
import { day, walks } from './made-up.ts';

const LAST = day('2026-11-20');
const series = Object.values(walks('2022-01-01', '2026-11-20'));
const outcome = pairData({ equity: 'RUT', crypto: 'TOTAL' }, (wanted) => series.find(({ id }) => id === wanted), sessionCloseMs(LAST));
if (outcome.kind !== 'pair') throw new Error('no pair');
const { data } = outcome;
const evidence = pairEvidence(data);

test('all of it is told while the closes are of now, and once they are stale', () => {
  expect(evidence.newHigh).toBeDefined();
  expect(toldEvidence(evidence, data, sessionCloseMs(LAST) + hours(1))).toEqual(evidence);
  expect(toldEvidence(evidence, data, sessionCloseMs(day('2026-11-24')))).toEqual(evidence);
});

test('nothing of the days ahead is told of closes that have expired, and all of what was', () => {
  const told = toldEvidence(evidence, data, sessionCloseMs(day('2026-12-15')));
  expect(told).not.toHaveProperty('newHigh');
  expect(told).not.toHaveProperty('replay');
  expect(told.highs).toEqual(evidence.highs);
});
