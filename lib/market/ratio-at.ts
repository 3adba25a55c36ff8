import type { DurationMs, UnixMs } from '../core/units.ts';
import { at } from './at.ts';
import type { RatioHistory, RatioPoint } from './ratio-history.ts';

/** The newest point at or before an instant, where it is at most `spanMs` older. */
export function ratioAt(
  { atMs, ratio }: Pick<RatioHistory, 'atMs' | 'ratio'>,
  instantMs: UnixMs,
  spanMs: DurationMs,
): RatioPoint | undefined {
  let [low, high] = [0, atMs.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at(atMs, middle) <= instantMs) low = middle + 1;
    else high = middle;
  }
  const index = low - 1;
  if (index < 0 || instantMs - at(atMs, index) > spanMs) return undefined;
  return { atMs: at(atMs, index), ratio: at(ratio, index) };
}
