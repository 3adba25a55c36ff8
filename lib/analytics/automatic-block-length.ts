import { at } from '../market/at.ts';
import { deviations } from './deviations.ts';

/** Autocorrelations in a row that have to be small: K of Politis & White (2004), 5 for every n up to 10⁵. */
const SMALL_IN_A_ROW = 5;

/** c of the band ±c·√(log₁₀ n / n) within which an autocorrelation is small. */
const BAND = 2;

/** R̂(k) = Σ dₜ·dₜ₊ₖ / n of deviations from the mean, k = 0 … last. */
function autocovariances(d: Float64Array, last: number): Float64Array {
  return Float64Array.from({ length: last + 1 }, (_, k) => {
    let sum = 0;
    for (let t = 0; t + k < d.length; t += 1) sum += at(d, t) * at(d, t + k);
    return sum / d.length;
  });
}

/**
 * The lag from which on autocorrelations are small: the first of the first five in a row within the band; without such a
 * row the largest lag beyond it, at least 1.
 */
function firstSmallLag(covariances: Float64Array, band: number): number {
  const isSmall = (k: number): boolean => Math.abs(at(covariances, k)) < band * at(covariances, 0);
  let [run, lastLarge] = [0, 1];
  for (let k = 1; k < covariances.length; k += 1) {
    run = isSmall(k) ? run + 1 : 0;
    if (run === SMALL_IN_A_ROW) return k + 1 - SMALL_IN_A_ROW;
    if (run === 0) lastLarge = k;
  }
  return lastLarge;
}

/** The flat-top lag window of Politis & Romano (1995): 1 up to one half, then straight down to 0 at 1. */
const flatTop = (share: number): number => Math.min(1, 2 * (1 - share));

/**
 * Mean block length, in rows, with which a stationary bootstrap of the column estimates the variance of its mean best:
 * b = (2·Ĝ²/D̂)^⅓·n^⅓ with Ĝ = Σ λ(k/M)·|k|·R̂(k) and D̂ = 2·(Σ λ(k/M)·R̂(k))² over |k| ≤ M, M twice the lag from which on
 * autocorrelations are small (Politis & White 2004; D̂ as corrected by Patton, Politis & White 2009; docs/methods.md §3). Between 1 and
 * ⌈min(3√n, n/3)⌉. 1 where nothing can be estimated: a column that does not move, or one value that is not finite.
 */
export function automaticBlockLength(column: Float64Array): number {
  const d = deviations(column);
  const n = column.length;
  const longestLag = Math.ceil(Math.sqrt(n)) + SMALL_IN_A_ROW;
  if (!d || longestLag >= n) return 1;
  const covariances = autocovariances(d.values, longestLag);
  const lags = Math.min(2 * firstSmallLag(covariances, BAND * Math.sqrt(Math.log10(n) / n)), longestLag);
  let [g, spectrum] = [0, at(covariances, 0)];
  for (let k = 1; k <= lags; k += 1) {
    const weighted = 2 * flatTop(k / lags) * at(covariances, k);
    g += k * weighted;
    spectrum += weighted;
  }
  const length = Math.cbrt(((g * g) / (spectrum * spectrum)) * n);
  return Math.max(1, Math.min(length, Math.ceil(Math.min(3 * Math.sqrt(n), n / 3))));
}
