import type { RandomBits } from './xoshiro128.ts';
import { xoshiro128 } from './xoshiro128.ts';

/** ⌊2³²/φ⌋, odd: multiples of it visit every integer of 32 bits. */
const GOLDEN = 0x9e3779b9;

/** MurmurHash3's finaliser (A. Appleby): one to one, and one bit in changes about half of the bits out. */
function mixed(word: number): number {
  let h = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/**
 * The random numbers of a seed (an integer of 32 bits): xoshiro128.ts from four words of a SplitMix sequence (Steele, Lea & Flood
 * 2014, in 32 bits), so seeds that lie side by side give streams that have nothing in common. One seed, one stream, in every engine.
 */
export const seededRandom = (seed: number): RandomBits =>
  xoshiro128([mixed(seed + GOLDEN), mixed(seed + 2 * GOLDEN), mixed(seed + 3 * GOLDEN), mixed(seed + 4 * GOLDEN)]);
