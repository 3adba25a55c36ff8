import { at } from '../market/at.ts';

/** Log returns ln(P_t / P_{t−1}), one fewer than closes (docs/methods.md §2). Closes are finite and above zero. */
export function logReturns(close: Float64Array): Float64Array {
  return Float64Array.from({ length: Math.max(0, close.length - 1) }, (_, i) => Math.log(at(close, i + 1) / at(close, i)));
}
