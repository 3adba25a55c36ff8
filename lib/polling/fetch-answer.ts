import type { Failure } from '../core/failure.ts';
import { err, ok } from '../core/result.ts';
import type { Result } from '../core/result.ts';
import { seconds } from '../core/time.ts';
import type { DurationMs, UnixMs } from '../core/units.ts';
import type { MarketKind } from '../market/series.ts';
import { readCapped } from './read-capped.ts';
import { retryAfterMs } from './retry-after.ts';

/** A browser ends a worker whose fetch takes 30 s; half of that leaves room for the work after it. */
const TIMEOUT_MS = seconds(15);
/** The simulator marks all its answers with this header. */
const MARKET_HEADER = 'x-comove-market';

/** What fetching takes from outside. */
export interface FetchEffects {
  readonly fetch: typeof fetch;
  readonly now: () => UnixMs;
  /** Whether the browser gives access to an origin: without it a fetch fails like a lost connection. */
  readonly hasAccess: (origin: string) => Promise<boolean>;
  /** AbortSignal.timeout, unless a test brings its own. */
  readonly timeoutSignal?: (ms: DurationMs) => AbortSignal;
}

/** An answer with status 200–299. */
export interface Answer {
  readonly body: string;
  readonly bytes: number;
  readonly market: MarketKind;
  readonly receivedAtMs: UnixMs;
  /** The answer's own time (RFC 9110 §6.6.1); absent where the header is missing or hidden. */
  readonly dateMs?: UnixMs;
  /** How long a cache on the way has kept it (RFC 9111 §5.1). */
  readonly ageMs: DurationMs;
}

/** The same options for every source: nothing that tells who asks, nothing from a cache. */
const INIT: RequestInit = { credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store', redirect: 'follow' };

function dateOf(headers: Headers): UnixMs | undefined {
  const date = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(date) ? undefined : date;
}

function httpFailure(response: Response, nowMs: UnixMs): Failure {
  const wait = retryAfterMs(response.headers.get('retry-after'), dateOf(response.headers) ?? nowMs);
  return { kind: 'http', status: response.status, ...(wait !== undefined && { retryAfterMs: wait }) };
}

async function answerOf(response: Response, origin: string, now: () => UnixMs): Promise<Result<Answer, Failure>> {
  const { headers } = response;
  // A consent page, a captive portal: whatever it says is not the source's.
  if (new URL(response.url).origin !== origin)
    return refuse(response, { kind: 'shape', detail: `redirected to ${new URL(response.url).host}` });
  if (!response.ok) return refuse(response, httpFailure(response, now()));
  const read = await readCapped(response);
  if (!read.ok) return read;
  const dateMs = dateOf(headers);
  return ok({
    ...read.value,
    market: headers.get(MARKET_HEADER) === 'simulated' ? 'simulated' : 'live',
    receivedAtMs: now(),
    ...(dateMs !== undefined && { dateMs }),
    ageMs: Math.max(0, Number(headers.get('age')) || 0) * 1000,
  });
}

async function refuse(response: Response, failure: Failure): Promise<Result<never, Failure>> {
  await response.body?.cancel();
  return err(failure);
}

/**
 * Asks one URL and reads the answer as text: at most 15 s and 8 MB, no credentials, no referrer, no cache. Expected
 * failures are values; an answer from another origin than the one asked is one of them. Rejects only with
 * `signal`'s own reason, once that is aborted.
 */
export async function fetchAnswer(
  request: { readonly url: string; readonly origin: string },
  effects: FetchEffects,
  signal: AbortSignal,
): Promise<Result<Answer, Failure>> {
  const { fetch, timeoutSignal = (ms) => AbortSignal.timeout(ms) } = effects;
  const timeout = timeoutSignal(TIMEOUT_MS);
  try {
    // Not as a method of `effects`: the browser's fetch refuses a `this` of another kind.
    const response = await fetch(request.url, { ...INIT, signal: AbortSignal.any([signal, timeout]) });
    return await answerOf(response, request.origin, effects.now);
  } catch (error) {
    signal.throwIfAborted();
    if (timeout.aborted) return err({ kind: 'timeout' });
    if (!(await effects.hasAccess(request.origin))) return err({ kind: 'no-permission' });
    return err({ kind: 'network', detail: error instanceof Error ? error.message : String(error) });
  }
}
