import { describe, expect, test } from 'vitest';
import { closeAdjustedCorrelation } from '../../lib/analytics/close-adjusted-correlation.ts';
import { correlationByYear } from '../../lib/analytics/correlation-by-year.ts';
import { correlationWindow } from '../../lib/analytics/correlation-window.ts';
import { correlationInterval } from '../../lib/analytics/correlation-interval.ts';
import { influentialDates } from '../../lib/analytics/influential-dates.ts';
import { levelsCorrelation } from '../../lib/analytics/levels-correlation.ts';
import { levelsWarning } from '../../lib/analytics/levels-warning.ts';
import { logReturns } from '../../lib/analytics/log-returns.ts';
import { pairReturns } from '../../lib/analytics/pair-returns.ts';
import { pearson } from '../../lib/analytics/pearson.ts';
import { weeklyCorrelation } from '../../lib/analytics/weekly-correlation.ts';
import { isoDate, yearOf } from '../../lib/core/time.ts';
import type { AlignedPair } from '../../lib/market/align.ts';
import { isoWeekMonday } from '../../lib/market/iso-week.ts';
import { dayOf } from '../market/make-series.ts';
import { normalPairs } from './samples.ts';
import { pairOf, sessionDays } from './session-pair.ts';

const at = (column: ArrayLike<number>, i: number): number => column[i] ?? Number.NaN;

const mean = (v: Float64Array): number => v.reduce((sum, value) => sum + value, 0) / v.length;

/** The first n rows of a pair. */
const head = ({ days, x, y }: AlignedPair, n: number): AlignedPair => ({ days: days.slice(0, n), x: x.slice(0, n), y: y.slice(0, n) });

/** A pair without the row at an index: a session on which one series has no value. */
function withoutRow({ days, x, y }: AlignedPair, index: number): AlignedPair {
  const rest = (_: number, i: number) => i !== index;
  return { days: days.filter(rest), x: x.filter(rest), y: y.filter(rest) };
}

describe('log returns', () => {
  test('are the logarithm of each close over the one before', () => {
    expect([...logReturns(Float64Array.of(100, 110, 99))]).toEqual([Math.log(1.1), Math.log(0.9)]);
    expect(logReturns(Float64Array.of(100)).length).toBe(0);
    expect(logReturns(new Float64Array(0)).length).toBe(0);
  });

  test('add up to the whole move', () => {
    const { x } = pairOf(normalPairs(1, 50, 0));
    expect(logReturns(x).reduce((sum, v) => sum + v, 0)).toBeCloseTo(Math.log(at(x, 50) / at(x, 0)), 12);
  });
});

describe('paired returns', () => {
  const pair = pairOf(normalPairs(1, 50, 0));

  test('carry the session on which each ends; one over a weekend is a return like others', () => {
    const returns = pairReturns(pair);
    expect([...returns.days]).toEqual(Array.from(pair.days.subarray(1)));
    expect(at(returns.x, 4)).toBeCloseTo(Math.log(at(pair.x, 5) / at(pair.x, 4)), 12);
  });

  test('beside a missing session do not exist: a move over two sessions is no daily return', () => {
    const returns = pairReturns(withoutRow(pair, 10));
    expect(returns.days.length).toBe(48);
    expect([...returns.days]).not.toContain(pair.days[11]);
  });
});

describe('correlation by year', () => {
  const pair = pairOf(normalPairs(2, 600, 0.5), dayOf('2024-06-03'));

  test('takes the returns whose end date lies in the year, so the first starts in the year before', () => {
    const years = correlationByYear(pair);
    const { days, x, y } = pairReturns(pair);
    const in2025 = [...days.keys()].filter((i) => yearOf(at(days, i)) === 2025);
    const column = (v: Float64Array) => Float64Array.from(in2025, (i) => at(v, i));
    expect(years.map(({ year }) => year)).toEqual([2024, 2025, 2026]);
    expect(years[1]).toMatchObject({ year: 2025, n: 250, r: pearson(column(x), column(y)) });
  });

  test('gives each year its interval, and says which years the history holds only a part of', () => {
    const years = correlationByYear(pair);
    expect(years.map(({ isPart }) => isPart)).toEqual([true, false, true]);
    const { days, x, y } = pairReturns(pair);
    const of2025 = [...days.keys()].filter((i) => yearOf(at(days, i)) === 2025);
    const column = (v: Float64Array) => Float64Array.from(of2025, (i) => at(v, i));
    const { low, high } = correlationInterval(column(x), column(y)) ?? {};
    expect(years[1]?.interval).toEqual({ low, high });
  });

  test('leaves out a year with fewer than 20 returns', () => {
    const start = pair.days.findIndex((day) => day >= dayOf('2024-12-02'));
    const late = { days: pair.days.slice(start), x: pair.x.slice(start), y: pair.y.slice(start) };
    expect(correlationByYear(late).map(({ year, n }) => [year, n])[0]).toEqual([2024, 20]);
    expect(correlationByYear(withoutRow(late, 0)).map(({ year }) => year)).not.toContain(2024);
  });

  test('of nothing is nothing', () => {
    expect(correlationByYear({ days: new Int32Array(0), x: new Float64Array(0), y: new Float64Array(0) })).toEqual([]);
  });
});

describe('weekly correlation', () => {
  const pair = pairOf(normalPairs(3, 700, 0.5));
  const today = at(pair.days, pair.days.length - 1);

  /** The definition in a table: week → last row. */
  function naive(weeks: number, until: number) {
    const last = new Map<number, number>();
    for (const [i, day] of pair.days.entries()) if (isoWeekMonday(day) < isoWeekMonday(until)) last.set(isoWeekMonday(day), i);
    const ends = [...last.values()].slice(-(weeks + 1));
    const returns = (v: Float64Array) => logReturns(Float64Array.from(ends, (i) => at(v, i)));
    return { r: pearson(returns(pair.x), returns(pair.y)), n: ends.length - 1 };
  }

  test('is that of log returns between the last sessions of ISO weeks, the last 104 of them', () => {
    expect(weeklyCorrelation(pair, { today })).toEqual(naive(104, today));
    expect(weeklyCorrelation(pair, { weeks: 52, today })).toEqual(naive(52, today));
    expect(weeklyCorrelation(pair, { today })?.n).toBe(104);
  });

  test('leaves the week in progress out until its Sunday has passed', () => {
    const sunday = isoWeekMonday(today) + 6;
    expect(weeklyCorrelation(pair, { today: sunday })).toEqual(weeklyCorrelation(pair, { today }));
    expect(weeklyCorrelation(pair, { today: sunday + 1 })).not.toEqual(weeklyCorrelation(pair, { today }));
  });

  test('is undefined for fewer than 20 weekly returns', () => {
    expect(weeklyCorrelation(head(pair, 90), { today })).toBeUndefined();
    expect(weeklyCorrelation(head(pair, 110), { today })).toBeDefined();
  });
});

describe('the close-adjusted correlation', () => {
  const { x, y } = normalPairs(8, 120, 0.4);

  test('adds the covariances one day before and after, divisor n and full-window means throughout', () => {
    const [mx, my, n] = [mean(x), mean(y), x.length];
    const cov = (k: number) =>
      [...x.keys()].reduce((s, t) => (t + k < 0 || t + k >= n ? s : s + (at(x, t) - mx) * (at(y, t + k) - my)), 0) / n;
    const sd = (v: Float64Array, m: number) => Math.sqrt(v.reduce((s, value) => s + (value - m) ** 2, 0) / n);
    expect(closeAdjustedCorrelation(x, y)).toBeCloseTo((cov(0) + cov(-1) + cov(1)) / (sd(x, mx) * sd(y, my)), 12);
  });

  test('finds a relation that a label one day off hides', () => {
    const late = Float64Array.from([0, ...x.slice(0, -1)]);
    expect(Math.abs(pearson(x, late) ?? 9)).toBeLessThan(0.25);
    expect(closeAdjustedCorrelation(x, late)).toBeGreaterThan(0.7);
  });

  test('is clamped to ±1', () => {
    const slow = Float64Array.from({ length: 60 }, (_, i) => Math.sin(i / 10));
    expect(closeAdjustedCorrelation(slow, slow)).toBe(1);
  });

  test('is undefined for n < 20 and where a series does not move', () => {
    expect(closeAdjustedCorrelation(x.slice(0, 19), y.slice(0, 19))).toBeUndefined();
    expect(closeAdjustedCorrelation(new Float64Array(60), y.slice(0, 60))).toBeUndefined();
  });
});

describe('influential dates', () => {
  const sample = normalPairs(12, 90, 0.1);

  test('are the three whose deletion changes Pearson most, found by deleting each', () => {
    const x = sample.x.map((v, i) => (i === 40 ? 9 : v));
    const y = sample.y.map((v, i) => (i === 40 ? 9 : v));
    const days = sessionDays(90);
    const r = pearson(x, y) ?? 9;
    const change = (k: number) =>
      Math.abs(
        (pearson(
          x.filter((_, i) => i !== k),
          y.filter((_, i) => i !== k),
        ) ?? 9) - r,
      );
    const expected = [...days.keys()].toSorted((a, b) => change(b) - change(a)).slice(0, 3);
    expect(influentialDates({ days, x, y })).toEqual(expected.map((i) => days[i]));
    expect(expected[0]).toBe(40);
  });

  test('equal changes are named from the earliest on', () => {
    const x = Float64Array.from({ length: 40 }, (_, i) => (i % 2 ? 1 : -1));
    const days = sessionDays(40);
    const named = influentialDates({ days, x, y: x.map((v, i) => (i === 7 || i === 9 ? -v : v)) });
    expect(named.slice(0, 2)).toEqual([days[7], days[9]]);
  });

  test('a day without which nothing moves comes first', () => {
    const x = Float64Array.from({ length: 30 }, (_, i) => (i === 20 ? 1 : 0));
    expect(influentialDates({ days: sessionDays(30), x, y: sample.y.slice(0, 30) })[0]).toBe(sessionDays(30)[20]);
  });

  test('are none where r is undefined', () => {
    expect(influentialDates({ days: sessionDays(30), x: new Float64Array(30), y: sample.y.slice(0, 30) })).toEqual([]);
  });
});

describe('levels', () => {
  test('r of levels is Pearson of the last closes, one for each session of the window', () => {
    const { x, y } = pairOf(normalPairs(4, 200, 0.3));
    expect(levelsCorrelation(x, y, 90)).toBe(pearson(x.slice(-90), y.slice(-90)));
    expect(levelsCorrelation(x.slice(0, 19), y.slice(0, 19), 90)).toBeUndefined();
    expect(levelsCorrelation(x.slice(0, 50).fill(3), y.slice(0, 50), 30)).toBeUndefined();
  });

  test('two drifting prices whose returns have nothing in common are warned of', () => {
    const sample = normalPairs(5, 252, 0);
    const drifting = { x: sample.x.map((v) => v * 0.3 + 0.2), y: sample.y.map((v) => v * 0.3 + 0.2) };
    expect(levelsWarning(pairOf(drifting), 252)).toEqual({ differs: true, spurious: true });
  });

  test('the regression of one price on another is spurious where R² exceeds Durbin and Watson’s DW, by the formulas', () => {
    const pair = pairOf(normalPairs(6, 252, 0.9));
    const [lx, ly] = [pair.x.slice(-252).map(Math.log), pair.y.slice(-252).map(Math.log)];
    const [mx, my] = [mean(lx), mean(ly)];
    const slope = lx.reduce((s, v, i) => s + (v - mx) * (at(ly, i) - my), 0) / lx.reduce((s, v) => s + (v - mx) ** 2, 0);
    const e = ly.map((v, i) => v - my - slope * (at(lx, i) - mx));
    const squares = e.reduce((s, v) => s + v * v, 0);
    const dw = e.reduce((s, v, i) => (i ? s + (v - at(e, i - 1)) ** 2 : s), 0) / squares;
    const rSquared = 1 - squares / ly.reduce((s, v) => s + (v - my) ** 2, 0);
    expect(levelsWarning(pair, 252)?.spurious ?? false).toBe(rSquared > dw);
  });

  test('prices that move as one are not warned of', () => {
    const { days, x } = pairOf(normalPairs(6, 100, 0));
    expect(levelsWarning({ days, x, y: x.map((v) => 7 * v) }, 90)).toBeUndefined();
  });
});

describe('a correlation window', () => {
  const pair = pairOf(normalPairs(14, 300, 0.5));

  test('describes the last returns: r, rank r, interval, words, levels, first and last end date', () => {
    const window = correlationWindow(pair, 90);
    const { days, x, y } = pairReturns(pair);
    const [lastX, lastY] = [x.slice(-90), y.slice(-90)];
    const interval = correlationInterval(lastX, lastY);
    expect(window).toMatchObject({ sessions: 90, n: 90, pearson: pearson(lastX, lastY), words: 'move together' });
    expect(window?.interval).toEqual({ low: interval?.low, high: interval?.high });
    expect([window?.from, window?.to].map((day) => isoDate(day ?? 0))).toEqual([isoDate(at(days, 210)), isoDate(at(days, 299))]);
    expect(window?.nEff).toBeCloseTo(interval?.nEff ?? 9, 12);
    expect(window?.levels).toBeTypeOf('number');
    expect(window?.fewDaysDrive).toBeUndefined();
  });

  test('with a shorter history says how many returns it has', () => {
    const short = { days: pair.days.slice(0, 51), x: pair.x.slice(0, 51), y: pair.y.slice(0, 51) };
    expect(correlationWindow(short, 90)).toMatchObject({ sessions: 90, n: 50 });
  });

  test('names the three dates where a few days drive the figure', () => {
    const sample = normalPairs(15, 90, 0);
    const spiked = { x: sample.x.map((v, i) => (i === 60 ? 15 : v)), y: sample.y.map((v, i) => (i === 60 ? 15 : v)) };
    const window = correlationWindow(pairOf(spiked), 90);
    expect(window?.fewDaysDrive?.[0]).toBe(sessionDays(91)[61]);
    expect(window?.fewDaysDrive?.length).toBe(3);
  });

  test('does not exist for fewer than 20 returns, or where a series does not move', () => {
    expect(correlationWindow(head(pair, 20), 30)).toBeUndefined();
    expect(correlationWindow(head(pair, 21), 30)?.n).toBe(20);
    expect(correlationWindow({ ...pair, y: pair.y.map(() => 4) }, 90)).toBeUndefined();
    expect(correlationWindow(head(pair, 0), 90)).toBeUndefined();
  });

  test('has no interval and no words where the effective sample is too small, but still its r', () => {
    const trend = Float64Array.from({ length: 40 }, (_, i) => 1 + i * 0.05);
    const window = correlationWindow(pairOf({ x: trend, y: trend.map((v) => v * v) }), 30);
    expect(window?.pearson).toBeGreaterThan(0.9);
    expect([window?.interval, window?.words]).toEqual([undefined, undefined]);
  });
});
