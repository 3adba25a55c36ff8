import { expect, test } from 'vitest';
import type { SynchronousCorrelation } from '../../../lib/analytics/synchronous-correlation.ts';
import { clockBlock } from '../../../lib/view/evidence/clock-block.ts';
import { day } from '../made-up.ts';
import { madeUpSay } from './made-up-say.ts';

const BOTH: SynchronousCorrelation = {
  n: 90,
  from: day('2026-07-15'),
  to: day('2026-11-20'),
  atClose: { r: 0.5, interval: { low: 0.31, high: 0.65 } },
  atMidnight: { r: 0.44, interval: { low: 0.24, high: 0.6 } },
};
const sentenceOf = (own: Partial<SynchronousCorrelation>): string => clockBlock({ ...BOTH, ...own }, true, madeUpSay()).sentence;

test('two figures that allow to say the same', () => {
  expect(sentenceOf({})).toBe(
    'It changed nothing that is said: on the same 90 sessions to 20 Nov 2026 r was 0.50 with crypto read at the US close and 0.44 at 00:00 UTC.',
  );
});

test('two figures of which one is clear of zero', () => {
  expect(sentenceOf({ atMidnight: { r: 0.15, interval: { low: -0.06, high: 0.35 } } })).toBe(
    'It changed what is said: on the same 90 sessions to 20 Nov 2026 r was 0.50 with crypto read at the US close and 0.15 at 00:00 UTC, and the words for the two differ.',
  );
});

const around = (r: number) => ({ r, interval: { low: r - 0.4, high: r + 0.4 } });

test('two figures that are not distinguishable from none cannot tell', () => {
  expect(sentenceOf({ atClose: around(0.1), atMidnight: around(0.2) })).toBe(
    'On the same 90 sessions to 20 Nov 2026 r was 0.10 with crypto read at the US close and 0.20 at 00:00 UTC; neither is distinguishable from none, so these sessions cannot tell.',
  );
});

test('a figure without an interval allows no more than itself', () => {
  expect(sentenceOf({ atClose: { r: 0.5 } })).toBe(
    'On the same 90 sessions to 20 Nov 2026 r was 0.50 with crypto read at the US close and 0.44 at 00:00 UTC; too little independent movement to say more.',
  );
});

test('both stand on one rule, with the number of sessions', () => {
  const { picture, note } = clockBlock(BOTH, true, madeUpSay());
  expect(picture?.rows.map(({ label, text }) => [label, text])).toEqual([
    ['At the US close', '0.50 (0.31 to 0.65)'],
    ['At 00:00 UTC', '0.44 (0.24 to 0.60)'],
  ]);
  expect(note).toMatch(/^n 90, the same sessions for both, from 15 Jul 2026 to 20 Nov 2026\./);
});

test('too little data, or a series that is not read at the close', () => {
  expect(clockBlock(undefined, true, madeUpSay()).sentence).toBe(
    'Not known yet: it needs crypto prices at the hour of the US close on 20 sessions, up to the newest one.',
  );
  expect(clockBlock(undefined, false, madeUpSay({ crypto: 'ETH' })).sentence).toBe(
    'Not known for this series: only Bitcoin and the total market cap are read at the hour of the US close.',
  );
});
