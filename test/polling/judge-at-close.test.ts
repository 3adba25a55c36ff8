import { expect, test } from 'vitest';
import type { DailySeries } from '../../lib/market/series.ts';
import { isSession } from '../../lib/market/us-sessions.ts';
import { judgeAtClose } from '../../lib/polling/judge-at-close.ts';
import { normals } from '../analytics/samples.ts';
import { dayOf, makeSeries } from '../market/make-series.ts';

const FIRST = dayOf('2025-09-02');

interface World {
  readonly daily: DailySeries;
  /** Sessions with the value four hours before the end of their day. */
  readonly rows: readonly (readonly [number, number])[];
}

/** A random walk of 420 days, hour by hour. */
function world(seed: number): World {
  const normal = normals(seed);
  const [daily, rows]: [[number, number][], [number, number][]] = [[], []];
  let level = Math.log(90_000);
  for (let day = FIRST; day < FIRST + 420; day += 1) {
    for (let hour = 1; hour <= 24; hour += 1) {
      level += 0.005 * normal();
      if (hour === 20 && isSession(day)) rows.push([day, Math.exp(level)]);
    }
    daily.push([day, Math.exp(level)]);
  }
  return { daily: makeSeries('BTC', daily), rows: rows.slice(2, -2) };
}

const stored = (rows: World['rows']): DailySeries => makeSeries('BTC_AT_CLOSE', rows);
const answer = (rows: World['rows'], by = 0) => ({
  id: 'BTC_AT_CLOSE' as const,
  days: rows.map(([day]) => day + by),
  close: rows.map(([, close]) => close),
});

/** Which page of a fill is the first to be refused; `undefined` for none. */
function refusedPage({ daily, rows }: World, length: number, by = 0): number | undefined {
  for (let page = 0; page * length < rows.length; page += 1) {
    const before = stored(rows.slice(0, page * length).map(([day, close]) => [day + by, close]));
    if (judgeAtClose(answer(rows.slice(page * length, (page + 1) * length), by), before, daily)) return page;
  }
  return undefined;
}

const SEEDS = Array.from({ length: 150 }, (_, i) => i + 1);

test.for([1, 4, 9, 28])('a year of right labels in answers of %i sessions is never refused', { timeout: 30_000 }, (length) => {
  const few = length === 1 ? SEEDS.slice(0, 30) : SEEDS;
  for (const seed of few) expect(refusedPage(world(seed), length)).toBeUndefined();
});

test.for([-1, 1])('pages of nine sessions that are %i day off are refused with the third or fourth', (by) => {
  const pages = SEEDS.map((seed) => refusedPage(world(seed), 9, by));
  expect(pages.filter((page) => page === 2 || page === 3).length / pages.length).toBeGreaterThan(0.98);
  expect(pages).not.toContain(undefined);
});

test('an answer that is long enough is judged alone, whatever is stored', () => {
  const { daily, rows } = world(1);
  expect(judgeAtClose(answer(rows.slice(100, 130), 1), stored(rows.slice(0, 100)), daily)).toMatchObject({ kind: 'refused' });
  const wrong = rows.slice(0, 100).map(([day, close]): readonly [number, number] => [day + 1, close]);
  expect(judgeAtClose(answer(rows.slice(100, 130)), stored(wrong), daily)).toBeUndefined();
});

test('a few wrong sessions behind right ones are taken in, most of 30 are not', () => {
  const { daily, rows } = world(2);
  const before = stored(rows.slice(0, 100));
  expect(judgeAtClose(answer(rows.slice(100, 105), 1), before, daily)).toBeUndefined();
  expect(judgeAtClose(answer(rows.slice(100, 125), 1), before, daily)).toMatchObject({ kind: 'refused' });
});

test('days that the answer gives again are judged as it gives them, and another provider’s level says nothing', () => {
  const { daily, rows } = world(3);
  const before = rows.slice(0, 100);
  expect(judgeAtClose(answer(rows.slice(75, 101), 1), stored(before), daily)).toMatchObject({ kind: 'refused' });
  const other = rows.slice(95, 104).map(([day, close]): readonly [number, number] => [day, 1.001 * close]);
  expect(judgeAtClose(answer(other), stored(before), daily)).toBeUndefined();
  const scaled = {
    ...stored(before),
    segments: [
      { source: 'a', from: FIRST, factor: 1 },
      { source: 'b', from: before[90]?.[0] ?? 0, factor: 0.5 },
    ],
  };
  const doubled = { ...scaled, close: scaled.close.map((close, i) => (i < 90 ? close : 2 * close)) };
  expect(judgeAtClose(answer(rows.slice(100, 109)), doubled, daily)).toBeUndefined();
});
