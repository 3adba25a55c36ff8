import { expect, test } from 'vitest';
import { fearGreedAnswer, type FearGreedRow } from '../../../lib/sources/sentiment/fear-greed-answer.ts';
import { at, day } from '../answers.ts';
import { given, NOW, problem } from './asks.ts';

const row = (iso: string, value: number | undefined, word: string | null = 'Fear'): FearGreedRow => ({ atMs: at(iso), value, word });

test('0 and 100 are values, what lies beyond and what could not be read is left out', () => {
  const rows = [
    row('2026-03-06T00:00:00Z', 0),
    row('2026-03-07T00:00:00Z', 100),
    row('2026-03-08T00:00:00Z', 101),
    row('2026-03-09T00:00:00Z', undefined),
    { atMs: undefined, value: 5, word: 'Fear' },
    { atMs: Number.NaN, value: 5, word: 'Fear' },
  ];
  expect(given(fearGreedAnswer(rows, NOW), 'fear-greed')).toMatchObject({ days: [day('2026-03-05'), day('2026-03-06')], value: [0, 100] });
});

test('a day that has not ended is left out, though a provider that is a few minutes ahead is believed', () => {
  const early = at('2026-03-10T23:58:00Z');
  const rows = [row('2026-03-10T00:00:00Z', 20), row('2026-03-11T00:00:00Z', 30), row('2026-03-12T00:00:00Z', 40)];
  expect(given(fearGreedAnswer(rows, early), 'fear-greed').value).toEqual([20, 30]);
  expect(given(fearGreedAnswer(rows, NOW), 'fear-greed').value).toEqual([20]);
});

test('the word is that of the newest value, wherever it stands; without one nothing can be printed', () => {
  const rows = [row('2026-03-10T00:00:00Z', 20, 'Extreme Fear'), row('2026-03-09T00:00:00Z', 60, 'Greed')];
  expect(given(fearGreedAnswer(rows, NOW), 'fear-greed').classification).toBe('Extreme Fear');
  for (const word of [null, '', '  ', 'x'.repeat(41)])
    expect(problem(fearGreedAnswer([row('2026-03-10T00:00:00Z', 20, word)], NOW)).kind).toBe('shape');
});

test('no value at a midnight is empty', () => {
  expect(problem(fearGreedAnswer([], NOW))).toEqual({ kind: 'empty' });
  expect(problem(fearGreedAnswer([row('2026-03-10T12:00:00Z', 20)], NOW))).toEqual({ kind: 'empty' });
});
