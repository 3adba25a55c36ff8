import { expect, test } from 'vitest';
import { atCloseFit } from '../../lib/market/at-close-fit.ts';
import { isSession } from '../../lib/market/us-sessions.ts';
import { normals } from '../analytics/samples.ts';
import { dayOf, makeSeries } from './make-series.ts';

const FIRST = dayOf('2026-01-05');
/** From the US close to the end of the UTC day in summer. */
const HOURS_BEFORE = 4;

/** A walk of `count` days, hour by hour: daily closes at 24:00 UTC, and on sessions the value four hours before. */
function walk(seed: number, count: number) {
  const normal = normals(seed);
  const daily: (readonly [number, number])[] = [];
  const atClose: (readonly [number, number])[] = [];
  let level = Math.log(3e12);
  for (let day = FIRST; day < FIRST + count; day += 1) {
    for (let hour = 1; hour <= 24; hour += 1) {
      level += 0.005 * normal();
      if (hour === 24 - HOURS_BEFORE && isSession(day)) atClose.push([day, Math.exp(level)]);
    }
    daily.push([day, Math.exp(level)]);
  }
  return { daily: makeSeries('TOTAL', daily), days: atClose.map(([day]) => day), close: atClose.map(([, value]) => value) };
}

/** `count` sessions of a walk, from the `first` on. */
const stretch = ({ days, close }: { days: readonly number[]; close: readonly number[] }, first: number, count: number) => ({
  days: days.slice(first, first + count),
  close: close.slice(first, first + count),
});

/** What is said of stretches of `count` sessions of 200 walks, labelled `by` days late: how many of how many. */
function said(count: number, by: number) {
  const found = { fits: 0, unknown: 0, slips: 0, all: 0 };
  for (let seed = 1; seed <= 200; seed += 1) {
    const { daily, days, close } = walk(seed, 130);
    for (let first = 2; first + count < days.length - 2; first += 20) {
      const one = stretch({ days, close }, first, count);
      found[atCloseFit({ ...one, days: one.days.map((day) => day + by) }, daily)] += 1;
      found.all += 1;
    }
  }
  return found;
}

test.for([3, 4, 6, 9, 12, 15, 19])('of %i sessions nothing is said: chance alone makes the right labels look wrong', (count) => {
  for (const by of [-1, 0, 1]) expect(said(count, by)).toMatchObject({ fits: 0, slips: 0 });
});

test.for([20, 25, 30, 45, 60])('the right labels of %i sessions are not called wrong, and nearly always fit', (count) => {
  const { fits, slips, all } = said(count, 0);
  expect(all).toBeGreaterThanOrEqual(200);
  expect(slips).toBe(0);
  expect(fits / all).toBeGreaterThan(0.99);
});

test.for([20, 25, 30, 45, 60])('labels of %i sessions that are a day off are nearly always called wrong, and hardly ever fit', (count) => {
  for (const by of [-1, 1]) {
    const { fits, slips, all } = said(count, by);
    expect(slips / all).toBeGreaterThan(count < 30 ? 0.94 : 0.98);
    expect(fits / all).toBeLessThan(0.01);
  }
});

test('values under the label of the next session, or of the one before, slip', () => {
  const { daily, days, close } = walk(3, 90);
  expect(atCloseFit({ days: days.slice(1), close }, daily)).toBe('slips');
  expect(atCloseFit({ days, close: close.slice(1) }, daily)).toBe('slips');
});

/** Twenty sessions in a row would need weekends: by hand any days do. */
const ALTERNATING = Array.from({ length: 22 }, (_, i): readonly [number, number] => [FIRST + i, i % 2 === 0 ? 100 : 110]);

test('by hand: each near its own day, or near both neighbours', () => {
  const daily = makeSeries('TOTAL', ALTERNATING);
  const days = ALTERNATING.slice(1, 21).map(([day]) => day);
  // Log distances from the own day are all 0; from the neighbours ±ln 1.1.
  expect(atCloseFit({ days, close: days.map((_, i) => (i % 2 === 0 ? 110 : 100)) }, daily)).toBe('fits');
  expect(atCloseFit({ days, close: days.map((_, i) => (i % 2 === 0 ? 100 : 110)) }, daily)).toBe('slips');
  // Right in the middle of both: own and neighbours spread by the same.
  expect(atCloseFit({ days, close: days.map(() => Math.sqrt(100 * 110)) }, daily)).toBe('fits');
});

test('by hand: a neighbour that fits a little better proves nothing', () => {
  const daily = makeSeries('TOTAL', ALTERNATING);
  const days = ALTERNATING.slice(1, 21).map(([day]) => day);
  // A share k of the way to the neighbours' value: spreads are k and 1 − k times ln 1.1 / 2; a third more is at k = 4/7.
  const at = (k: number) => days.map((_, i) => 100 * 1.1 ** (i % 2 === 0 ? 1 - k : k));
  expect(atCloseFit({ days, close: at(0.49) }, daily)).toBe('fits');
  expect(atCloseFit({ days, close: at(0.56) }, daily)).toBe('unknown');
  expect(atCloseFit({ days, close: at(0.58) }, daily)).toBe('slips');
});

test('another provider’s level says nothing of the days', () => {
  const { daily, days, close } = walk(7, 60);
  expect(atCloseFit({ days, close: close.map((value) => 0.92 * value) }, daily)).toBe('fits');
});

test('sessions count of which the day, the day before and the day after are known and final', () => {
  const { daily, days, close } = walk(8, 60);
  const twenty = stretch({ days, close }, 2, 20);
  const last = twenty.days.at(-1) ?? 0;
  expect(atCloseFit(twenty, daily)).toBe('fits');
  expect(atCloseFit(twenty, { ...daily, provisionalFrom: last + 1 })).toBe('unknown');
  expect(atCloseFit(twenty, { ...daily, provisionalFrom: last + 2 })).toBe('fits');
  expect(atCloseFit({ days: days.map((day) => day + 500), close }, daily)).toBe('unknown');
  expect(atCloseFit({ days: twenty.days, close: twenty.close.with(5, Number.NaN) }, daily)).toBe('unknown');
  expect(atCloseFit({ days: [], close: [] }, daily)).toBe('unknown');
});
