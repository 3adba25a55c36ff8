import { at } from '../market/at.ts';

/** A column less its mean, with the sum of squares: what second moments are made of. */
export interface Deviations {
  /** In units of `scale`, so that squares neither overflow nor vanish. */
  readonly values: Float64Array;
  /** Of `values`; between ½ and n. */
  readonly sumOfSquares: number;
  readonly scale: number;
}

/**
 * Two passes over values minus the first value, which keeps the digits of a series that sits on a large offset
 * (1e9 + noise). `undefined` where nothing can be said: fewer than two values, all equal, or one not finite.
 */
export function deviations(x: Float64Array): Deviations | undefined {
  const n = x.length;
  if (n < 2) return undefined;
  const first = at(x, 0);
  let scale = 0;
  for (let i = 0; i < n; i += 1) scale = Math.max(scale, Math.abs(at(x, i) - first));
  if (!(scale > 0) || scale === Infinity) return undefined;
  let sum = 0;
  for (let i = 0; i < n; i += 1) sum += (at(x, i) - first) / scale;
  const mean = sum / n;
  const values = new Float64Array(n);
  for (let i = 0; i < n; i += 1) values[i] = (at(x, i) - first) / scale - mean;
  return { values, sumOfSquares: sumOfProducts(values, values), scale };
}

/** Σ aᵢ·bᵢ of two columns of one length. */
export function sumOfProducts(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += at(a, i) * at(b, i);
  return sum;
}
