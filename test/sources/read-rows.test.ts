import * as v from 'valibot';
import { expect, test } from 'vitest';
import { readRows } from '../../lib/sources/read-rows.ts';

const Row = v.object({ a: v.number() });
const rows = (sound: number, odd: number): readonly unknown[] => [
  ...Array.from({ length: odd }, () => ({ a: 'x' })),
  ...Array.from({ length: sound }, (_, i) => ({ a: i })),
];

test('odd rows are left out while they are fewer than the others', () => {
  expect(readRows(Row, rows(3, 2))).toEqual({ ok: true, value: [{ a: 0 }, { a: 1 }, { a: 2 }] });
  expect(readRows(Row, [])).toEqual({ ok: true, value: [] });
});

test('a list of which half is odd has another shape', () => {
  const failure = { ok: false, error: { kind: 'shape', detail: 'a: Invalid type: Expected number but received "x"' } };
  expect(readRows(Row, rows(2, 2))).toEqual(failure);
  expect(readRows(Row, rows(0, 1))).toEqual(failure);
});
