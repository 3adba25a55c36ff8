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
