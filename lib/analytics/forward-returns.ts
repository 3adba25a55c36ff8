import { at } from '../market/at.ts';

/**
 * Simple return from each close to the one `horizon` places later. `close` is on consecutive sessions (by-session.ts), NaN
 * where a session has none; a return is NaN where one of its two closes is. Shape: shorter than `close` by the horizon.
 */
export function forwardReturns(close: Float64Array, horizon: number): Float64Array {
  return Float64Array.from({ length: Math.max(0, close.length - horizon) }, (_, i) => at(close, i + horizon) / at(close, i) - 1);
}
