import { expect, test } from 'vitest';
import { surenessBlock } from '../../../lib/view/evidence/sureness-block.ts';
import type { WindowEvidence } from '../../../lib/view/window-evidence.ts';
import { day } from '../made-up.ts';
import { madeUpSay } from './made-up-say.ts';

const window = (
  sessions: 30 | 90 | 252,
  [low, high]: readonly [number, number],
  drawn: readonly [number, number] = [low, high],
): WindowEvidence => ({
  sessions,
  n: sessions,
  from: day('2025-11-20'),
  to: day('2026-11-20'),
  pearson: (low + high) / 2,
  interval: { low, high },
  bootstrap: { low: drawn[0], high: drawn[1], blockLength: 2.31, draws: 2000 },
});
const sentenceOf = (...windows: readonly WindowEvidence[]): string => surenessBlock(windows, 90, madeUpSay()).sentence;
const OVER = 'Over the 90 sessions to 20 Nov 2026 r lay between';

test('both above zero, both below, both around it', () => {
  expect(sentenceOf(window(90, [0.39, 0.73], [0.41, 0.72]))).toBe(
    `${OVER} 0.39 and 0.73 with 95\u202f% confidence; drawing the days again puts it between 0.41 and 0.72. Both lie above zero.`,
  );
  expect(sentenceOf(window(90, [-0.6, -0.2]))).toBe(
    `${OVER} −0.60 and −0.20 with 95\u202f% confidence; drawing the days again puts it between −0.60 and −0.20. Both lie below zero.`,
  );
  expect(sentenceOf(window(90, [-0.1, 0.3]))).toMatch(/Zero lies within both: not distinguishable from none\.$/);
});

test('intervals that disagree about zero are not firm', () => {
  expect(sentenceOf(window(90, [0.01, 0.4], [-0.02, 0.38]))).toMatch(/Zero lies within only one of them: not firm\.$/);
});

test('windows that contradict each other are said to', () => {
  expect(sentenceOf(window(30, [-0.6, -0.2]), window(90, [0.1, 0.5]))).toMatch(
    /It depends on the window: one says together, another apart\.$/,
  );
  expect(sentenceOf(window(30, [-0.6, 0.2]), window(90, [0.1, 0.5]))).not.toContain('depends');
});

test('no interval: too little independent movement', () => {
  const { interval: _, ...without } = window(90, [0, 0]);
  expect(sentenceOf(without)).toBe(
    'Not sure enough to say: the 90 sessions to 20 Nov 2026 hold too little independent movement for an interval.',
  );
});

test('an interval by formula alone is said, and that the days could not be drawn again', () => {
  const { bootstrap: _, ...without } = window(90, [0.1, 0.5]);
  expect(sentenceOf(without)).toBe(`${OVER} 0.10 and 0.50 with 95\u202f% confidence; too little moved to draw the days again.`);
});

test('a shorter history answers for the longest window that it fills', () => {
  expect(sentenceOf(window(30, [0.1, 0.5]))).toMatch(/^Over the 30 sessions to /);
});

test('each window has a row by formula and a lighter one drawn again; the note says how it was drawn', () => {
  const { picture, note } = surenessBlock([window(30, [0.1, 0.5]), window(90, [0.39, 0.73], [0.41, 0.72])], 90, madeUpSay());
  expect(picture?.rows.map(({ label, text, second = false }) => [label, text, second])).toEqual([
    ['30 sessions', '0.30 (0.10 to 0.50)', false],
    ['30, drawn again', '0.30 (0.10 to 0.50)', true],
    ['90 sessions', '0.56 (0.39 to 0.73)', false],
    ['90, drawn again', '0.56 (0.41 to 0.72)', true],
  ]);
  expect(note).toContain('2,000 draws of blocks of 2.3 sessions on average, always with the same seed.');
});

test('too little data', () => {
  expect(surenessBlock([], 90, madeUpSay())).toEqual({
    question: 'How sure is the number?',
    sentence: 'Too little shared history: it needs 20 sessions in a row on which both have a close.',
    figures: [],
  });
});
