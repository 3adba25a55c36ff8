import { describe, expect, test } from 'vitest';
import { mergeFearGreed } from '../../../lib/polling/sentiment/merge-fear-greed.ts';
import type { FearGreedRows } from '../../../lib/polling/sentiment/merge-fear-greed.ts';
import type { FearGreed } from '../../../lib/market/fear-greed.ts';

const ANSWER = { source: 'alpha', market: 'live', fetchedAtMs: 2 } as const;
const STORED: FearGreed = {
  source: 'alpha',
  days: Int32Array.of(10, 11, 12),
  value: Float64Array.of(50, 40, 20),
  classification: 'Extreme Fear',
  market: 'live',
  fetchedAtMs: 1,
};
const after = (rows: FearGreedRows, answer: Partial<typeof ANSWER> | { source: string } | { market: 'simulated' } = {}) => {
  const { days, value, classification } = mergeFearGreed(STORED, rows, { ...ANSWER, ...answer });
  return [[...days], [...value], classification];
};

describe('Fear & Greed after an answer', () => {
  test('has its new days, its corrections and its word', () => {
    expect(after({ days: [12, 13], value: [21, 55], classification: 'Greed' })).toEqual([[10, 11, 12, 13], [50, 40, 21, 55], 'Greed']);
    expect(after({ days: [12], value: [30], classification: 'Fear' })).toEqual([[10, 11, 12], [50, 40, 30], 'Fear']);
  });

  test('keeps the word of the newest value where the answer ends before it: 20 is not called Neutral', () => {
    expect(after({ days: [9, 11], value: [60, 48], classification: 'Neutral' })).toEqual([
      [9, 10, 11, 12],
      [60, 50, 48, 20],
      'Extreme Fear',
    ]);
    expect(after({ days: [11, 13], value: [48, Number.NaN], classification: 'Neutral' })[2]).toBe('Extreme Fear');
  });

  test('is another provider’s, or another market’s, as a whole', () => {
    const rows = { days: [8], value: [50], classification: 'Neutral' };
    expect(after(rows, { source: 'beta' })).toEqual([[8], [50], 'Neutral']);
    expect(after(rows, { market: 'simulated' })).toEqual([[8], [50], 'Neutral']);
  });
});
