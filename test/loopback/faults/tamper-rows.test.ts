import { describe, expect, test } from 'vitest';
import { days, hours, startOfDayMs } from '../../../lib/core/time.ts';
import type { Row } from '../providers/provider.ts';
import { tamperRows } from './tamper-rows.ts';

const row = (day: number, close: number): Row => ({ stampMs: startOfDayMs(day), values: { close } });
const ROWS = [row(1, 10), row(2, 20), row(3, 30), row(4, 40)];
const closes = (rows: readonly Row[]) => rows.map(({ values }) => values?.['close']);
const stamps = (rows: readonly Row[]) => rows.map(({ stampMs }) => stampMs / days(1));

describe('rows with a fault', () => {
  test('have a hole on the days named, the day itself stays', () => {
    const holed = tamperRows(ROWS, { kind: 'holes', days: [2, 3] });
    expect(closes(holed)).toEqual([10, undefined, undefined, 40]);
    expect(stamps(holed)).toEqual([1, 2, 3, 4]);
  });

  test('carry another value on the newest rows, whichever way they are ordered', () => {
    expect(closes(tamperRows(ROWS, { kind: 'value', value: -1, rows: 1 }))).toEqual([10, 20, 30, -1]);
    expect(closes(tamperRows(ROWS.toReversed(), { kind: 'value', value: 0, rows: 2 }))).toEqual([0, 0, 20, 10]);
    expect(closes(tamperRows(ROWS, { kind: 'value', value: Number.NaN, rows: 9 }))).toEqual([
      Number.NaN,
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ]);
  });

  test('move their stamps by the skew or by whole days', () => {
    expect(stamps(tamperRows(ROWS, { kind: 'skew', by: hours(6) }))).toEqual([1.25, 2.25, 3.25, 4.25]);
    expect(stamps(tamperRows(ROWS, { kind: 'shift-days', days: -1 }))).toEqual([0, 1, 2, 3]);
  });

  test('come twice, the false copy first', () => {
    expect(stamps(tamperRows(ROWS, { kind: 'duplicate-days', rows: 1 }))).toEqual([1, 2, 3, 4, 4]);
    expect(closes(tamperRows(ROWS, { kind: 'duplicate-days', rows: 1 })).at(-1)).toBe(40);
    expect(closes(tamperRows(ROWS, { kind: 'duplicate-days', rows: 1 })).at(-2)).not.toBe(40);
  });

  test('change places with their neighbours; the odd one stays', () => {
    expect(closes(tamperRows(ROWS, { kind: 'reorder-days' }))).toEqual([20, 10, 40, 30]);
    expect(closes(tamperRows(ROWS.slice(0, 3), { kind: 'reorder-days' }))).toEqual([20, 10, 30]);
  });

  test('are other than before up to a day, or on one day', () => {
    expect(closes(tamperRows(ROWS, { kind: 'revise', until: 2, factor: 2 }))).toEqual([20, 40, 30, 40]);
    expect(closes(tamperRows(ROWS, { kind: 'spike', day: 3, factor: 10 }))).toEqual([10, 20, 300, 40]);
  });

  test('are none where there were none', () => {
    expect(tamperRows([], { kind: 'value', value: 0, rows: 3 })).toEqual([]);
    expect(tamperRows([], { kind: 'reorder-days' })).toEqual([]);
  });
});
