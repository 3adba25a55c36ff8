import { correlationInterval } from './correlation-interval.ts';

/** Returns in each of the two windows (docs/methods.md §3). */
export const REGIME_WINDOW = 90;

/** Degrees of freedom that r takes off the effective sample size. */
export const LOST_TO_R = 3;

/** Fisher z of r with its squared standard error; `undefined` where there is no interval, or r is ±1 and z endless. */
function fisher(x: Float64Array, y: Float64Array): { readonly z: number; readonly variance: number } | undefined {
  const interval = correlationInterval(x, y);
  if (!interval || Math.abs(interval.r) === 1) return undefined;
  return { z: Math.atanh(interval.r), variance: (1 + interval.kappa) / (interval.nEff - LOST_TO_R) };
}

/**
 * Z = (z₁ − z₂)/√(s₁² + s₂²) of the 90 paired returns up to row `end` (2) against the 90 right before them (1): by how many
 * standard errors the link has changed (docs/methods.md §3). Above zero the link has weakened, below zero it has become
 * stronger or turned positive. `undefined` without 180 returns up to `end`, where one window has no interval
 * (correlation-interval.ts), or where its r is exactly ±1.
 */
export function regimeScore(x: Float64Array, y: Float64Array, end: number): number | undefined {
  const [start, middle, stop] = [end + 1 - 2 * REGIME_WINDOW, end + 1 - REGIME_WINDOW, end + 1];
  if (start < 0 || stop > x.length) return undefined;
  const older = fisher(x.subarray(start, middle), y.subarray(start, middle));
  const newer = older && fisher(x.subarray(middle, stop), y.subarray(middle, stop));
  return newer && (older.z - newer.z) / Math.sqrt(older.variance + newer.variance);
}
