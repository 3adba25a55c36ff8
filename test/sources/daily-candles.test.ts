import { expect, test } from 'vitest';
import { dailyCandles } from '../../lib/sources/daily-candles.ts';

const row = (day: number) => ({ day, close: 1 });

test('single candles that are no days are left out', () => {
  expect(dailyCandles([row(1), row(Number.NaN), row(3)])).toEqual({ ok: true, value: [row(1), row(3)] });
});

test('where half of them or more are no days, another interval was answered', () => {
  for (const days of [[Number.NaN], [1, Number.NaN], [1, Number.NaN, Number.NaN]])
    expect(dailyCandles(days.map(row))).toMatchObject({ ok: false, error: { kind: 'shape' } });
});

test('no candle is no failure', () => {
  expect(dailyCandles([])).toEqual({ ok: true, value: [] });
});
