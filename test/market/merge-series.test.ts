import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate, startOfDayMs } from '../../lib/core/time.ts';
import { continuous } from '../../lib/market/continuous.ts';
import type { IncomingSeries } from '../../lib/market/incoming-series.ts';
import type { StoredSeriesId } from '../../lib/market/instrument.ts';
import { mergeReport, mergeSeries } from '../../lib/market/merge-series.ts';
import type { DailySeries } from '../../lib/market/series.ts';
import { isSession, nextSession } from '../../lib/market/us-sessions.ts';
import { dayOf } from './make-series.ts';
import { MARKET_DIR, realSeries } from './real-history.ts';

const START = dayOf('2025-01-06');
/** After every day of these rows. */
const FETCHED = startOfDayMs(START + 10_000);
const answerOf = (source: string) => ({ source, market: 'live' as const, fetchedAtMs: FETCHED });
const alpha = answerOf('alpha');
const beta = answerOf('beta');

type Rows = readonly (readonly [number, number])[];

function incoming(rows: Rows, extra: Partial<IncomingSeries> = {}): IncomingSeries {
  return { id: 'TOTAL', days: rows.map(([day]) => day), close: rows.map(([, close]) => close), ...extra };
}

/** `count` calendar days with a close that wiggles around `level`. */
const rowsFrom = (from: number, count: number, level = 100): Rows =>
  Array.from({ length: count }, (_, i) => [from + i, level * (1 + 0.01 * Math.sin(from + i))] as const);

function must(result: ReturnType<typeof mergeSeries>): DailySeries {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const merged = (stored: DailySeries | undefined, rows: Rows, answer = alpha, extra: Partial<IncomingSeries> = {}) =>
  must(mergeSeries(stored, incoming(rows, extra), answer));

const closeOn = (series: DailySeries, day: number): number | undefined => series.close[series.days.indexOf(day)];

const LAST = START + 99;
const stored = merged(undefined, rowsFrom(START, 100));

describe('one provider', () => {
  test('a first answer is stored as it is, in one segment', () => {
    expect([...stored.days]).toEqual(rowsFrom(START, 100).map(([day]) => day));
    expect(stored.segments).toEqual([{ source: 'alpha', from: START, factor: 1 }]);
    expect(stored).toMatchObject({ id: 'TOTAL', market: 'live', fetchedAtMs: FETCHED });
    expect(stored.provisionalFrom).toBeUndefined();
  });

  test('a tail adds days and corrects those of the last ten calendar days', () => {
    const next = merged(stored, [
      [LAST - 1, 101],
      [LAST, 102],
      [LAST + 1, 103],
    ]);
    expect([LAST - 1, LAST, LAST + 1].map((day) => closeOn(next, day))).toEqual([101, 102, 103]);
    expect(next.segments).toEqual(stored.segments);
    expect(next.days.length).toBe(101);
  });

  test('a revision of older days is not taken: what was stored stays', () => {
    const next = merged(stored, [[LAST - 11, 100.2], ...rowsFrom(LAST - 3, 4)]);
    expect(closeOn(next, LAST - 11)).toBe(closeOn(stored, LAST - 11));
  });

  test('a day that the answer lacks keeps its stored value', () => {
    const next = merged(stored, [[LAST + 1, 100]]);
    expect(closeOn(next, LAST)).toBe(closeOn(stored, LAST));
  });

  test('a day that was missing is filled in whenever it comes', () => {
    const holed = merged(
      undefined,
      rowsFrom(START, 100).filter(([day]) => day !== START + 20),
    );
    expect(closeOn(merged(holed, rowsFrom(START + 18, 5)), START + 20)).toBe(rowsFrom(START + 20, 1)[0]?.[1]);
  });

  test('the time of the answer is noted even where it brings nothing new', () => {
    const later = must(mergeSeries(stored, incoming(rowsFrom(LAST, 1)), { ...alpha, fetchedAtMs: FETCHED + 4 }));
    expect(later.fetchedAtMs).toBe(FETCHED + 4);
    expect(later.days).toEqual(stored.days);
  });

  test('what the stamp check said is kept until it says something else', () => {
    const checked = must(mergeSeries(stored, incoming(rowsFrom(LAST, 1)), { ...alpha, stamp: 'verified' }));
    expect(merged(checked, rowsFrom(LAST, 2)).stamp).toBe('verified');
  });

  test('highs and lows go along; where an answer has none they are the close', () => {
    const rows = rowsFrom(START, 3);
    const first = merged(undefined, rows, alpha, { high: [110, 111, 112], low: [90, 91, 92] });
    const next = merged(first, [[START + 3, 100]]);
    expect([...(next.high ?? [])]).toEqual([110, 111, 112, 100]);
    expect([...(next.low ?? [])]).toEqual([90, 91, 92, 100]);
    expect(stored.high).toBeUndefined();
  });
});

describe('provisional values', () => {
  const open = merged(stored, [[LAST + 1, 99]], alpha, { provisionalFrom: LAST + 1 });

  test('are stored and marked', () => {
    expect([open.provisionalFrom, closeOn(open, LAST + 1)]).toEqual([LAST + 1, 99]);
  });

  test('are replaced by the final value', () => {
    const next = merged(open, [[LAST + 1, 98]]);
    expect([next.provisionalFrom, closeOn(next, LAST + 1)]).toEqual([undefined, 98]);
  });

  test('leave when a later day comes without them: a running price is no close', () => {
    const next = merged(open, [[LAST + 2, 101]]);
    expect([next.provisionalFrom, closeOn(next, LAST + 1), closeOn(next, LAST + 2)]).toEqual([undefined, undefined, 101]);
  });

  test('stay while no answer reaches their day', () => {
    expect(merged(open, rowsFrom(LAST - 1, 2)).provisionalFrom).toBe(LAST + 1);
  });

  test('never replace a final value', () => {
    const next = merged(stored, [[LAST, 1]], alpha, { provisionalFrom: LAST });
    expect(closeOn(next, LAST)).toBe(closeOn(stored, LAST));
    expect(next.provisionalFrom).toBeUndefined();
  });

  test('of another provider do not put stored final days in doubt', () => {
    const next = merged(stored, [...rowsFrom(LAST - 39, 39), [LAST, 50]], beta, { provisionalFrom: LAST });
    expect(next.provisionalFrom).toBeUndefined();
    expect(closeOn(next, LAST)).toBe(closeOn(stored, LAST));
  });
});

describe('a second provider', () => {
  test('is joined through the median ratio of at least 30 common final days, so that no return comes from the seam', () => {
    const next = merged(stored, rowsFrom(LAST - 29, 31, 103), beta);
    expect(next.segments.map(({ source, from }) => [source, isoDate(from)])).toEqual([
      ['alpha', isoDate(START)],
      ['beta', isoDate(LAST + 1)],
    ]);
    expect(next.segments[0]?.factor).toBe(1);
    expect(next.segments[1]?.factor).toBeCloseTo(1 / 1.03, 12);
    const levels = continuous(next);
    const truth = rowsFrom(START, 101).map(([, close]) => close);
    for (const [i, level] of truth.entries()) expect(levels[i]).toBeCloseTo(level, 9);
  });

  test('keeps each provider’s own closes for display', () => {
    const next = merged(stored, rowsFrom(LAST - 29, 31, 103), beta);
    expect(closeOn(next, LAST)).toBe(closeOn(stored, LAST));
  });

  test('with fewer than 30 common final days is refused', () => {
    const result = mergeSeries(stored, incoming(rowsFrom(LAST - 28, 30, 103)), beta);
    expect(result).toMatchObject({ ok: false, error: { kind: 'refused' } });
  });

  test('needs no overlap when nothing is stored yet', () => {
    expect(
      merged({ ...stored, days: new Int32Array(0), close: new Float64Array(0), segments: [] }, rowsFrom(START, 3), beta).segments,
    ).toEqual([{ source: 'beta', from: START, factor: 1 }]);
  });

  test('that moves differently is another thing, and refused', () => {
    const other = rowsFrom(LAST - 59, 61).map(([day], i) => [day, i % 2 ? 80 : 120] as const);
    expect(mergeSeries(stored, incoming(other), beta)).toMatchObject({ ok: false, error: { kind: 'refused' } });
  });

  test('fills a hole as a segment of its own, at the level of its neighbours', () => {
    const holed = merged(
      undefined,
      rowsFrom(START, 100).filter(([day]) => day !== START + 50),
    );
    const next = merged(holed, rowsFrom(START + 30, 60, 50), beta);
    expect(next.segments.map(({ source, from, factor }) => [source, from - START, Number(factor.toFixed(9))])).toEqual([
      ['alpha', 0, 1],
      ['beta', 50, 2],
      ['alpha', 51, 1],
    ]);
    expect(continuous(next)[50]).toBeCloseTo(rowsFrom(START + 50, 1)[0]?.[1] ?? 0, 9);
  });

  test('reaching further back is put in front', () => {
    const next = merged(stored, rowsFrom(START - 10, 50, 200), beta);
    expect(next.segments.map(({ source, from }) => [source, from - START])).toEqual([
      ['beta', -10],
      ['alpha', 0],
    ]);
    expect(next.segments[0]?.factor).toBeCloseTo(0.5, 12);
  });

  test('never replaces a stored final value', () => {
    const next = merged(stored, rowsFrom(LAST - 29, 30, 130), beta);
    expect(next.close).toEqual(stored.close);
  });

  test('with a longer history than all that is stored becomes the series, without a seam', () => {
    const next = merged(stored, rowsFrom(START - 300, 400, 80), beta);
    expect(next.segments).toEqual([{ source: 'beta', from: START - 300, factor: 1 }]);
  });

  test('its level comes from the days nearest the seam, since providers drift apart', () => {
    const drifting = rowsFrom(START, 101).map(([day, close]) => [day, day < START + 40 ? close : close * 1.1] as const);
    expect(merged(stored, drifting.slice(1), beta).segments[1]?.factor).toBeCloseTo(1 / 1.1, 12);
  });
});

describe('the provider of most days', () => {
  const filledIn = merged(stored, rowsFrom(LAST - 39, 43, 103), beta);

  test('takes back the days that another filled in while it was away', () => {
    const next = merged(filledIn, rowsFrom(LAST - 3, 8));
    expect(next.segments).toEqual(stored.segments);
    expect([...next.close]).toEqual(rowsFrom(START, 104).map(([, close]) => close));
  });

  test('leaves what it cannot give to the other', () => {
    const next = merged(filledIn, rowsFrom(LAST + 2, 3));
    expect(next.segments.map(({ source }) => source)).toEqual(['alpha', 'beta', 'alpha']);
    const levels = continuous(next);
    for (const [i, [, level]] of rowsFrom(START, 104).entries()) expect(levels[i]).toBeCloseTo(level, 9);
  });
});

/** The first `count` US sessions from a day on. */
function sessionsFrom(from: number, count: number): readonly number[] {
  const found = [nextSession(from - 1)];
  while (found.length < count) found.push(nextSession(found.at(-1) ?? from));
  return found;
}

/** As rowsFrom, on given days. */
const rowsOn = (given: readonly number[], level = 100): Rows => given.map((day) => [day, level * (1 + 0.01 * Math.sin(day))]);

describe('crypto at the US close', () => {
  const id = { id: 'BTC_AT_CLOSE' } as const;
  const all = sessionsFrom(START, 100);
  const known = merged(undefined, rowsOn(all.slice(0, 90)), alpha, id);

  test('another provider is joined through five common sessions, not through four', () => {
    const joined = merged(known, rowsOn(all.slice(85, 92), 101), beta, id);
    expect(joined.days.length).toBe(92);
    expect(joined.segments.map(({ source, from }) => [source, from])).toEqual([
      ['alpha', all[0]],
      ['beta', all[90]],
    ]);
    expect(joined.segments[1]?.factor).toBeCloseTo(1 / 1.01, 10);
    expect(mergeSeries(known, incoming(rowsOn(all.slice(86, 92), 101), id), beta)).toMatchObject({
      ok: false,
      error: { kind: 'refused', detail: 'only 4 common final days, 5 are needed to join another provider' },
    });
  });

  test('a gap of months is no reason not to go on', () => {
    const later = sessionsFrom(START + 300, 20);
    const gone = merged(known, rowsOn(later), alpha, id);
    expect(gone.days.length).toBe(110);
    expect(gone.segments).toEqual(known.segments);
  });

  test('a weekend has none', () => {
    const saturday = dayOf('2025-01-11');
    const report = mergeReport(undefined, incoming(rowsOn([saturday - 1, saturday]), id), alpha);
    expect(report.ok && report.value.dropped.map(({ day, reason }) => [day, reason])).toEqual([[saturday, 'not a US session']]);
  });
});

test('a provider whose values of the same days changed level is joined like another one', () => {
  const next = merged(stored, rowsFrom(LAST - 39, 42, 110));
  expect(next.segments.map(({ source, from }) => [source, from - LAST])).toEqual([
    ['alpha', START - LAST],
    ['alpha', 1],
  ]);
  expect(next.segments.map(({ factor }) => Number(factor.toFixed(9)))).toEqual([1, 0.909090909]);
  expect(mergeSeries(stored, incoming(rowsFrom(LAST - 9, 12, 110)), alpha)).toMatchObject({ ok: false, error: { kind: 'refused' } });
});

test('live and simulated data are never joined', () => {
  const result = mergeSeries(stored, incoming(rowsFrom(LAST, 2)), { ...alpha, market: 'simulated' });
  expect(result).toMatchObject({ ok: false, error: { kind: 'refused' } });
});

/** A value on the day after the stored ones, and the one after it. */
const around = (value: number, rest = 100): Rows => [
  [LAST + 1, value],
  [LAST + 2, rest],
];

describe('misprints', () => {
  test('a one-day spike is dropped with its reason', () => {
    const report = mergeReport(stored, incoming(around(170)), alpha);
    expect(report).toMatchObject({ ok: true, value: { dropped: [{ day: LAST + 1, close: 170, reason: 'undone the next day' }] } });
  });

  test('a spike that was stored before it showed is dropped once the next day undoes it', () => {
    const friday = dayOf('2026-01-09');
    const index = { id: 'SPX' as const };
    const first = merged(
      undefined,
      [
        [friday - 1, 100],
        [friday, 120],
      ],
      alpha,
      index,
    );
    expect(closeOn(first, friday)).toBe(120);
    expect(closeOn(merged(first, [[nextSession(friday), 101]], alpha, index), friday)).toBeUndefined();
  });

  test('a stored good value survives a misprint of the same day', () => {
    const next = merged(stored, [
      [LAST - 1, 190],
      [LAST, 100],
    ]);
    expect(closeOn(next, LAST - 1)).toBe(closeOn(stored, LAST - 1));
  });

  test('a crash that is not undone stays', () => {
    const next = merged(stored, [...around(63, 70), [LAST + 3, 72]]);
    expect([closeOn(next, LAST + 1), next.provisionalFrom]).toEqual([63, undefined]);
  });

  test('a jump of more than 25 % on the newest day is held provisional', () => {
    const report = mergeReport(stored, incoming([[LAST + 1, 60]]), alpha);
    expect(report).toMatchObject({ ok: true, value: { held: LAST + 1, series: { provisionalFrom: LAST + 1 } } });
  });

  test('the next day confirms it, even a day that is still open', () => {
    const held = merged(stored, [[LAST + 1, 60]]);
    const next = merged(held, around(60, 62), alpha, { provisionalFrom: LAST + 2 });
    expect([closeOn(next, LAST + 1), next.provisionalFrom]).toEqual([60, LAST + 2]);
  });

  test('another provider confirms it, the same one saying it again does not', () => {
    const held = merged(stored, [[LAST + 1, 60]]);
    expect(merged(held, [[LAST + 1, 60]]).provisionalFrom).toBe(LAST + 1);
    expect(merged(held, [...rowsFrom(LAST - 39, 40), [LAST + 1, 61]], beta).provisionalFrom).toBeUndefined();
  });

  test('a value that is not a positive number is dropped with its reason', () => {
    const report = mergeReport(stored, incoming([...rowsFrom(LAST + 1, 1), [LAST + 2, Number.NaN], [LAST + 3, 0]]), alpha);
    expect(report).toMatchObject({ ok: true, value: { dropped: [{ day: LAST + 2 }, { day: LAST + 3 }] } });
    expect(mergeSeries(stored, incoming([[LAST + 1, -1]]), alpha)).toMatchObject({ ok: false, error: { kind: 'refused' } });
  });

  test('days in the future (stamps in another unit) are dropped: nothing that is stored would ever reach them', () => {
    const now = { ...alpha, fetchedAtMs: startOfDayMs(LAST + 1) };
    const report = mergeReport(stored, incoming([...rowsFrom(LAST + 1, 2), [1000 * LAST, 100]]), now);
    expect(report.ok && Array.from(report.value.series.days).at(-1)).toBe(LAST + 2);
    expect(report).toMatchObject({ ok: true, value: { dropped: [{ day: 1000 * LAST, reason: 'in the future' }] } });
    expect(mergeSeries(undefined, incoming([[1000 * LAST, 100]]), now)).toMatchObject({
      ok: false,
      error: { kind: 'refused', detail: 'no usable row: in the future' },
    });
  });
});

describe('US indices', () => {
  test('rows on weekends and holidays are dropped with their reason', () => {
    const rows: Rows = [
      [dayOf('2026-01-16'), 100],
      [dayOf('2026-01-17'), 100],
      [dayOf('2026-01-19'), 100],
      [dayOf('2026-01-20'), 101],
    ];
    const report = mergeReport(undefined, incoming(rows, { id: 'RUT' }), alpha);
    expect(report.ok && Array.from(report.value.series.days, isoDate)).toEqual(['2026-01-16', '2026-01-20']);
    expect(report.ok && report.value.dropped.map(({ reason }) => reason)).toEqual(['not a US session', 'not a US session']);
  });

  test('a move of 13 % undone the next day is a misprint, for crypto it is a day like others', () => {
    const sessions = [...rowsFrom(START, 30)].filter(([day]) => isSession(day));
    const print = sessions.map(([day], i) => [day, i === 8 ? 113 : 100] as const);
    expect(merged(undefined, print, alpha, { id: 'SPX' }).days.length).toBe(sessions.length - 1);
    expect(merged(undefined, print, alpha, { id: 'BTC' }).days.length).toBe(sessions.length);
  });
});

test('an answer without a row is a failure, and no empty success', () => {
  expect(mergeSeries(stored, incoming([]), alpha)).toEqual({ ok: false, error: { kind: 'empty' } });
});

test('taking an answer in twice changes nothing, and columns stay ascending and of one length', () => {
  const tail = fc.array(fc.tuple(fc.integer({ min: START - 20, max: LAST + 20 }), fc.double({ min: 80, max: 120, noNaN: true })), {
    minLength: 1,
    maxLength: 40,
  });
  fc.assert(
    fc.property(tail, fc.constantFrom('alpha', 'beta'), (rows, source) => {
      const unique = [...new Map(rows).entries()].toSorted(([a], [b]) => a - b);
      const once = mergeSeries(stored, incoming(unique), answerOf(source));
      if (!once.ok) return;
      const { days, close, segments } = once.value;
      expect(close.length).toBe(days.length);
      expect([...days]).toEqual([...new Set(days)].toSorted((a, b) => a - b));
      expect(segments[0]?.from).toBe(days[0]);
      expect(segments.some(({ factor }) => factor === 1)).toBe(true);
      // Refused, where enough of its own days are now known to be at another level: the store stays as it is then.
      const twice = mergeSeries(once.value, incoming(unique), answerOf(source));
      if (twice.ok) expect(twice.value.days).toEqual(days);
      else expect(twice.error.kind).toBe('refused');
    }),
  );
});

const REAL: readonly StoredSeriesId[] = ['RUT', 'SPX', 'IWM', 'BTC', 'ETH', 'TOTAL'];
test.skipIf(!MARKET_DIR).for(REAL)('no row of the real history of %s is taken for a misprint', (id) => {
  const { days, close } = realSeries(id);
  const report = mergeReport(undefined, { id, days: [...days], close: [...close] }, alpha);
  expect(report).toMatchObject({ ok: true, value: { dropped: [] } });
  expect(report.ok && report.value.held).toBeUndefined();
});

test.skipIf(!MARKET_DIR)('Bitcoin’s −37 % of 2020-03-12 survives, and is provisional on its own evening only', () => {
  const { days, close } = realSeries('BTC');
  const until = (date: string): IncomingSeries => {
    const end = days.indexOf(dayOf(date)) + 1;
    return { id: 'BTC', days: Array.from(days.subarray(0, end)), close: Array.from(close.subarray(0, end)) };
  };
  expect(must(mergeSeries(undefined, until('2020-03-12'), alpha)).provisionalFrom).toBe(dayOf('2020-03-12'));
  const next = must(mergeSeries(undefined, until('2020-03-13'), alpha));
  expect([next.provisionalFrom, closeOn(next, dayOf('2020-03-12'))]).toEqual([undefined, close[days.indexOf(dayOf('2020-03-12'))]]);
});
