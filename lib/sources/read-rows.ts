import * as v from 'valibot';
import type { Failure } from '../core/failure.ts';
import { ok, type Result } from '../core/result.ts';
import { readShape } from './read-body.ts';

/**
 * The rows that have the shape of `schema`. In a list of hundreds of coins or markets one odd row must not cost the
 * others; where half of the rows or more are odd, the list has another shape than documented: a `shape` failure that
 * names what is wrong with the first of them.
 */
export function readRows<T>(schema: v.GenericSchema<unknown, T>, rows: readonly unknown[]): Result<readonly T[], Failure> {
  const read = rows.map((row) => readShape(schema, row));
  const sound = read.flatMap((row) => (row.ok ? [row.value] : []));
  const odd = read.find((row) => !row.ok);
  return odd && sound.length * 2 <= rows.length ? odd : ok(sound);
}
