import { normalCdf } from './normal-cdf.ts';

/** −ζ(½)/√(2π): how far, in σ of one step, a walk seen only at steps jumps over a level (Broadie, Glasserman & Kou 1997). */
const DISCRETE_SHIFT = 0.5826;

/**
 * Chance that the highest of `days` daily closes reaches a level `distance` = ln(H/S) above now, where log prices are a
 * Brownian motion without drift: min(1, 2·Φ(−(distance + 0.5826σ)/(σ√days))), 1 for distance ≤ 0 (docs/methods.md §9; reflection
 * principle). `sigma` is the standard deviation of a day's log return, > 0.
 */
export function brownianHighChance(distance: number, sigma: number, days: number): number {
  if (distance <= 0) return 1;
  return Math.min(1, 2 * normalCdf(-(distance + DISCRETE_SHIFT * sigma) / (sigma * Math.sqrt(days))));
}
