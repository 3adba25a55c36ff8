import { correlationInterval } from './correlation-interval.ts';
import { pearson } from './pearson.ts';
import type { Interval } from './words.ts';

/** An r and what it is worth. */
export interface MeasuredCorrelation {
  readonly r: number;
  /** 95 %; absent where there are too few returns, or too little independent movement (correlation-interval.ts). */
  readonly interval?: Interval;
}

/** Pearson r of paired returns with its 95 % interval (docs/methods.md §2, §3). `undefined` where one of the two does not move. */
export function measuredCorrelation(x: Float64Array, y: Float64Array): MeasuredCorrelation | undefined {
  const r = pearson(x, y);
  if (r === undefined) return undefined;
  const known = correlationInterval(x, y);
  return { r, ...(known && { interval: { low: known.low, high: known.high } }) };
}
