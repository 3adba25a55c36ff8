import * as v from 'valibot';
import type { Failure } from '../core/failure.ts';
import { err, ok, type Result } from '../core/result.ts';
import { parseNumber } from './parse-number.ts';
import { readBody, readShape, shape } from './read-body.ts';

/** CoinMarketCap's id of the US dollar. */
export const COINMARKETCAP_USD_ID = 2781;

/** `error_code` is "0" (text) on success and a number on errors. */
const Envelope = v.object({
  data: v.optional(v.unknown()),
  status: v.nullish(v.object({ error_code: v.nullish(v.union([v.string(), v.number()])), error_message: v.nullish(v.string()) })),
});

/** The `data` of a CoinMarketCap answer in the shape of `schema`; an error code other than 0 is a `provider` failure. */
export function readCoinMarketCap<T>(schema: v.GenericSchema<unknown, T>, body: string): Result<T, Failure> {
  const envelope = readBody(Envelope, body);
  if (!envelope.ok) return envelope;
  const { data, status } = envelope.value;
  const code = status?.error_code ?? 0;
  if (parseNumber(code) !== 0) return err({ kind: 'provider', detail: status?.error_message ?? `error_code ${code}` });
  if (data === undefined || data === null) return shape('data: absent');
  const read = readShape(schema, data);
  return read.ok ? ok(read.value) : read;
}
