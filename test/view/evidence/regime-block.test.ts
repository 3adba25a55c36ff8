import { expect, test } from 'vitest';
import { pearson } from '../../../lib/analytics/pearson.ts';
import type { PairReturns } from '../../../lib/analytics/pair-returns.ts';
import type { RegimeChange } from '../../../lib/analytics/regime-change.ts';
import { regimeBlock } from '../../../lib/view/evidence/regime-block.ts';
import { day, format, random, sessions } from '../made-up.ts';
import { madeUpSay } from './made-up-say.ts';

const DAYS = sessions('2024-01-02', '2026-11-20');

/** Returns that share half of their moves up to the last 90, and go opposite ways in these. */
function returns(): PairReturns {
  const next = random(3);
  const noise = (): number => next() - 0.5;
  const x = Float64Array.from(DAYS, noise);
  return { days: Int32Array.from(DAYS), x, y: x.map((value, i) => noise() + (i < x.length - 90 ? value : -value)) };
}
const RETURNS = returns();
const blockOf = (regime: Partial<RegimeChange>) => regimeBlock({ z: 0.4, changed: false, days: [], ...regime }, RETURNS, madeUpSay());
const r = (from: number, to?: number): string => format.r(pearson(RETURNS.x.slice(from, to), RETURNS.y.slice(from, to)) ?? Number.NaN);

test('no clear change says so, with the end of the period', () => {
  expect(blockOf({}).sentence).toBe(
    'Not lately: r of the 90 sessions to 20 Nov 2026 and of the 90 before them differed by no more than chance allows.',
  );
});

test('a change says which way r went, and from where to where', () => {
  expect(blockOf({ z: 5, changed: true }).sentence).toBe(
    `Yes, it fell: r of the 90 sessions to 20 Nov 2026 was ${r(-90)}, after ${r(-180, -90)} in the 90 before them.`,
  );
  expect(blockOf({ z: -5, changed: true }).sentence).toMatch(/^Yes, it rose: r of the 90 sessions to 20 Nov 2026 was /);
  expect(Number(r(-90).replace('−', '-'))).toBeLessThan(0);
});

test('a |Z| beyond the limit on the last day alone is not yet a change', () => {
  expect(blockOf({ z: 5, changed: false }).sentence).toMatch(/^Not lately/);
});

test('a window without an interval allows no answer', () => {
  const block = blockOf({ z: undefined });
  expect(block.sentence).toBe('Cannot be told: one of the two windows holds too little independent movement.');
  expect(block.figures[2]).toEqual({
    name: 'Z, their distance in standard errors',
    value: '–',
    note: 'said beyond ±3.20 on 5 sessions in a row',
  });
});

const marked = (days: readonly string[]): string | undefined => blockOf({ days: days.map(day) }).figures[3]?.value;

test('days marked in history are named, of many the newest four with how many came before', () => {
  expect(marked([])).toBe('never');
  expect(marked(['2024-12-02'])).toBe('2 Dec 2024');
  expect(marked(['2024-12-02', '2025-01-02', '2025-03-03', '2025-06-02', '2025-09-02', '2026-01-05'])).toBe(
    '2 earlier, 3 Mar 2025, 2 Jun 2025, 2 Sept 2025, 5 Jan 2026',
  );
});

test('the picture is the rolling r of the whole history, its newest value kept when it is thinned, with a table', () => {
  const { picture, note } = blockOf({ days: [day('2026-10-01')] });
  expect(picture?.line.days.at(-1)).toBe(day('2026-11-20'));
  expect(format.r(picture?.line.value.at(-1) ?? 0)).toBe(r(-90));
  expect(picture?.line.days.length).toBeLessThanOrEqual(300);
  expect(picture?.marks).toEqual([day('2026-10-01')]);
  expect(picture?.table.rows[0]).toEqual(['20 Nov 2026', r(-90)]);
  expect(picture?.summary).toMatch(/^Rolling correlation over 90 sessions, between −0\.\d\d and 0\.\d\d\. Changes marked: 1 Oct 2026\.$/);
  expect(note).toMatch(/^Daily moves from 2 Jan 2024 to 20 Nov 2026\./);
});

test('too little data: says what it needs', () => {
  expect(regimeBlock(undefined, RETURNS, madeUpSay())).toEqual({
    question: 'Has the link changed?',
    sentence: 'Too little to tell: it needs 180 sessions on which both have a daily move.',
    figures: [],
  });
});
