import { expect, test } from 'vitest';
import { withdrawnAtClose } from '../../lib/polling/withdrawn-at-close.ts';
import { makeSeries } from '../market/make-series.ts';

const series = makeSeries('BTC_AT_CLOSE', [
  ['2026-01-05', 1],
  ['2026-03-02', 2],
  ['2026-03-03', 3],
]);
const [first = 0, second = 0, third = 0] = series.days;

test('the newest 60 days before the answer’s last one go, older ones stay as they were', () => {
  const kept = withdrawnAtClose(series, second + 60, 9);
  expect(kept).toEqual({ ...series, days: Int32Array.of(first, second), close: Float64Array.of(1, 2) });
  expect(kept?.days.buffer.byteLength).toBe(2 * Int32Array.BYTES_PER_ELEMENT);
});

test('an empty series takes the place of one of which nothing is left', () => {
  const kept = withdrawnAtClose(series, first + 59, 9);
  expect(kept).toMatchObject({ id: 'BTC_AT_CLOSE', market: 'live', fetchedAtMs: 9, segments: [] });
  expect(kept?.days).toHaveLength(0);
});

test('nothing has to go of nothing, and of a series that ended before', () => {
  expect(withdrawnAtClose(undefined, third, 9)).toBeUndefined();
  expect(withdrawnAtClose(series, third + 60, 9)).toBeUndefined();
});
