import { days } from '../core/time.ts';
import type { DurationMs, UnixMs } from '../core/units.ts';

/** Longest wait that a host may ask for; Binance bans for up to three days. A longer one is a mistake of the host's. */
const LONGEST_MS = days(7);
const DELAY_SECONDS = /^\d+$/;
/** `Date.parse` alone would make a date of many a word. */
const HTTP_DATE = /^\w{3,9}, .* GMT$/;

/**
 * Reads a Retry-After header (RFC 9110 §10.2.3): seconds, or an HTTP date, which is counted from `answeredAtMs`,
 * the answer's own Date where it has one, so that a wrong local clock does not matter. `undefined` without a
 * header or for one that is neither; a date in the past is 0.
 */
export function retryAfterMs(header: string | null, answeredAtMs: UnixMs): DurationMs | undefined {
  const text = header?.trim();
  if (!text) return undefined;
  if (DELAY_SECONDS.test(text)) return Math.min(Number(text) * 1000, LONGEST_MS);
  const wait = HTTP_DATE.test(text) ? Date.parse(text) - answeredAtMs : NaN;
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, 0), LONGEST_MS);
}
