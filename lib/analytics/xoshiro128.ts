import { at } from '../market/at.ts';

/** The next of a stream of uniform integers 0 … 2³² − 1. */
export type RandomBits = () => number;

const rotated = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/**
 * The generator xoshiro128** 1.1 of Blackman & Vigna (2021, "Scrambled linear pseudorandom number generators", ACM TOMS 47:36;
 * reference program at prng.di.unimi.it): period 2¹²⁸ − 1, in integers of 32 bits alone, so every engine gives the same
 * numbers. The state is four such integers, not all zero; seeded-random.ts makes one from a number.
 */
export function xoshiro128(state: readonly [number, number, number, number]): RandomBits {
  // A typed array, because engines keep integers of 32 bits in it as they are.
  const words = Int32Array.from(state);
  return () => {
    const a = at(words, 0);
    const b = at(words, 1);
    const c = at(words, 2) ^ a;
    const d = at(words, 3) ^ b;
    words[0] = a ^ d;
    words[1] = b ^ c;
    words[2] = c ^ (b << 9);
    words[3] = rotated(d, 11);
    return Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
  };
}
