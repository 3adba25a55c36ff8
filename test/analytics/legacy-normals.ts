/**
 * Standard normal numbers as NumPy's `RandomState(seed).standard_normal` draws them, so that values published from it can be
 * compared: MT19937 (Matsumoto & Nishimura 1998), 53-bit uniforms, the polar method (Marsaglia & Bray 1964), whose second
 * number of a pair comes first.
 */
export function legacyNormals(seed: number): () => number {
  const [size, middle] = [624, 397];
  const words = new Uint32Array(size);
  words[0] = seed;
  const word = (i: number): number => words[i % size] ?? 0;
  for (let i = 1; i < size; i += 1) words[i] = Math.imul(1812433253, word(i - 1) ^ (word(i - 1) >>> 30)) + i;
  let used = size;
  const renew = (): void => {
    for (let i = 0; i < size; i += 1) {
      const joined = (word(i) & 0x80000000) | (word(i + 1) & 0x7fffffff);
      words[i] = word(i + middle) ^ (joined >>> 1) ^ (joined & 1 ? 0x9908b0df : 0);
    }
    used = 0;
  };
  const bits = (): number => {
    if (used === size) renew();
    let y = word(used);
    used += 1;
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return (y ^ (y >>> 18)) >>> 0;
  };
  const uniform = (): number => {
    const high = bits() >>> 5;
    return (high * 2 ** 26 + (bits() >>> 6)) / 2 ** 53;
  };
  let kept: number | undefined;
  return () => {
    if (kept !== undefined) {
      const second = kept;
      kept = undefined;
      return second;
    }
    for (;;) {
      const [a, b] = [2 * uniform() - 1, 2 * uniform() - 1];
      const square = a * a + b * b;
      if (square >= 1 || square === 0) continue;
      const factor = Math.sqrt((-2 * Math.log(square)) / square);
      kept = factor * a;
      return factor * b;
    }
  };
}
