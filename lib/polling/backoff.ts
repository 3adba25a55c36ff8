import { hours, seconds } from '../core/time.ts';
import type { DurationMs, Ratio } from '../core/units.ts';

/** First wait after a failure; long enough that a hiccup is over. */
const BASE_MS = seconds(30);
/** Longest wait that failures alone lead to (docs/sources.md §13.2). */
export const BACKOFF_CAP_MS = hours(1);

/**
 * Wait after the n-th failure in a row: base × 2^(n−1), at most an hour, spread by ±25 % so that many copies
 * that failed together do not return together. `random` lies in [0, 1).
 */
export function backoffMs(failures: number, random: Ratio, baseMs: DurationMs = BASE_MS): DurationMs {
  const doubled = baseMs * 2 ** Math.min(Math.max(failures, 1) - 1, 20);
  return Math.min(BACKOFF_CAP_MS, Math.round(doubled * (0.75 + 0.5 * random)));
}
