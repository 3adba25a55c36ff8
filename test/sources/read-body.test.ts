import * as v from 'valibot';
import { expect, test } from 'vitest';
import { readBody, readJson, readText } from '../../lib/sources/read-body.ts';

const shape = (detail: string) => ({ ok: false, error: { kind: 'shape', detail } });

test('JSON is read, with or without a byte-order mark', () => {
  expect(readJson(' {"a":1}\n')).toEqual({ ok: true, value: { a: 1 } });
  expect(readJson('\uFEFF[1]')).toEqual({ ok: true, value: [1] });
});

test('nothing, HTML, plain text, truncated JSON and NaN are shape failures', () => {
  expect(readJson('')).toEqual(shape('no text'));
  expect(readJson(' \n')).toEqual(shape('no text'));
  expect(readJson('<!doctype html><title>Just a moment</title>')).toEqual(shape('HTML instead of data'));
  expect(readText('\n<html lang="en">')).toEqual(shape('HTML instead of data'));
  expect(readJson('Too Many Requests')).toEqual(shape('not JSON'));
  expect(readJson('{"a":[1,2')).toEqual(shape('not JSON'));
  expect(readJson('{"a":NaN}')).toEqual(shape('not JSON'));
});

test('a body that is far larger than any answer is not even parsed', () => {
  expect(readJson(' '.repeat(16_000_001))).toEqual(shape('16000001 characters'));
});

test('more keys and another order are fine; the place of the first wrong one is named', () => {
  const Schema = v.object({ a: v.number(), b: v.array(v.object({ c: v.string() })) });
  expect(readBody(Schema, '{"z":0,"b":[{"d":1,"c":"x"}],"a":1}')).toEqual({ ok: true, value: { a: 1, b: [{ c: 'x' }] } });
  expect(readBody(Schema, '{"a":1,"b":[{"c":"x"},{"c":2}]}')).toEqual(shape('b.1.c: Invalid type: Expected string but received 2'));
  expect(readBody(Schema, 'null')).toMatchObject({ ok: false, error: { kind: 'shape' } });
});

test('a failure never carries a long piece of the answer along', () => {
  const read = readBody(v.object({ a: v.number() }), JSON.stringify({ a: 'x'.repeat(10_000) }));
  expect(JSON.stringify(read).length).toBeLessThan(300);
});
