import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSeries } from '../../lib/storage/parse-series.ts';
import { seriesOf } from './series-of.ts';

const full = seriesOf('BTC', [10, 11, 13], {
  high: Float64Array.of(101, 102, 103),
  low: Float64Array.of(99, 100, 101),
  segments: [
    { source: 'one', from: 9, factor: 1.03 },
    { source: 'two', from: 13, factor: 1 },
  ],
  provisionalFrom: 13,
  stamp: 'verified',
});

test('a series comes back as it was stored', () => {
  expect(parseSeries(structuredClone(full))).toEqual({ ok: true, value: full });
  expect(parseSeries(seriesOf('RUT', []))).toMatchObject({ ok: true });
});

test('what a later version stored beside the known fields is left out', () => {
  expect(parseSeries({ ...full, volume: Float64Array.of(1, 2, 3) })).toEqual({ ok: true, value: full });
});

const damaged: readonly (readonly [string, unknown])[] = [
  ['no object', undefined],
  ['no object', null],
  ['id', { ...full, id: 'DOGE' }],
  ['id', { ...full, id: 'toString' }],
  ['days', { ...full, days: [10, 11, 13] }],
  ['days', { ...full, days: Int32Array.of(10, 10, 13) }],
  ['days', { ...full, days: Int32Array.of(13, 11, 10) }],
  ['close', { ...full, close: Float64Array.of(1, 2) }],
  ['close', { ...full, close: Float64Array.of(1, NaN, 3) }],
  ['close', { ...full, close: Float64Array.of(1, 0, 3) }],
  ['close', { ...full, close: Float64Array.of(1, -1, 3) }],
  ['close', { ...full, close: Float64Array.of(1, Infinity, 3) }],
  ['high', { ...full, high: Float64Array.of(1) }],
  ['low', { ...full, low: 'x' }],
  ['segments', { ...full, segments: [] }],
  ['segments', { ...full, segments: [{ source: 'one', from: 11, factor: 1 }] }],
  ['segments', { ...full, segments: [{ source: 'one', from: 10, factor: 0 }] }],
  ['segments', { ...full, segments: full.segments.toReversed() }],
  ['provisionalFrom', { ...full, provisionalFrom: 'soon' }],
  ['market', { ...full, market: 'paper' }],
  ['fetchedAtMs', { ...full, fetchedAtMs: NaN }],
  ['stamp', { ...full, stamp: 'maybe' }],
];

test.for(damaged)('damage is named: %s', ([field, stored]) => {
  expect(parseSeries(stored)).toEqual({ ok: false, error: field });
});

test('whatever is stored gives an outcome, never an exception', () => {
  fc.assert(
    fc.property(fc.anything({ withTypedArray: true }), (stored) => {
      expect(parseSeries(stored).ok).toBe(false);
    }),
  );
});
