import { assert } from '../core/assert.ts';
import { days, epochDayOf } from '../core/time.ts';
import type { UnixMs } from '../core/units.ts';
import type { RatioHistory } from './ratio-history.ts';

/** How long every point is kept, which the provider's own 30 days fit into. Older ones are kept as one a day. */
const HOURLY_FOR_MS = days(35);

/** A computer's clock may be behind; stamps further ahead than this are in another unit. */
const MOST_AHEAD_MS = days(1);

/** Points of one answer: instant i has ratio i, in any order. */
export interface RatioPoints {
  readonly atMs: readonly UnixMs[];
  readonly ratio: readonly number[];
}

/** Whose answer it is. */
export type RatioAnswer = Pick<RatioHistory, 'exchange' | 'measure' | 'coin' | 'market' | 'fetchedAtMs'>;

function put(
  points: Map<UnixMs, number>,
  { atMs, ratio }: { readonly atMs: ArrayLike<number>; readonly ratio: ArrayLike<number> },
  untilMs: UnixMs,
): void {
  for (let i = 0; i < atMs.length; i += 1) {
    const [at, value] = [atMs[i], ratio[i]];
    if (at === undefined || value === undefined || !Number.isFinite(at) || at > untilMs || !Number.isFinite(value) || value <= 0) continue;
    points.set(at, value);
  }
}

/** Every point of the newest 35 days, and of each UTC day before them the last one. Points ascend. */
function thinned(points: readonly (readonly [UnixMs, number])[]): readonly (readonly [UnixMs, number])[] {
  const hourlyFrom = (points.at(-1)?.[0] ?? 0) - HOURLY_FOR_MS;
  return points.filter(([at], i) => {
    const next = points[i + 1];
    return at >= hourlyFrom || !next || epochDayOf(next[0]) !== epochDayOf(at);
  });
}

/**
 * What is stored of one measure of one coin at one exchange after an answer: the points of both, of two at one instant
 * the one that was fetched later. Points that are no positive number, or lie more than a day ahead, are left out. Every
 * point of the newest 35 days is kept, older days keep their last. An answer without a usable point changes nothing
 * but when the exchange last answered. A stored history of the other market (live, simulated) is not joined: the answer
 * replaces it. Histories of two exchanges, measures or coins must never be brought together: that is a bug.
 */
export function mergeRatio(stored: RatioHistory | undefined, points: RatioPoints, answer: RatioAnswer): RatioHistory {
  const { exchange, measure, coin, market } = answer;
  const own = stored?.market === market ? stored : undefined;
  assert(!own || (own.exchange === exchange && own.measure === measure && own.coin === coin), 'ratios of one exchange, measure and coin');
  const fetchedAtMs = Math.max(answer.fetchedAtMs, own?.fetchedAtMs ?? -Infinity);
  const byInstant = new Map<UnixMs, number>();
  const older = own && own.fetchedAtMs <= answer.fetchedAtMs ? [own, points] : [points, ...(own ? [own] : [])];
  for (const each of older) put(byInstant, each, fetchedAtMs + MOST_AHEAD_MS);
  const kept = thinned([...byInstant].toSorted(([a], [b]) => a - b));
  return {
    exchange,
    measure,
    coin,
    atMs: Float64Array.from(kept, ([at]) => at),
    ratio: Float64Array.from(kept, ([, value]) => value),
    market,
    fetchedAtMs,
  };
}
