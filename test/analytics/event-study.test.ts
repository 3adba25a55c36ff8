import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { correlationHighEvents } from '../../lib/analytics/correlation-high-events.ts';
import type { EventStudy } from '../../lib/analytics/event-study.ts';
import { pairReturns } from '../../lib/analytics/pair-returns.ts';
import { recordHighEvents } from '../../lib/analytics/record-high-events.ts';
import { shiftP } from '../../lib/analytics/shift-p.ts';
import { streakEvents } from '../../lib/analytics/streak-events.ts';
import { isoDate } from '../../lib/core/time.ts';
import { align } from '../../lib/market/align.ts';
import { median } from '../../lib/market/median.ts';
import { isSession } from '../../lib/market/us-sessions.ts';
import { dayOf } from '../market/make-series.ts';
import { MARKET_DIR, realSeries } from '../market/real-history.ts';
import { normals, pricesOf, uniforms } from './samples.ts';
import { sessionDays } from './session-pair.ts';
import { pathsOf, studyOf } from './study-of.ts';

/** The session `count` after a day, before it for a count below zero; found by walking the calendar. */
function sessionFrom(day: number, count: number): number {
  if (count === 0) return day;
  const step = Math.sign(count);
  let next = day + step;
  while (!isSession(next)) next += step;
  return sessionFrom(next, count - step);
}

const share = (values: readonly number[]): number => values.filter((value) => value > 0).length / values.length;

/** Everything but p by the definition, from a table of closes by day. */
function naive(
  days: Int32Array,
  close: Float64Array,
  events: readonly number[],
): Pick<EventStudy, 'rows' | 'base'> & { medians: readonly object[] } {
  const table = new Map(Array.from(days, (day, i) => [day, close[i]!] as const).filter(([day]) => isSession(day)));
  const sessions = [...table.keys()];
  const after = (day: number, horizon: number): number | undefined => {
    const [from, to] = [table.get(day), table.get(sessionFrom(day, horizon))];
    return from === undefined || to === undefined ? undefined : to / from - 1;
  };
  const rows = events.filter((day) => day >= sessions[0]!).map((day) => ({ day, returns: [5, 21, 63, 126].map((h) => after(day, h)) }));
  const base = [5, 21, 63, 126].flatMap((horizon) => {
    const all = sessions.flatMap((day) => after(day, horizon) ?? []);
    return all.length === 0 ? [] : [{ horizon, n: all.length, median: median(all)!, hitRate: share(all) }];
  });
  const medians = [5, 21, 63, 126].map((horizon, i) => {
    const known = rows.flatMap(({ returns }) => returns[i] ?? []);
    return { horizon, n: known.length, ...(known.length >= 8 && { median: median(known), hitRate: share(known) }) };
  });
  return { rows, base, medians };
}

function expectNaive(days: Int32Array, close: Float64Array, events: readonly number[]): void {
  const [found, expected] = [studyOf(days, close, events), naive(days, close, events)];
  expect(found.rows).toEqual(expected.rows);
  expect(found.base).toEqual(expected.base);
  found.summary.forEach((summary, i) => expect(summary).toMatchObject(expected.medians[i]!));
  expect(found.summary.map((summary) => 'median' in summary)).toEqual(expected.medians.map((summary) => 'median' in summary));
}

/** p by the definition, with lists. */
function naiveP(values: readonly number[], positions: readonly number[]): number {
  const at = (shift: number): number => median(positions.flatMap((i) => values[(i + shift) % values.length] ?? []))!;
  const centre = median(values)!;
  const distances = values.map((_, shift) => Math.abs(at(shift) - centre));
  return distances.filter((distance) => distance >= distances[0]!).length / values.length;
}

/** The rows that are left when some positions are missing. */
const without = (gone: readonly number[], days: Int32Array, close: Float64Array): readonly [Int32Array, Float64Array] => [
  days.filter((_, i) => !gone.includes(i)),
  close.filter((_, i) => !gone.includes(i)),
];

const positions = (...places: readonly number[]): Int32Array => Int32Array.from(places);

/** A walk of daily steps around nothing. */
const walk = (seed: number, n: number): Float64Array => {
  const normal = normals(seed);
  return pricesOf(Float64Array.from({ length: n - 1 }, () => normal() / 50));
};

describe('what followed', () => {
  const days = sessionDays(300);
  const rising = Float64Array.from(days, (_, i) => 100 + i);
  const on = (...places: readonly number[]): readonly number[] => places.map((i) => days[i]!);

  test('by hand: simple returns from the close of the event’s session, 5, 21, 63 and 126 sessions on', () => {
    const study = studyOf(days, rising, on(0, 100));
    expect(study.rows).toEqual([
      { day: days[0], returns: [105 / 100 - 1, 121 / 100 - 1, 163 / 100 - 1, 226 / 100 - 1] },
      { day: days[100], returns: [205 / 200 - 1, 221 / 200 - 1, 263 / 200 - 1, 326 / 200 - 1] },
    ]);
  });

  test('a return that ends after the last close is not known yet, and an event of today is listed', () => {
    const study = studyOf(days, rising, [...on(290), days[299]!, days[299]! + 30]);
    expect(study.rows.map(({ returns }) => returns.map((value) => value !== undefined))).toEqual([
      [true, false, false, false],
      [false, false, false, false],
      [false, false, false, false],
    ]);
    expect(study.summary.map(({ n }) => n)).toEqual([1, 0, 0, 0]);
  });

  test('an event before the first close is left out: nothing of what followed is known', () => {
    expect(studyOf(days, rising, [days[0]! - 1, ...on(3)]).rows.map(({ day }) => day)).toEqual(on(3));
  });

  test('fewer than eight known returns have no median, no rate and no p; eight have', () => {
    const events = on(0, 20, 40, 60, 80, 100, 120, 200);
    expect(Object.keys(studyOf(days, rising, events.slice(1)).summary[0]!)).toEqual(['horizon', 'n']);
    const study = studyOf(days, rising, events);
    expect(Object.keys(study.summary[0]!).toSorted()).toEqual(['hitRate', 'horizon', 'median', 'n', 'p']);
    expect(study.summary[3]).toEqual({ horizon: 126, n: 7 });
    expect(study.summary[0]).toMatchObject({ n: 8, hitRate: 1 });
    expect(study.summary[0]?.median).toBeCloseTo((5 / 160 + 5 / 180) / 2, 14);
  });

  test('a missing close takes its own returns away and moves no other horizon', () => {
    const study = studyOf(...without([21], days, rising), on(0, 16, 21));
    expect(study.rows[0]?.returns).toEqual([105 / 100 - 1, undefined, 163 / 100 - 1, 226 / 100 - 1]);
    expect(study.rows[1]?.returns[0]).toBeUndefined();
    expect(study.rows[2]?.returns).toEqual([undefined, undefined, undefined, undefined]);
  });

  test('days that are no session take no part: a coin’s weekends change nothing', () => {
    const all = Int32Array.from({ length: days[299]! - days[0]! + 1 }, (_, i) => days[0]! + i);
    const coin = Float64Array.from(all, (day) => (isSession(day) ? rising[days.indexOf(day)]! : 1e9));
    expect(studyOf(all, coin, on(0, 100))).toEqual(studyOf(days, rising, on(0, 100)));
  });

  test('beside no event stands the base rate alone, and of no history is nothing', () => {
    const study = studyOf(days, rising, []);
    expect(study.rows).toEqual([]);
    expect(study.base.map(({ n }) => n)).toEqual([295, 279, 237, 174]);
    const nothing = studyOf(new Int32Array(0), new Float64Array(0), on(3));
    expect(nothing).toMatchObject({ rows: [], base: [] });
    expect(nothing.summary.map(({ n }) => n)).toEqual([0, 0, 0, 0]);
  });

  test('holds up for extreme closes', () => {
    const huge = rising.map((_, i) => (i % 2 === 0 ? 1e300 : 1e-3));
    const study = studyOf(days, huge, on(0, 1));
    expect(study.rows.map(({ returns }) => returns[0])).toEqual([-1, 1e303]);
    expect(study.base.every(({ median: middle }) => Number.isFinite(middle))).toBe(true);
  });

  test('equals the definition by a table of days, whatever is missing', () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.integer({ min: 3, max: 30 }), fc.uniqueArray(fc.nat(299), { maxLength: 14 }), (seed, gap, places) => {
        const keep = (_: number, i: number): boolean => i % gap !== 1;
        expectNaive(days.filter(keep), walk(seed, 300).filter(keep), on(...places.toSorted((a, b) => a - b)));
      }),
      { numRuns: 25 },
    );
  });
});

describe('the permutation p', () => {
  test('by hand: of ten values and two places, the shifts whose median is as far from the middle of all', () => {
    const values = Float64Array.of(9, 0, 8, 1, 7, 2, 6, 3, 5, 4);
    // Medians of places 0 and 2 shifted by 0…9: 8.5, 0.5, 7.5, 1.5, 6.5, 2.5, 5.5, 3.5, 7, 2; the middle of all is 4.5.
    expect(shiftP(values, positions(0, 2))).toBe(2 / 10);
    expect(shiftP(values, positions(6, 8))).toBe(10 / 10);
    expect(shiftP(values, positions(4, 6))).toBe(8 / 10);
  });

  test('is never below one in the number of shifts, and 1 where all values are equal', () => {
    expect(shiftP(new Float64Array(50).fill(0.1), positions(3, 4))).toBe(1);
    expect(
      shiftP(
        Float64Array.from({ length: 50 }, (_, i) => (i === 7 ? 9 : i / 100)),
        positions(7),
      ),
    ).toBe(1 / 50);
  });

  test('passes over values that are not known, and is undefined where none of the own is', () => {
    const values = Float64Array.of(1, Number.NaN, 3, 4, 5, 6);
    expect(shiftP(values, positions(1))).toBeUndefined();
    expect(shiftP(values, positions(0))).toBe(1 / 5);
    expect(shiftP(new Float64Array(0), positions())).toBeUndefined();
  });

  test('equals the enumeration with lists exactly, and 10 000 drawn shifts within 3 standard errors of such a draw', () => {
    const uniform = uniforms(11);
    for (const seed of [1, 2, 3, 4]) {
      const values = walk(seed, 900).map((value, i, all) => (all[i + 21] ?? all[i]!) / value - 1);
      const places = Array.from({ length: 9 }, () => Math.floor(uniform() * 900)).toSorted((a, b) => a - b);
      const p = shiftP(values, Int32Array.from(places))!;
      expect(p).toBe(naiveP([...values], places));
      const centre = median([...values])!;
      const far = (shift: number): number => Math.abs(median(places.map((i) => values[(i + shift) % 900]!))! - centre);
      let asFar = 0;
      for (let draw = 0; draw < 10_000; draw += 1) asFar += Number(far(Math.floor(uniform() * 900)) >= far(0));
      expect(Math.abs((1 + asFar) / 10_001 - p)).toBeLessThanOrEqual(3 * Math.sqrt((p * (1 - p)) / 10_000));
    }
  });

  test('does not depend on where the circle is cut or on the unit', () => {
    const values = Array.from(walk(9, 200), (value) => value - 100);
    fc.assert(
      fc.property(fc.nat(199), fc.uniqueArray(fc.nat(199), { minLength: 1, maxLength: 12 }), (cut, places) => {
        const turned = Float64Array.from(values, (_, i) => values[(i + cut) % 200]! * 1024);
        const moved = Int32Array.from(places, (place) => (place - cut + 200) % 200);
        expect(shiftP(turned, moved)).toBe(shiftP(Float64Array.from(values), Int32Array.from(places)));
      }),
      { numRuns: 40 },
    );
  });
});

describe('events that have nothing to do with what followed', () => {
  const [DRAWS, SESSIONS] = [500, 1500];
  const days = sessionDays(SESSIONS, dayOf('2010-01-01'));

  /** Closes of an equity that is ahead of its benchmark on 65 of 100 sessions, so that streaks of eight come often enough. */
  const ahead = (seed: number): Float64Array => {
    const uniform = uniforms(seed);
    return pricesOf(Float64Array.from({ length: SESSIONS - 1 }, () => (uniform() < 0.65 ? 0.01 : -0.01)));
  };

  test(`p is at most 0.05 in at most 5 of 100 independent walks at every horizon (${DRAWS} seeded)`, () => {
    const [alarms, told] = [new Float64Array(4), new Float64Array(4)];
    for (let draw = 1; draw <= DRAWS; draw += 1) {
      const events = streakEvents(days, ahead(draw), new Float64Array(SESSIONS).fill(1));
      studyOf(days, walk(draw + 7919, SESSIONS), events).summary.forEach(({ p }, i) => {
        if (p === undefined) return;
        told[i]! += 1;
        if (p <= 0.05) alarms[i]! += 1;
      });
    }
    for (const [i, count] of told.entries()) {
      expect(count, 'enough events').toBeGreaterThan(0.8 * DRAWS);
      expect(alarms[i]! / count, `horizon ${i}`).toBeLessThanOrEqual(0.05 + 2 * Math.sqrt((0.05 * 0.95) / count));
      expect(alarms[i], 'chance alone brings some').toBeGreaterThan(0);
    }
  });

  test('events that a rise does follow are found', () => {
    const places = Array.from({ length: 12 }, (_, k) => 60 + 110 * k);
    const normal = normals(5);
    const steps = Float64Array.from(
      { length: SESSIONS - 1 },
      (_, i) => normal() / 100 + (places.some((at) => i >= at && i < at + 5) ? 0.02 : 0),
    );
    const study = studyOf(
      days,
      pricesOf(steps),
      places.map((i) => days[i]!),
    );
    expect(study.summary[0]?.p).toBeLessThan(0.01);
  });
});

describe('paths around events', () => {
  const days = sessionDays(300);
  const rising = Float64Array.from(days, (_, i) => 100 + i);
  const on = (...places: readonly number[]): readonly number[] => places.map((i) => days[i]!);

  test('by hand: the change from the event’s close, from 21 sessions before to 126 after', () => {
    const { sessions, paths } = pathsOf(days, rising, on(100));
    expect([sessions.length, sessions[0], sessions.at(-1)]).toEqual([148, -21, 126]);
    expect(paths[0]?.day).toBe(days[100]);
    expect([0, 21, 22, 147].map((i) => paths[0]?.change[i])).toEqual([179 / 200 - 1, 0, 201 / 200 - 1, 326 / 200 - 1]);
  });

  test('what is before the history, after it or missing is NaN, and an event without a close has no path', () => {
    const { paths } = pathsOf(...without([12, 50], days, rising), on(10, 50, 290));
    expect(paths.map(({ day }) => day)).toEqual(on(10, 290));
    const known = paths.map(({ change }) => Array.from(change, (value) => !Number.isNaN(value)));
    expect(known[0]?.slice(10, 26)).toEqual([false, ...Array.from({ length: 12 }, () => true), false, true, true]);
    expect(known[1]?.filter(Boolean).length).toBe(21 + 1 + 9);
  });

  test('the median is that of at least eight known paths, NaN of fewer', () => {
    const events = on(30, 40, 50, 60, 70, 80, 90, 170);
    const of = (list: readonly number[]): Float64Array => pathsOf(days, rising, list).median;
    expect(of(events.slice(1)).every((value) => Number.isNaN(value))).toBe(true);
    expect(of(events)[26]).toBeCloseTo((5 / 160 + 5 / 170) / 2, 14);
    expect(of([...events.slice(0, 7), days[296]!])[24]).not.toBeNaN();
    expect(of([...events.slice(0, 7), days[296]!])[25]).toBeNaN();
    expect(of([]).every((value) => Number.isNaN(value))).toBe(true);
    expect(pathsOf(new Int32Array(0), new Float64Array(0), events).paths).toEqual([]);
  });

  test('at the horizons are the returns of the event study', () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.uniqueArray(fc.nat(299), { maxLength: 10 }), (seed, places) => {
        const events = on(...places.toSorted((a, b) => a - b));
        const close = walk(seed, 300);
        const returns = studyOf(days, close, events).rows.map((row) => row.returns.map((value) => value ?? Number.NaN));
        const { paths } = pathsOf(days, close, events);
        expect(paths.map(({ change }) => [5, 21, 63, 126].map((horizon) => change[horizon + 21]!))).toEqual(returns);
      }),
      { numRuns: 25 },
    );
  });
});

describe.skipIf(!MARKET_DIR)('what followed in real history', () => {
  const [rut, spx, total] = MARKET_DIR ? [realSeries('RUT'), realSeries('SPX'), realSeries('TOTAL')] : [];

  test('total crypto after the six record closes of the Russell (rows of the files)', () => {
    const { rows, summary, base } = studyOf(total!.days, total!.close, recordHighEvents(rut!.days, rut!.close));
    const told = rows.map(({ day, returns }) => [isoDate(day), ...returns.map((value) => (value === undefined ? '' : value.toFixed(3)))]);
    expect(told).toEqual([
      ['2014-12-26', '-0.168', '', '-0.298', '-0.217'],
      ['2016-11-14', '0.027', '0.069', '0.422', '3.595'],
      ['2018-05-16', '-0.141', '-0.283', '-0.470', '-0.449'],
      ['2020-11-13', '0.121', '0.214', '2.379', '3.470'],
      ['2021-11-02', '0.062', '-0.045', '-0.376', '-0.337'],
      ['2025-09-18', '-0.086', '-0.118', '-0.293', ''],
    ]);
    expect(summary.map(({ n, p }) => [n, p])).toEqual([6, 5, 6, 5].map((n) => [n, undefined]));
    expect(base.length).toBe(4);
  });

  test('every kind of event equals the definition by a table of days, and p the enumeration with lists', () => {
    const against = align(rut!, spx!);
    const highs = correlationHighEvents(pairReturns(align(rut!, total!)));
    const kinds = [recordHighEvents(rut!.days, rut!.close), streakEvents(against.days, against.x, against.y), highs];
    for (const events of kinds) expectNaive(total!.days, total!.close, events);
    const closes = new Map(Array.from(total!.days, (day, i) => [day, total!.close[i]!]));
    const last = total!.days.at(-1)!;
    const after5 = Array.from({ length: last - total!.days[0]! + 1 }, (_, i) => total!.days[0]! + i)
      .filter((day) => isSession(day) && sessionFrom(day, 5) <= last)
      .map((day) => [day, (closes.get(sessionFrom(day, 5)) ?? Number.NaN) / (closes.get(day) ?? Number.NaN) - 1] as const);
    const values = Float64Array.from(after5, ([, value]) => value);
    const places = after5.flatMap(([day, value], i) => (highs.includes(day) && !Number.isNaN(value) ? [i] : []));
    const known = [...values].filter((value) => !Number.isNaN(value));
    const centre = median(known)!;
    const far = (shift: number): number =>
      Math.abs(median(places.map((i) => values[(i + shift) % values.length]!).filter((value) => !Number.isNaN(value)))! - centre);
    const count = Array.from(values, (_, shift) => far(shift)).filter((distance) => distance >= far(0)).length;
    expect(studyOf(total!.days, total!.close, highs).summary[0]?.p).toBe(count / values.length);
  });
});
