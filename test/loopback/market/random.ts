/** A stream of pseudo-random numbers; every draw consumes a fixed number of generator steps. */
export interface Random {
  /** Uniform in [0, 1). */
  uniform(): number;
  /** Standard normal. */
  normal(): number;
}

const UINT32 = 2 ** 32;
/** Steps after which sfc32 has mixed its seed (its author's recommendation). */
const WARM_UP_STEPS = 12;

/** FNV-1a over UTF-16 code units, 32 bits. */
function hash32(text: string, basis: number): number {
  let hash = basis >>> 0;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash;
}

/**
 * The generator sfc32 (Chris Doty-Humphrey, PractRand), seeded by a number and the name of the stream, so that
 * streams do not disturb each other: drawing more from one leaves the others as they were.
 */
export function namedRandom(seed: number, stream: string): Random {
  let a = hash32(`${seed}:${stream}`, 0x811c9dc5);
  let b = hash32(stream, a ^ 0x9e3779b9);
  let c = hash32(String(seed), b ^ 0x85ebca6b);
  let counter = 1;
  const next = (): number => {
    const t = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    c |= 0;
    return t >>> 0;
  };
  for (let i = 0; i < WARM_UP_STEPS; i++) next();
  const uniform = (): number => next() / UINT32;
  return {
    uniform,
    // Box–Muller; 1 − u keeps the logarithm finite.
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
  };
}
