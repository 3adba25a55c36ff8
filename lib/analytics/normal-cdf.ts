/** Beyond it either tail is under 10⁻¹⁶, less than the digits of 1. */
const FAR = 8.5;

/**
 * Φ(x): the probability that a standard normal value is at most x, to 10⁻¹⁵, by the series ½ + φ(x)·(x + x³/3 + x⁵/(3·5) + …)
 * (Marsaglia 2004, J. Stat. Software 11(4)). NaN stays NaN.
 */
export function normalCdf(x: number): number {
  if (Math.abs(x) > FAR) return x > 0 ? 1 : 0;
  let [sum, term] = [x, x];
  for (let odd = 3; Math.abs(term) > Number.EPSILON * Math.abs(sum); odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return Math.min(1, Math.max(0, 0.5 + (sum * Math.exp(-0.5 * x * x)) / Math.sqrt(2 * Math.PI)));
}
