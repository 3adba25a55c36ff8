import * as v from 'valibot';
import type { Failure } from '../core/failure.ts';
import { err, ok, type Result } from '../core/result.ts';

/** Characters. The largest answer asked for (50 years of daily bars) has about 2 million; more is not what was asked. */
const MAX_BODY_CHARS = 16_000_000;

/** A failure of kind `shape`. */
export const shape = (detail: string): Result<never, Failure> => err({ kind: 'shape', detail });

/**
 * The text of an answer without byte-order mark. Refused as `shape`: nothing at all, more than any documented
 * answer holds, and HTML, which gates and consent pages send with status 200.
 */
export function readText(body: string): Result<string, Failure> {
  if (body.length > MAX_BODY_CHARS) return shape(`${body.length} characters`);
  const text = body.trim();
  if (text === '') return shape('no text');
  if (text.startsWith('<')) return shape('HTML instead of data');
  return ok(text);
}

/** The JSON value of an answer; text that is not whole, valid JSON is a `shape` failure. */
export function readJson(body: string): Result<unknown, Failure> {
  const text = readText(body);
  if (!text.ok) return text;
  try {
    return ok(JSON.parse(text.value) as unknown);
  } catch {
    return shape('not JSON');
  }
}

/** `value` if it has the shape of `schema` (more keys and any order are fine), else a `shape` failure that names the place. */
export function readShape<T>(schema: v.GenericSchema<unknown, T>, value: unknown): Result<T, Failure> {
  const read = v.safeParse(schema, value, { abortEarly: true });
  if (read.success) return ok(read.output);
  const [issue] = read.issues;
  return shape(`${v.getDotPath(issue) ?? 'answer'}: ${issue.message}`.slice(0, 200));
}

/** `readJson`, then `readShape`. */
export function readBody<T>(schema: v.GenericSchema<unknown, T>, body: string): Result<T, Failure> {
  const json = readJson(body);
  return json.ok ? readShape(schema, json.value) : json;
}
