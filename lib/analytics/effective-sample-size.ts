import { autocorrelation } from './autocorrelation.ts';

/**
 * How many independent pairs two autocorrelated series are worth: min(n, n(1 − ρxρy)/(1 + ρxρy)) with the lag-1
 * autocorrelations ρ; n where one of them is undefined (docs/methods.md §3; Bartlett 1935, AR(1) form).
 */
export function effectiveSampleSize(x: Float64Array, y: Float64Array): number {
  const n = x.length;
  const [rhoX, rhoY] = [autocorrelation(x), autocorrelation(y)];
  if (rhoX === undefined || rhoY === undefined) return n;
  const product = rhoX * rhoY;
  return product <= 0 ? n : (n * (1 - product)) / (1 + product);
}
