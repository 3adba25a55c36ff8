import { describe, expect, test } from 'vitest';
import { newHighChance } from '../../lib/analytics/new-high-chance.ts';
import type { NewHighReplay, ReplayedForecast } from '../../lib/analytics/new-high-replay.ts';
import { newHighReplay } from '../../lib/analytics/new-high-replay.ts';
import { pairedDifference, skillOf } from '../../lib/analytics/paired-difference.ts';
import { isoDate } from '../../lib/core/time.ts';
import { dayOf } from '../market/make-series.ts';
import { MARKET_DIR, realSeries } from '../market/real-history.ts';
import { normals, pricesOf } from './samples.ts';

const FROM = dayOf('2012-01-05');

/** Daily closes of a walk from 2012-01-05 to `to`. */
function history(to: string, seed = 4): { readonly days: Int32Array; readonly close: Float64Array } {
  const normal = normals(seed);
  const close = pricesOf(Float64Array.from({ length: dayOf(to) - FROM }, () => 0.03 * normal()));
  return { days: Int32Array.from(close.keys(), (i) => FROM + i), close };
}

/** The days and the closes up to one of them. */
function until(days: Int32Array, close: Float64Array, day: number): readonly [Int32Array, Float64Array] {
  const rows = days.filter((known) => known <= day).length;
  return [days.slice(0, rows), close.slice(0, rows)];
}

/** The definition read aloud: every day is looked at, quarters by their dates. */
function naiveReplay(days: Int32Array, close: Float64Array): readonly ReplayedForecast[] {
  const closes = new Map([...days].map((day, i) => [day, close[i] ?? 0]));
  const [first, last] = [days[0] ?? 0, days.at(-1) ?? 0];
  const ends: number[] = [];
  for (let day = first + 730; day <= last; day += 1) if (/-(03-31|06-30|09-30|12-31)$/.test(isoDate(day))) ends.push(day);
  const made: ReplayedForecast[] = [];
  ends.slice(0, -1).forEach((day, i) => {
    const by = ends[i + 1] ?? 0;
    const now = closes.get(day);
    const high = Math.max(...[...closes].flatMap(([known, value]) => (known <= day ? [value] : [])));
    const after = [...closes].flatMap(([known, value]) => (known > day && known <= by ? [value] : []));
    if (now === undefined || now === high || after.length < 0.9 * (by - day)) return;
    const chance = newHighChance(...until(days, close, day), by, 500);
    if (chance?.bootstrap === undefined) return;
    const base = (made.filter(({ hit }) => hit).length + 1) / (made.length + 2);
    made.push({ day, by, base, brownian: chance.brownian, bootstrap: chance.bootstrap, hit: after.some((value) => value >= high) });
  });
  return made;
}

const brier = (forecasts: readonly ReplayedForecast[], of: 'base' | 'brownian' | 'bootstrap'): number =>
  forecasts.reduce((sum, forecast) => sum + (forecast[of] - (forecast.hit ? 1 : 0)) ** 2, 0) / forecasts.length;

function expectNaive(days: Int32Array, close: Float64Array): void {
  const [found, forecasts] = [newHighReplay(days, close), naiveReplay(days, close)];
  expect(found?.forecasts).toEqual(forecasts);
  expect(found).toMatchObject({
    n: forecasts.length,
    hits: forecasts.filter(({ hit }) => hit).length,
    from: forecasts[0]?.day,
    to: forecasts.at(-1)?.by,
  });
  for (const of of ['base', 'brownian', 'bootstrap'] as const) expect(found?.brier[of]).toBeCloseTo(brier(forecasts, of), 14);
  for (const of of ['brownian', 'bootstrap'] as const) {
    expect(found?.againstBase[of].difference).toBeCloseTo(brier(forecasts, of) - brier(forecasts, 'base'), 14);
  }
}

const of = (...values: readonly number[]): Float64Array => Float64Array.from(values);

const dates = (replay: NewHighReplay | undefined) => replay?.forecasts.map(({ day }) => isoDate(day));

/** The days after 2017-07-10 up to another. */
const gap = (to: string) => (day: number) => day > dayOf('2017-07-10') && day <= dayOf(to);

describe('the replay of the chance of a new high', () => {
  test('forecasts at each quarter’s end after two years for the next quarter’s, and only windows that have ended', () => {
    const { days, close } = history('2020-09-29');
    const found = newHighReplay(days, close);
    const all = found?.forecasts.map(({ day, by }) => `${isoDate(day)} ${isoDate(by)}`);
    expect(all?.[0]).toBe('2014-03-31 2014-06-30');
    expect(all?.at(-1)).toBe('2020-03-31 2020-06-30');
    const longer = history('2020-09-30');
    expect(isoDate(newHighReplay(longer.days, longer.close)?.to ?? 0)).toBe('2020-09-30');
  });

  test('equals the definition read aloud', () => {
    for (const seed of [1, 2, 3]) {
      const { days, close } = history('2019-11-11', seed);
      expectNaive(days, close);
    }
  });

  test('knows nothing of what came later: a shorter history gives the first of the same forecasts', () => {
    const { days, close } = history('2020-12-31');
    const [all, part] = [newHighReplay(days, close), newHighReplay(...until(days, close, dayOf('2018-05-01')))];
    expect(part?.forecasts.length).toBeGreaterThan(8);
    expect(all?.forecasts.slice(0, part?.n)).toEqual(part?.forecasts);
  });

  test('the base rate is that of the forecasts before, by the rule of succession: one half at first', () => {
    const { days, close } = history('2020-12-31', 6);
    const forecasts = newHighReplay(days, close)?.forecasts ?? [];
    expect(forecasts[0]?.base).toBe(0.5);
    expect(forecasts[1]?.base).toBe(forecasts[0]?.hit ? 2 / 3 : 1 / 3);
    const before = forecasts.slice(0, 10).filter(({ hit }) => hit).length;
    expect(forecasts[10]?.base).toBe((before + 1) / 12);
  });

  test('leaves out a forecast at a high, one without its close, and a window with many closes missing', () => {
    const { days, close } = history('2020-12-31');
    const without = (gone: (day: number) => boolean) => {
      const rows = [...days.keys()].filter((i) => !gone(days[i] ?? 0));
      return newHighReplay(
        Int32Array.from(rows, (i) => days[i] ?? 0),
        Float64Array.from(rows, (i) => close[i] ?? 0),
      );
    };
    const every = dates(newHighReplay(days, close)) ?? [];
    expect(every).toContain('2017-06-30');
    expect(dates(without((day) => day === dayOf('2017-06-30')))).toEqual(every.filter((date) => date !== '2017-06-30'));
    expect(dates(without(gap('2017-07-19')))).toEqual(every);
    expect(dates(without(gap('2017-07-20')))).toEqual(every.filter((date) => date !== '2017-06-30'));
    const peak = close.map((value, i) => (days[i] === dayOf('2017-06-30') ? 1e9 : value));
    const atHigh = newHighReplay(days, peak);
    expect(dates(atHigh)).not.toContain('2017-06-30');
    expect(atHigh?.forecasts.filter(({ day }) => day > dayOf('2017-06-30')).every(({ hit }) => !hit)).toBe(true);
    expectNaive(days, peak);
  });

  test('is undefined for fewer than 8 forecasts, for no closes, and for closes that stand still', () => {
    const { days, close } = history('2016-03-31');
    const found = newHighReplay(days, close);
    expect(found?.n).toBe(8);
    expect(newHighReplay(...until(days, close, dayOf('2016-03-30')))).toBeUndefined();
    expect(newHighReplay(new Int32Array(0), new Float64Array(0))).toBeUndefined();
    expect(newHighReplay(days, close.fill(5))).toBeUndefined();
  });

  test.skipIf(!MARKET_DIR)('equals the definition read aloud on real history', () => {
    for (const id of ['BTC', 'TOTAL'] as const) {
      const { days, close } = realSeries(id);
      expectNaive(days, close);
    }
  });
});

describe('a score beside that of the base rate', () => {
  test('by hand: differences −0.1, −0.3, −0.2 have the mean −0.2 and the standard error 0.1/√3', () => {
    const { difference, se } = pairedDifference(of(0.1, 0.2, 0.3), of(0.2, 0.5, 0.5));
    expect(difference).toBeCloseTo(-0.2, 14);
    expect(se).toBeCloseTo(0.1 / Math.sqrt(3), 14);
  });

  test('is better or worse only where the interval says so', () => {
    expect(skillOf({ difference: -0.2, se: 0.1 })).toBe('better');
    expect(skillOf({ difference: -0.19, se: 0.1 })).toBe('no different');
    expect(skillOf({ difference: 0.19, se: 0.1 })).toBe('no different');
    expect(skillOf({ difference: 0.2, se: 0.1 })).toBe('worse');
    expect(skillOf({ difference: 0, se: 0 })).toBe('no different');
  });

  test('needs two pairs', () => {
    expect(() => pairedDifference(of(1), of(1))).toThrow('at least two pairs');
    expect(() => pairedDifference(of(1, 2), of(1))).toThrow('at least two pairs');
  });
});
