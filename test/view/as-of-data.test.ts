import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '../../lib/core/time.ts';
import type { EpochDay } from '../../lib/core/units.ts';
import type { StoredSeriesId } from '../../lib/market/instrument.ts';
import type { DailySeries } from '../../lib/market/series.ts';
import { isSession } from '../../lib/market/us-sessions.ts';
import { asOf, asOfHash, parseAsOfHash } from '../../lib/view/as-of.ts';
import { asOfData } from '../../lib/view/as-of-data.ts';
import { asOfRange, isWithin } from '../../lib/view/as-of-range.ts';
import { chartModel } from '../../lib/view/chart-model.ts';
import { pairData } from '../../lib/view/pair-data.ts';
import type { GetSeries, PairData, PairOutcome } from '../../lib/view/pair-data.ts';
import { pairEvidence } from '../../lib/view/pair-evidence.ts';
import { pairHistory } from '../../lib/view/pair-history.ts';
import { pairMarks } from '../../lib/view/pair-marks.ts';
import { pairWindows } from '../../lib/view/pair-windows.ts';
import { MARKET_DIR, realSeries } from '../market/real-history.ts';
import { day, format, from, series, t, walks } from './made-up.ts';

const PAIR = { equity: 'RUT', crypto: 'TOTAL' } as const;

function known(outcome: PairOutcome): PairData {
  if (outcome.kind !== 'pair') throw new Error(outcome.kind);
  return outcome.data;
}

/** Everything that Overlay and Evidence tell of a pair. */
const everything = (data: PairData, at: EpochDay) => ({
  asOf: data.asOfDay,
  windows: pairWindows(data.aligned),
  history: pairHistory(data, 90, asOf(at).atMs),
  evidence: pairEvidence(data),
  marks: pairMarks(data.aligned),
  chart: chartModel(data, { range: '1Y', scale: 'indexed', t, format }),
});

const RECORD = walks('2023-01-02', '2025-06-27');

describe('a pair as of a day', () => {
  test('ends on the last session up to it; a crypto day after that is newer, and in no figure', () => {
    const data = known(asOfData(PAIR, from(RECORD), day('2025-01-05')));
    expect(isoDate(data.asOfDay)).toBe('2025-01-03');
    expect(isoDate(data.crypto.days.at(-1) ?? 0)).toBe('2025-01-05');
    const chart = chartModel(data, { range: 'YTD', scale: 'indexed', t, format });
    expect([isoDate(chart.days[0] ?? 0), isoDate(chart.days.at(-1) ?? 0)]).toEqual(['2024-12-31', '2025-01-03']);
  });

  test('of the newest day is the pair as it is', () => {
    const newest = day('2025-06-27');
    expect(asOfData(PAIR, from(RECORD), newest)).toEqual(pairData(PAIR, from(RECORD), asOf(newest).atMs));
  });

  test('before the first close of a series lacks that series', () => {
    expect(asOfData(PAIR, from(RECORD), day('2022-12-31'))).toEqual({ kind: 'missing', ids: ['RUT', 'TOTAL'] });
    expect(asOfData(PAIR, from(RECORD), day('2023-01-02'))).toEqual({ kind: 'missing', ids: ['RUT'] });
  });

  test('has the stand-in of that day: the fund only where the index did not reach it', () => {
    const IWM = series('IWM', [...RECORD.RUT.days], [...RECORD.RUT.close]);
    const short = series('RUT', [...RECORD.RUT.days.subarray(0, 300)], [...RECORD.RUT.close.subarray(0, 300)]);
    const equityOn = (at: EpochDay): string => known(asOfData(PAIR, from({ ...RECORD, RUT: short, IWM }), at)).equity.id;
    const last = short.days.at(-1) ?? 0;
    expect([equityOn(last), equityOn(last + 10)]).toEqual(['RUT', 'IWM']);
  });

  test('is told the same whatever came later: other closes, more of them, or a bar that is still open', () => {
    const arbitraryDay = fc.integer({ min: day('2023-02-15'), max: day('2025-06-20') });
    fc.assert(
      fc.property(arbitraryDay, fc.double({ min: 0.2, max: 5, noNaN: true }), fc.nat(9), (at, factor, later) => {
        const other = (one: DailySeries): DailySeries => ({
          ...one,
          close: one.close.map((close, i) => ((one.days[i] ?? 0) > at ? close * factor : close)),
          provisionalFrom: at + 1 + later,
        });
        const changed = { RUT: other(RECORD.RUT), TOTAL: other(RECORD.TOTAL), SPX: other(RECORD.SPX) };
        const [before, after] = [RECORD, changed].map((record) => everything(known(asOfData(PAIR, from(record), at)), at));
        expect(after).toEqual(before);
      }),
      { numRuns: 6 },
    );
  });
});

const figures = (at: EpochDay): number => pairWindows(known(asOfData(PAIR, from(RECORD), at)).aligned).windows.length;

describe('the days that can be looked back to', () => {
  const { aligned } = known(pairData(PAIR, from(RECORD), Date.UTC(2025, 5, 28)));

  test('begin with the session that ends the twentieth return, before which there is no figure, and end with the newest', () => {
    const range = asOfRange(aligned);
    if (!range) throw new Error('no range');
    expect([range.first, range.last]).toEqual([aligned.days[20], aligned.days.at(-1)]);
    expect([figures(range.first - 1), figures(range.first)]).toEqual([0, 1]);
    expect([range.first - 1, range.first, range.last, range.last + 1].map((at) => isWithin(at, range))).toEqual([false, true, true, false]);
  });

  test('are none with fewer returns', () => {
    const part = (n: number) => ({ days: aligned.days.subarray(0, n), x: aligned.x.subarray(0, n), y: aligned.y.subarray(0, n) });
    expect(asOfRange(part(20))).toBeUndefined();
    expect(asOfRange(part(21))).toEqual({ first: aligned.days[20], last: aligned.days[20] });
  });
});

test('an address names a day, and nothing but a day that exists', () => {
  expect(asOfHash(day('2024-12-31'))).toBe('#asof=2024-12-31');
  expect(parseAsOfHash('#asof=2024-12-31')).toBe(day('2024-12-31'));
  for (const hash of ['', '#', '#asof=', '#asof=2024-02-30', '#asof=31.12.2024', '#asof=2024-12-31x', '#export=json', 'asof=2024-12-31'])
    expect(parseAsOfHash(hash)).toBeUndefined();
});

/** Whether a session lies between two days: a change across it is no daily return (docs/methods.md §1). */
const isHole = (before: EpochDay, after: EpochDay): boolean =>
  Array.from({ length: after - before - 1 }, (_, i) => before + 1 + i).some(isSession);

/** Pearson r over the last n returns of rows [day, x, y], the long way, without a line of the product's analytics. */
function pearsonOf(rows: readonly (readonly [EpochDay, number, number])[], n: number): number {
  const moves = rows
    .flatMap((row, i, all): [number, number][] => {
      const before = all[i - 1];
      return !before || isHole(before[0], row[0]) ? [] : [[Math.log(row[1] / before[1]), Math.log(row[2] / before[2])]];
    })
    .slice(-n);
  const mean = (k: 0 | 1): number => moves.reduce((sum, move) => sum + move[k], 0) / moves.length;
  const [mx, my] = [mean(0), mean(1)];
  const sum = (of: (dx: number, dy: number) => number): number => moves.reduce((total, [x, y]) => total + of(x - mx, y - my), 0);
  return sum((dx, dy) => dx * dy) / Math.sqrt(sum((dx) => dx * dx) * sum((_, dy) => dy * dy));
}

/** Rows of the files up to a day on which both have a close. */
function rowsUntil(at: EpochDay): readonly (readonly [EpochDay, number, number])[] {
  const [rut, total] = [realSeries('RUT'), realSeries('TOTAL')];
  const closes = new Map(Array.from(total.days, (on, i) => [on, total.close[i] ?? 0]));
  return Array.from(rut.days, (on, i) => [on, rut.close[i] ?? 0, closes.get(on) ?? 0] as const).filter(
    ([on, , y]) => on <= at && y > 0 && isSession(on),
  );
}

describe.skipIf(!MARKET_DIR)('real history, as of', () => {
  const stored = new Map<StoredSeriesId, DailySeries>();
  const get: GetSeries = (id) => {
    if (id !== 'RUT' && id !== 'SPX' && id !== 'TOTAL') return undefined;
    const one = stored.get(id) ?? realSeries(id);
    stored.set(id, one);
    return one;
  };

  test.each(['2013-09-16', '2018-02-05', '2021-11-09', '2022-06-18', '2024-12-31', '2025-08-01'])(
    '%s: r over 60 and 90 sessions is that of the rows up to it',
    (iso) => {
      const at = day(iso);
      const data = known(asOfData(PAIR, get, at));
      const rows = rowsUntil(at);
      expect(data.asOfDay).toBe(rows.at(-1)?.[0]);
      const { windows } = pairWindows(data.aligned);
      for (const n of [60, 90]) expect(windows.find(({ sessions }) => sessions === n)?.pearson).toBeCloseTo(pearsonOf(rows, n), 10);
    },
  );

  test('the record close of a day is the highest of the rows up to it', () => {
    const at = day('2022-06-18');
    const rut = realSeries('RUT');
    const top = Math.max(...Array.from(rut.close).filter((_, i) => (rut.days[i] ?? 0) <= at));
    expect(pairEvidence(known(asOfData(PAIR, get, at))).highs.equity?.value).toBe(top);
  });
});
