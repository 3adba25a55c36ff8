import * as v from 'valibot';
import type { Failure } from '../../core/failure.ts';
import { err, type Result } from '../../core/result.ts';
import { parseNumber } from '../parse-number.ts';
import { readBody, readShape } from '../read-body.ts';

const Envelope = v.object({
  code: v.union([v.string(), v.number()]),
  msg: v.nullish(v.string()),
  data: v.optional(v.unknown()),
});

/** The `data` of an OKX answer in the shape of `schema`. Errors come with HTTP status 200 and a code other than "0". */
export function readOkx<T>(schema: v.GenericSchema<unknown, T>, body: string): Result<T, Failure> {
  const envelope = readBody(Envelope, body);
  if (!envelope.ok) return envelope;
  const { code, msg, data } = envelope.value;
  return parseNumber(code) === 0 ? readShape(schema, data) : err({ kind: 'provider', detail: `${code} ${msg ?? ''}`.trim() });
}
