import { expect, test } from 'vitest';
import type { EquityExplains } from '../../../lib/analytics/equity-explains.ts';
import { equitiesBlock } from '../../../lib/view/evidence/equities-block.ts';
import { day } from '../made-up.ts';
import { madeUpSay } from './made-up-say.ts';

const EXPLAINED: EquityExplains = {
  n: 90,
  from: day('2026-07-15'),
  to: day('2026-11-20'),
  equity: { r: 0.58, interval: { low: 0.39, high: 0.73 }, beta: { value: 1.42, se: 0.21 } },
  benchmark: { r: 0.62, interval: { low: 0.38, high: 0.78 }, beta: { value: 2.43, se: 0.33 } },
  equityGivenBenchmark: { r: 0.3, n: 90, interval: { low: 0.1, high: 0.48 } },
  benchmarkGivenEquity: { r: 0.3, n: 90, interval: { low: 0.07, high: 0.51 } },
};
const given = (r: number, low: number, high: number): Partial<EquityExplains> => ({
  equityGivenBenchmark: { r, n: 90, interval: { low, high } },
});
const sentenceOf = (own: Partial<EquityExplains>): string =>
  equitiesBlock({ explained: { ...EXPLAINED, ...own } }, false, madeUpSay()).sentence;

test('a link that stays once the S&P 500 is taken out', () => {
  expect(sentenceOf({})).toBe(
    'More than equities at large: with the moves of the S&P 500 taken out, r of small caps and crypto was still 0.30 (0.10 to 0.48) over the 90 sessions to 20 Nov 2026.',
  );
});

test('a link of which nothing certain stays', () => {
  expect(sentenceOf(given(0.19, -0.02, 0.38))).toBe(
    'Not to be told apart from equities at large: with the moves of the S&P 500 taken out, what was left between small caps and crypto was not distinguishable from none, r 0.19 (−0.02 to 0.38) over the 90 sessions to 20 Nov 2026.',
  );
});

test('no clear link in the first place', () => {
  const weak = { r: 0.05, interval: { low: -0.16, high: 0.25 } };
  expect(sentenceOf({ ...given(0.02, -0.2, 0.2), equity: weak })).toBe(
    'No clear link to take apart: r of small caps and crypto was not distinguishable from none over the 90 sessions to 20 Nov 2026, nor with the moves of the S&P 500 taken out, 0.02 (−0.20 to 0.20).',
  );
});

test('a link that turns negative', () => {
  expect(sentenceOf(given(-0.4, -0.6, -0.2))).toBe(
    'With the moves of the S&P 500 taken out, small caps and crypto moved apart: r −0.40 (−0.60 to −0.20) over the 90 sessions to 20 Nov 2026.',
  );
});

test('an index that explains the other entirely leaves no partial r', () => {
  const { equityGivenBenchmark: _, ...without } = EXPLAINED;
  const block = equitiesBlock({ explained: without }, false, madeUpSay());
  expect(block.sentence).toBe(
    'Cannot be told: with the moves of the S&P 500 taken out, the 90 sessions to 20 Nov 2026 hold too little independent movement of small caps and crypto.',
  );
  expect(block.picture?.rows.map(({ label }) => label)).toEqual(['Russell', 'S&P 500', 'S&P 500, given Russell']);
});

test('the rows are both indices with r, interval and β, then each given the other', () => {
  const { picture } = equitiesBlock({ explained: EXPLAINED }, false, madeUpSay());
  expect(picture?.rows.map(({ label, text, aside }) => [label, text, aside])).toEqual([
    ['Russell', '0.58 (0.39 to 0.73)', 'β 1.42 ± 0.21'],
    ['S&P 500', '0.62 (0.38 to 0.78)', 'β 2.43 ± 0.33'],
    ['Russell, given S&P 500', '0.30 (0.10 to 0.48)', undefined],
    ['S&P 500, given Russell', '0.30 (0.07 to 0.51)', undefined],
  ]);
  expect(picture?.summary).toMatch(/^Russell: 0\.58 \(0\.39 to 0\.73\)\. S&P 500: /);
});

test('without the S&P 500, or of the S&P 500 itself, the reason is told', () => {
  expect(equitiesBlock({}, false, madeUpSay()).sentence).toBe(
    'Cannot be told yet: it needs 20 daily moves that the pair shares with the S&P 500, up to its newest session.',
  );
  expect(equitiesBlock({}, true, madeUpSay({ equity: 'SPX' })).sentence).toBe(
    'The equity series is the S&P 500 itself: with the Russell 2000 this can be asked.',
  );
});
