import { expect, test } from 'vitest';
import type { PairReturns } from '../../../lib/analytics/pair-returns.ts';
import { movesBlock } from '../../../lib/view/evidence/moves-block.ts';
import type { PairWindow } from '../../../lib/view/pair-windows.ts';
import { day, sessions } from '../made-up.ts';
import { madeUpSay } from './made-up-say.ts';

const DAYS = sessions('2026-08-03', '2026-11-20');

/** y is twice x, and 1 % more. */
const X = Float64Array.from(DAYS, (_, i) => 0.01 * Math.sin(i));
const RETURNS: PairReturns = { days: Int32Array.from(DAYS), x: X, y: X.map((value) => 2 * value + 0.01) };
const WINDOW: PairWindow = {
  sessions: 60,
  n: 60,
  from: day('2026-08-28'),
  to: day('2026-11-20'),
  pearson: 0.58,
  spearman: 0.55,
  nEff: 60,
  interval: { low: 0.39, high: 0.73 },
  words: 'move together',
  levels: 0.52,
};
const blockOf = (own: Partial<PairWindow> = {}) => movesBlock({ ...WINDOW, ...own }, { returns: RETURNS }, madeUpSay());

test('prices and moves that are not far apart are not called the same: their signs may differ', () => {
  expect(blockOf().sentence).toBe('Not far apart: over the 60 sessions to 20 Nov 2026 prices gave r 0.52, daily moves 0.58.');
});

test('prices far from the moves, of either sign, are not to be trusted', () => {
  const warning = { differs: true, spurious: false };
  expect(blockOf({ levels: -0.33, levelsWarning: warning }).sentence).toBe(
    'No: over the 60 sessions to 20 Nov 2026 prices gave r −0.33, daily moves 0.58. Two series that only trend look alike or opposite in their prices; daily moves are not misled.',
  );
});

test('prices that agree, and are spurious all the same by their own residuals', () => {
  const block = blockOf({ levelsWarning: { differs: false, spurious: true } });
  expect(block.sentence).toBe(
    'Not far apart, but prices would say as much of two unrelated trends: over the 60 sessions to 20 Nov 2026 they gave r 0.52, daily moves 0.58.',
  );
  expect(block.figures[0]).toEqual({
    name: 'r of prices',
    value: '0.52',
    note: 'a warning: trends alone may make it (R² above Durbin–Watson)',
  });
});

test('prices that do not move give no r, and daily moves stand alone', () => {
  const { levels: _, ...moves } = WINDOW;
  const block = movesBlock(moves, { returns: RETURNS }, madeUpSay());
  expect(block.sentence).toBe('Prices give no r here. Daily moves gave r 0.58 over the 60 sessions to 20 Nov 2026.');
  expect(block.figures[0]).toEqual({ name: 'r of prices', value: '–' });
});

test('β has its standard error and its line, through the mean of both', () => {
  const { figures, picture } = blockOf();
  expect(figures[2]).toEqual({
    name: 'β of daily moves',
    value: '2.00 ± 0.00',
    note: 'for a 1\u202f% move of Russell, so many per cent of Crypto cap; ± one standard error',
  });
  for (const [x, y] of picture?.line ?? []) expect(y).toBeCloseTo(2 * x + 0.01, 12);
});

test('without an interval that is said, and β without moves of the equity is left out', () => {
  const { interval: _, ...without } = WINDOW;
  const flat = { ...RETURNS, x: new Float64Array(DAYS.length) };
  const block = movesBlock(without, { returns: flat }, madeUpSay());
  expect(block.figures.map(({ name }) => name)).toEqual(['r of prices', 'r of daily moves']);
  expect(block.figures[1]?.note).toBe('no interval: too little independent movement');
  expect(block.picture).not.toHaveProperty('line');
});

test('a few large days that drive the figure are named in the note', () => {
  const fewDaysDrive = ['2026-09-01', '2026-10-01', '2026-11-02'].map(day);
  expect(blockOf({ fewDaysDrive }).note).toMatch(
    /^A few large days drive this: 1 Sept 2026, 1 Oct 2026 and 2 Nov 2026\. By ranks r is 0\.55\. n 60 daily moves/,
  );
  expect(blockOf().note).toMatch(/^n 60 daily moves, from 28 Aug 2026 to 20 Nov 2026\./);
});

test('the picture holds the moves of the window only, all within its axes, and a table of them, newest first', () => {
  const { picture } = blockOf();
  for (const { value, label } of picture?.x.ticks ?? []) {
    expect(100 * Math.expm1(value)).toBeCloseTo(Number(label.replace('\u2212', '-').replace(/[^-\d.]/gu, '')), 9);
  }
  expect(picture?.dots).toHaveLength(60);
  for (const [x, y] of picture?.dots ?? []) {
    expect(Math.abs(x)).toBeLessThan(picture?.x.max ?? 0);
    expect(Math.abs(y)).toBeLessThan(picture?.y.max ?? 0);
  }
  expect(picture?.table.rows[0]?.[0]).toBe('20 Nov 2026');
  expect(picture?.table.rows).toHaveLength(60);
});

test('too little data', () => {
  expect(movesBlock(undefined, { returns: RETURNS }, madeUpSay())).toEqual({
    question: 'Do prices and daily moves say the same?',
    sentence: 'Too little shared history: it needs 20 sessions in a row on which both have a close.',
    figures: [],
  });
});
