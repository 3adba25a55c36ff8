import { describe, expect, test } from 'vitest';
import type { TurningPoint } from '../../lib/analytics/turning-points.ts';
import type { Range, Scale } from '../../lib/settings/settings.ts';
import { chartModel } from '../../lib/view/chart-model.ts';
import type { ChartModel } from '../../lib/view/chart-model.ts';
import { crosshairAt } from '../../lib/view/crosshair-at.ts';
import { dataTable } from '../../lib/view/data-table.ts';
import { pairData } from '../../lib/view/pair-data.ts';
import { pairTurns } from '../../lib/view/pair-turns.ts';
import type { PairTurns } from '../../lib/view/pair-turns.ts';
import { turnsModel } from '../../lib/view/turns-model.ts';
import { day, format, from, series, sessions, t } from './made-up.ts';

const DAYS = sessions('2024-01-02', '2024-12-31');

/** Closes on straight lines between corners [position, close]. */
const path = (...corners: readonly (readonly [number, number])[]): readonly number[] =>
  DAYS.map((_, i) => {
    const next = corners.findIndex(([position]) => position >= i);
    const [end = [i, 100], start = corners[0] ?? [0, 100]] = [corners[next] ?? corners.at(-1), corners[next - 1]];
    return next <= 0 ? end[1] : start[1] + ((end[1] - start[1]) * (i - start[0])) / (end[0] - start[0]);
  });

const LAST = DAYS.length - 1;
// Peaks at 60 and 66 match, troughs at 110 and 125 do not; the last 20 sessions hold one provisional peak of crypto.
const RUT = series('RUT', DAYS, path([0, 100], [60, 160], [110, 110], [LAST - 1, 210], [LAST, 209]));
const TOTAL = series('TOTAL', DAYS, path([0, 1e12], [66, 2e12], [125, 1.2e12], [LAST - 5, 3e12], [LAST, 2.9e12]));
const outcome = pairData({ equity: 'RUT', crypto: 'TOTAL' }, from({ RUT, TOTAL }), Date.UTC(2025, 0, 1, 2));
if (outcome.kind !== 'pair') throw new Error(outcome.kind);
const { data } = outcome;
const TURNS = pairTurns(data.aligned);

const chartOf = (range: Range, scale: Scale = 'indexed'): ChartModel => chartModel(data, { range, scale, t, format });
const model = (range: Range, most = 50, turns: PairTurns = TURNS) => turnsModel(turns, chartOf(range), { most, t, format });
const dayAt = (index: number): number => DAYS[index] ?? 0;

describe('the turning points of a chart', () => {
  test('lie on their lines, peaks and troughs of both series, the newest hollow', () => {
    const { marks } = model('Max');
    expect(marks.map(({ role, kind, day: on, provisional }) => [role, kind, on, provisional])).toEqual([
      ['equity', 'peak', dayAt(60), false],
      ['equity', 'trough', dayAt(110), false],
      ['equity', 'peak', dayAt(LAST - 1), true],
      ['crypto', 'peak', dayAt(66), false],
      ['crypto', 'trough', dayAt(125), false],
      ['crypto', 'peak', dayAt(LAST - 5), true],
    ]);
    expect(marks[0]).toMatchObject({ atMs: 86_400_000 * dayAt(60), axis: 'left', value: expect.closeTo(160, 9) });
    expect(marks[3]).toMatchObject({ value: expect.closeTo(200, 9) });
  });

  test('are none on the newest session, on which nothing has turned yet', () => {
    const newest: TurningPoint = { day: dayAt(LAST), index: LAST, kind: 'peak', provisional: true };
    const turns = model('Max', 50, { equity: [newest], crypto: [], matched: [] });
    expect([turns.marks, [...turns.words.equity], turns.note]).toEqual([[], [], '']);
  });

  test('are on the axis of their line', () => {
    const { marks } = turnsModel(TURNS, chartOf('Max', 'two-axes'), { most: 50, t, format });
    expect(marks.map(({ role, axis }) => `${role} ${axis}`)).toEqual([
      ...Array.from({ length: 3 }, () => 'equity left'),
      ...Array.from({ length: 3 }, () => 'crypto right'),
    ]);
    expect(marks[3]?.value).toBeCloseTo(2e12, -3);
  });

  test('are joined where they match: the same kind at most 10 sessions apart', () => {
    expect(model('Max').joins.map((pair) => pair.map((mark) => mark.day))).toEqual([[dayAt(60), dayAt(66)]]);
  });

  test('are those of the range, and a pair is joined only where both its ends are in it', () => {
    expect(model('3M').marks.map(({ day: on }) => on)).toEqual([dayAt(LAST - 1), dayAt(LAST - 5)]);
    const before: TurningPoint = { day: dayAt(120), index: 120, kind: 'trough', provisional: false };
    const [, after] = TURNS.crypto;
    if (!after) throw new Error('no trough');
    const half = model('6M', 50, { ...TURNS, equity: [before], matched: [{ equity: before, crypto: after }] });
    expect(half.marks.map(({ day: on }) => on)).toEqual([dayAt(125), dayAt(LAST - 5)]);
    expect(half.joins).toEqual([]);
    expect(model('1M').words.equity.get(dayAt(60))).toBeUndefined();
  });

  test('are drawn only where they are joined once there are more than the picture has room for', () => {
    expect(model('Max', 6).marks).toHaveLength(6);
    const few = model('Max', 5);
    expect(few.marks.map(({ day: on }) => on)).toEqual([dayAt(60), dayAt(66)]);
    expect(few.note).toBe('▲\u00a0peak, ▼\u00a0trough, only where both turn.');
    expect(few.words.crypto.get(dayAt(125))).toBe('trough');
  });

  test('say in the caption what the marks mean, and of hollow ones that they may change, only where there are some', () => {
    expect(model('Max').note).toBe('▲\u00a0peak, ▼\u00a0trough; joined if within 10\u00a0sessions. Hollow: may still change.');
    const firm = { ...TURNS, equity: TURNS.equity.slice(0, 2), crypto: TURNS.crypto.slice(0, 2) };
    expect(model('Max', 50, firm).note).toBe('▲\u00a0peak, ▼\u00a0trough; joined if within 10\u00a0sessions.');
    expect(model('Max', 50, { equity: [], crypto: [], matched: [] }).note).toBe('');
  });

  test('are counted in the summary: firm ones of the equity in the range, and all of history beside chance', () => {
    expect(model('Max').summary).toMatch(
      /^1 of 2 turning points of Russell 2000 here have one of crypto market cap within 10 sessions\. Over all shared history it is 50\.0\u202f% of 2, by chance \d+\.\d\u202f%\.$/,
    );
    expect(model('3M').summary).toBe('');
    const { match: _match, ...without } = TURNS;
    expect(model('Max', 50, without).summary).toMatch(/within 10 sessions\.$/);
  });

  test('are read off by the crosshair and stand in the table', () => {
    const chart = chartOf('Max');
    const turns = model('Max');
    const at = (index: number) => crosshairAt(index, { chart, turns, t, format });
    expect(at(60).equity.turn).toBe('peak');
    expect(at(60).text).toBe('28 Mar 2024: Russell 160 (160.0) peak, Crypto cap 191 ($1.91tn)');
    expect(at(LAST - 1).text).toContain('(210.0) peak so far');
    expect(at(61).equity).not.toHaveProperty('turn');
    const rows = dataTable({ chart, turns, format }, { from: 0, count: 999 });
    expect(rows[1]?.turn).toBe('Russell peak so far');
    expect(rows[LAST - 125]?.turn).toBe('Crypto cap trough');
    expect(rows[0]).not.toHaveProperty('turn');
  });

  test('on one session of both stand in one cell', () => {
    const both: readonly TurningPoint[] = [{ day: dayAt(60), index: 60, kind: 'peak', provisional: false }];
    const turns = model('Max', 50, { equity: both, crypto: both, matched: [] });
    const rows = dataTable({ chart: chartOf('Max'), turns, format }, { from: LAST - 60, count: 1 });
    expect(rows[0]).toMatchObject({ date: format.date(day('2024-03-28')), turn: 'Russell peak, Crypto cap peak' });
  });

  test('of a history too short for any are none', () => {
    const short = pairTurns({
      days: data.aligned.days.subarray(0, 20),
      x: data.aligned.x.subarray(0, 20),
      y: data.aligned.y.subarray(0, 20),
    });
    expect(short).toEqual({ equity: [], crypto: [], matched: [] });
  });
});
