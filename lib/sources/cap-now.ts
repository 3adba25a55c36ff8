import type { Failure } from '../core/failure.ts';
import { err, ok, type Result } from '../core/result.ts';
import { hours } from '../core/time.ts';
import type { Ratio, UnixMs } from '../core/units.ts';
import { isPlausibleTotal } from './cap-series.ts';
import type { Parsed } from './source.ts';

/** A provider's clock further ahead than this is wrong. */
const MAX_AHEAD_MS = hours(1);

/**
 * The total of this moment as an answer. `atMs` is the provider's own time; where it has none, or one in the future,
 * the time of the fetch stands for it. A total in another unit than the US dollar is `refused`.
 */
export function capNow({
  totalUsd,
  atMs,
  nowMs,
  btcShare,
  ethShare,
}: {
  readonly totalUsd: number | undefined;
  readonly atMs: UnixMs | undefined;
  readonly nowMs: UnixMs;
  readonly btcShare: Ratio | undefined;
  readonly ethShare: Ratio | undefined;
}): Result<Parsed, Failure> {
  if (totalUsd === undefined) return err({ kind: 'empty' });
  if (!isPlausibleTotal(totalUsd)) return err({ kind: 'refused', detail: 'total not between 5e8 and 1e15 US dollars' });
  const cap = {
    atMs: atMs !== undefined && atMs <= nowMs + MAX_AHEAD_MS ? atMs : nowMs,
    totalUsd,
    ...(btcShare !== undefined && { btcShare }),
    ...(ethShare !== undefined && { ethShare }),
  };
  return ok({ series: [], cap });
}
