import * as v from 'valibot';
import { err, ok, type Result } from '../core/result.ts';

/** What a schema makes of a stored value, or the dotted path of what is wrong with it. */
export function parseWith<T>(schema: v.GenericSchema<unknown, T>, stored: unknown): Result<T, string> {
  const parsed = v.safeParse(schema, stored);
  return parsed.success ? ok(parsed.output) : err(v.getDotPath(parsed.issues[0]) ?? parsed.issues[0].message);
}
