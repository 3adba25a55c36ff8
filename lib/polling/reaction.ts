import { unreachable } from '../core/assert.ts';
import type { Failure } from '../core/failure.ts';
import { days, hours, minutes } from '../core/time.ts';
import type { DurationMs, UnixMs } from '../core/units.ts';
import { backoffMs } from './backoff.ts';
import type { Moment } from './moment.ts';
import type { HoldReason } from './state.ts';

/** Geo-blocks and bans do not end within hours (docs/sources.md §13.2). */
const BLOCKED_MS = hours(24);
/** Rows that may not be used today are no better within the hour. */
const REFUSED_MS = hours(24);
/** Longest rest of a source that is refused again and again. */
const REFUSED_CAP_MS = days(7);
/** The browser tells when access is given; this is for the case that nobody listened. */
const NO_PERMISSION_MS = hours(1);
/** First rest of a source after an unusable answer. */
const UNUSABLE_BASE_MS = minutes(2);

/** Who rests because of a failure, and until when: the whole host, or one source in one need, or the source for good. */
export type Reaction =
  | { readonly kind: 'host'; readonly reason: HoldReason; readonly untilMs: UnixMs }
  | { readonly kind: 'source'; readonly untilMs: UnixMs }
  | { readonly kind: 'off' };

/** Failures in a row, this one included. */
export interface FailureCounts {
  readonly ofHost: number;
  readonly ofSource: number;
}

/**
 * Rest that a host gets after 429, 418 or 503: the wait that it asks for. Where it asks for none (Retry-After absent, 0
 * or a date that is past), or refuses again once that wait is over, at least our own back-off.
 */
const rateLimitMs = (retryAfterMs: DurationMs | undefined, failures: number, ownMs: DurationMs): DurationMs =>
  retryAfterMs && failures <= 1 ? retryAfterMs : Math.max(retryAfterMs ?? 0, ownMs);

/** What a failure asks for (docs/sources.md §13). Retry-After is kept to; everything else is of our own choice. */
export function reactionTo(failure: Failure, counts: FailureCounts, { nowMs, random }: Moment): Reaction {
  const host = (reason: HoldReason, restMs: number): Reaction => ({ kind: 'host', reason, untilMs: nowMs + restMs });
  const unusable: Reaction = { kind: 'source', untilMs: nowMs + backoffMs(counts.ofSource, random, UNUSABLE_BASE_MS) };
  const hostBackoffMs = backoffMs(counts.ofHost, random);
  switch (failure.kind) {
    case 'http':
      if (RATE_LIMITED.has(failure.status)) return host('rate-limited', rateLimitMs(failure.retryAfterMs, counts.ofHost, hostBackoffMs));
      if (BLOCKED.has(failure.status)) return host('blocked', Math.max(BLOCKED_MS, failure.retryAfterMs ?? 0));
      if (ASKS_FOR_KEY.has(failure.status)) return { kind: 'off' };
      return failure.status >= 500 ? host('unreachable', Math.max(hostBackoffMs, failure.retryAfterMs ?? 0)) : unusable;
    case 'network':
    case 'timeout':
      return host('unreachable', hostBackoffMs);
    case 'no-permission':
      return host('no-permission', NO_PERMISSION_MS);
    case 'refused':
      return { kind: 'source', untilMs: nowMs + Math.min(REFUSED_CAP_MS, REFUSED_MS * 2 ** (counts.ofSource - 1)) };
    case 'shape':
    case 'provider':
    case 'empty':
      return unusable;
    default:
      return unreachable(failure);
  }
}

/** 418 is Binance's ban of those who ignored 429. */
const RATE_LIMITED: ReadonlySet<number> = new Set([418, 429, 503]);
const BLOCKED: ReadonlySet<number> = new Set([403, 451]);
const ASKS_FOR_KEY: ReadonlySet<number> = new Set([401, 402]);
