import { isoInstant } from '../../../lib/core/time.ts';
import type { UnixMs } from '../../../lib/core/units.ts';
import { json, type Answer } from './provider.ts';

/** CoinMarketCap wraps everything; the error code is text on success and a number on errors. */
export const cmcData = (data: unknown, nowMs: UnixMs): Answer =>
  json({ data, status: { timestamp: isoInstant(nowMs), error_code: '0', error_message: 'SUCCESS', elapsed: '4', credit_count: 0 } });

export const cmcError = (httpStatus: number, code: number, message: string, nowMs: UnixMs): Answer =>
  json(
    { status: { timestamp: isoInstant(nowMs), error_code: code, error_message: message, elapsed: '0', credit_count: 0 } },
    { status: httpStatus },
  );
