import * as v from 'valibot';
import type { Failure } from '../../core/failure.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { readBody, readShape } from '../read-body.ts';

const Envelope = v.object({ retCode: v.number(), retMsg: v.nullish(v.string()), result: v.optional(v.unknown()) });

/** The `result.list` of a Bybit answer. Errors come with HTTP status 200 and a `retCode` other than 0. */
export function readBybitList<T>(row: v.GenericSchema<unknown, T>, body: string): Result<readonly T[], Failure> {
  const envelope = readBody(Envelope, body);
  if (!envelope.ok) return envelope;
  const { retCode, retMsg, result } = envelope.value;
  if (retCode !== 0) return err({ kind: 'provider', detail: `${retCode} ${retMsg ?? ''}`.trim() });
  const read = readShape(v.object({ list: v.array(row) }), result);
  return read.ok ? ok(read.value.list) : read;
}
