/** Uniform numbers in 0…1 from a seed (mulberry32, public domain, T. Ettinger). */
export function uniforms(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Standard normal numbers from a seed (Box & Muller 1958). */
export function normals(seed: number): () => number {
  const uniform = uniforms(seed);
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}

export interface Sample {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Normal pairs with correlation `rho`. */
export function normalPairs(seed: number, n: number, rho: number): Sample {
  const normal = normals(seed);
  const x = Float64Array.from({ length: n }, normal);
  const y = x.map((value) => rho * value + Math.sqrt(1 - rho * rho) * normal());
  return { x, y };
}

/** Pairs of Student's t with 4 degrees of freedom that share their scale: fat tails on the same days. */
export function jointT4Pairs(seed: number, n: number, rho: number): Sample {
  const { x, y } = normalPairs(seed, n, rho);
  const normal = normals(seed + 1);
  const scale = Float64Array.from({ length: n }, () => Math.sqrt((normal() ** 2 + normal() ** 2 + normal() ** 2 + normal() ** 2) / 4));
  return { x: x.map((value, i) => value / (scale[i] ?? 1)), y: y.map((value, i) => value / (scale[i] ?? 1)) };
}

/** Returns before the first one that counts, in which a variance forgets where it started. */
const BURN_IN = 300;

/** The variance of the next return in GARCH(1,1) with unit variance, α 0.08 and β 0.90 (Bollerslev 1986). */
const garchVariance = (variance: number, last: number): number => 0.02 + 0.08 * last * last + 0.9 * variance;

/**
 * GARCH(1,1) pairs with normal shocks of correlation `rho`. With one volatility for both, that of the first series, their correlation is
 * `rho`; with one of its own for each it is a little less, because the two are not always large together.
 */
export function garchPairs(seed: number, n: number, rho: number, volatility: 'one' | 'own'): Sample {
  const shocks = normalPairs(seed, n + BURN_IN, rho);
  let [ofX, ofY] = [1, 1];
  const [x, y] = [shocks.x.slice(), shocks.y.slice()];
  for (const [i, shock] of shocks.x.entries()) {
    const [a, b] = [Math.sqrt(ofX) * shock, Math.sqrt(ofY) * (shocks.y[i] ?? 0)];
    x[i] = a;
    y[i] = b;
    ofX = garchVariance(ofX, a);
    ofY = volatility === 'one' ? ofX : garchVariance(ofY, b);
  }
  return { x: x.subarray(BURN_IN), y: y.subarray(BURN_IN) };
}

/** Sources of shocks with unit variance, from one of normal numbers. */
export const SHOCKS = {
  normal: (normal: () => number) => normal,
  t4: (normal: () => number) => () => {
    const scale = normal() ** 2 + normal() ** 2 + normal() ** 2 + normal() ** 2;
    return normal() / Math.sqrt(scale / 4) / Math.SQRT2;
  },
  'GARCH(1,1) with t4': (normal: () => number) => {
    const shock = SHOCKS.t4(normal);
    let [variance, last] = [1, 0];
    return () => {
      variance = garchVariance(variance, last);
      last = Math.sqrt(variance) * shock();
      return last;
    };
  },
} as const;

export const SHOCK_KINDS = ['normal', 't4', 'GARCH(1,1) with t4'] as const;

/** Two series of one kind of returns that know nothing of each other. */
export function strangers(kind: keyof typeof SHOCKS, seed: number, n: number): Sample {
  const series = (own: number): Float64Array => Float64Array.from({ length: n }, SHOCKS[kind](normals(own)));
  return { x: series(seed), y: series(seed + 500_009) };
}

/** First-order autoregressive series with coefficient `phi`. */
export function autoregressive(seed: number, n: number, phi: number): Float64Array {
  const normal = normals(seed);
  let value = 0;
  return Float64Array.from({ length: n }, () => (value = phi * value + normal()));
}

/** Prices with the given log returns, the first one 100. */
export function pricesOf(returns: Float64Array): Float64Array {
  let level = Math.log(100);
  return Float64Array.from([100, ...Array.from(returns, (step) => Math.exp((level += step)))]);
}
