import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hours, isoDate } from '../../lib/core/time.ts';
import type { UnixMs } from '../../lib/core/units.ts';
import { isSession, sessionCloseMs } from '../../lib/market/us-sessions.ts';
import { usCloseSeries, type HourRow } from '../../lib/sources/us-close-series.ts';
import { at, closes, day } from './answers.ts';

const LATE = at('2030-01-01T00:00:00Z');

/** Candles of every hour from one instant up to another; each closes at a price that names the instant at which it ends. */
const hourly = (from: string, to: string): readonly HourRow[] =>
  Array.from({ length: (at(to) - at(from)) / hours(1) }, (_, i) => {
    const openMs = at(from) + hours(i);
    return { openMs, close: (openMs + hours(1)) / hours(1) };
  });

function read(rows: readonly HourRow[], nowMs: UnixMs = LATE) {
  const series = usCloseSeries('BTC_AT_CLOSE', rows, nowMs);
  if (!series.ok || !series.value) throw new Error('no series');
  return series.value;
}

const hourOf = (iso: string): number => at(iso) / hours(1);

describe('the close of session D is that of the candle that ends when D closes', () => {
  test('in winter at 21:00 UTC, in summer at 20:00 UTC, on both sides of a change of the clocks', () => {
    // Summer time began on Sunday 2026-03-08.
    expect(closes(read(hourly('2026-03-05T00:00:00Z', '2026-03-11T00:00:00Z')))).toEqual({
      '2026-03-05': hourOf('2026-03-05T21:00:00Z'),
      '2026-03-06': hourOf('2026-03-06T21:00:00Z'),
      '2026-03-09': hourOf('2026-03-09T20:00:00Z'),
      '2026-03-10': hourOf('2026-03-10T20:00:00Z'),
    });
    // It ended on Sunday 2026-11-01.
    expect(closes(read(hourly('2026-10-30T00:00:00Z', '2026-11-03T00:00:00Z')))).toEqual({
      '2026-10-30': hourOf('2026-10-30T20:00:00Z'),
      '2026-11-02': hourOf('2026-11-02T21:00:00Z'),
    });
  });

  test('on half days at 18:00 UTC in winter and 17:00 UTC in summer; Thanksgiving and Independence Day have none', () => {
    expect(closes(read(hourly('2025-11-26T00:00:00Z', '2025-11-29T00:00:00Z')))).toEqual({
      '2025-11-26': hourOf('2025-11-26T21:00:00Z'),
      '2025-11-28': hourOf('2025-11-28T18:00:00Z'),
    });
    expect(closes(read(hourly('2025-07-03T00:00:00Z', '2025-07-05T00:00:00Z')))).toEqual({ '2025-07-03': hourOf('2025-07-03T17:00:00Z') });
  });

  test('of every session over twelve years, and of no other day', () => {
    const series = read(hourly('2015-01-01T00:00:00Z', '2027-01-01T00:00:00Z'));
    const sessions = Array.from({ length: day('2027-01-01') - day('2015-01-01') }, (_, i) => day('2015-01-01') + i).filter(isSession);
    expect(series.days).toEqual(sessions);
    expect(series.close).toEqual(sessions.map((one) => sessionCloseMs(one) / hours(1)));
  });
});

test('labels that slip by an hour, either way, or that ignore summer time give other values', () => {
  const rows = hourly('2026-03-05T00:00:00Z', '2026-03-11T00:00:00Z');
  const right = read(rows).close;
  for (const slip of [-1, 1]) {
    const slipped = rows.map((row) => ({ ...row, openMs: row.openMs + hours(slip) }));
    expect(read(slipped).close).toEqual(right.map((hour) => hour - slip));
  }
  const winterOnly = [5, 6, 9, 10].map((date) => hourOf(`2026-03-${String(date).padStart(2, '0')}T21:00:00Z`));
  expect(right.filter((hour, i) => hour !== winterOnly[i])).toHaveLength(2);
});

test('a session that has not closed by the time of the answer is absent; from the instant of its close it is final', () => {
  const rows = hourly('2026-03-09T00:00:00Z', '2026-03-11T00:00:00Z');
  expect(read(rows, at('2026-03-10T19:59:59.999Z')).days.map(isoDate)).toEqual(['2026-03-09']);
  expect(read(rows, at('2026-03-10T20:00:00Z')).days.map(isoDate)).toEqual(['2026-03-09', '2026-03-10']);
  expect(read(rows, at('2026-03-10T20:00:00Z')).provisionalFrom).toBeUndefined();
});

test('a session without its candle is absent: a neighbouring hour is no close', () => {
  const rows = hourly('2026-03-09T00:00:00Z', '2026-03-11T00:00:00Z').filter(({ openMs }) => openMs !== at('2026-03-09T19:00:00Z'));
  expect(read(rows).days.map(isoDate)).toEqual(['2026-03-10']);
});

test('a single candle is enough; none that ends at a close is no series', () => {
  const [one] = hourly('2026-03-10T19:00:00Z', '2026-03-10T20:00:00Z');
  expect(closes(read(one ? [one] : []))).toEqual({ '2026-03-10': hourOf('2026-03-10T20:00:00Z') });
  expect(usCloseSeries('BTC_AT_CLOSE', hourly('2026-03-07T00:00:00Z', '2026-03-09T00:00:00Z'), LATE)).toEqual({
    ok: true,
    value: undefined,
  });
  expect(usCloseSeries('BTC_AT_CLOSE', [], LATE)).toEqual({ ok: true, value: undefined });
});

test('candles of another length would end at another instant: refused', () => {
  for (const step of [0.5, 2, 4, 24]) {
    const rows = Array.from({ length: 30 }, (_, i) => ({ openMs: at('2026-03-02T20:00:00Z') + hours(i * step), close: 1 }));
    expect(usCloseSeries('BTC_AT_CLOSE', rows, LATE)).toMatchObject({ ok: false, error: { kind: 'shape' } });
  }
});

test('values that are no positive numbers are gaps; order and repetition change nothing', () => {
  const rows = hourly('2026-03-09T00:00:00Z', '2026-03-11T00:00:00Z');
  const broken = rows.map((row) => (row.openMs === at('2026-03-09T19:00:00Z') ? { ...row, close: undefined } : row));
  expect(read(broken).days.map(isoDate)).toEqual(['2026-03-10']);
  fc.assert(
    fc.property(fc.shuffledSubarray([...rows, ...rows], { minLength: rows.length * 2 }), (shuffled) => {
      expect(read(shuffled)).toEqual(read(rows));
    }),
    { numRuns: 20 },
  );
});
