import { correlationInterval } from './correlation-interval.ts';
import type { CorrelationInterval } from './correlation-interval.ts';

/**
 * r with its 95 % interval (correlation-interval.ts) of every run of `window` paired returns; entry i ends at return
 * i + window − 1, as in rollingPearson. An entry is `undefined` where its interval is. Empty where the series is
 * shorter than the window.
 */
export function rollingIntervals(x: Float64Array, y: Float64Array, window: number): readonly (CorrelationInterval | undefined)[] {
  const count = Math.max(0, x.length - window + 1);
  return Array.from({ length: count }, (_, i) => correlationInterval(x.subarray(i, i + window), y.subarray(i, i + window)));
}
