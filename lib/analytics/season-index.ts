import type { Ratio } from '../core/units.ts';

/** Of fewer coins than this no season is told: five of seven would be one. */
export const MIN_SEASON_MEMBERS = 10;

export interface SeasonIndex {
  readonly members: number;
  readonly ahead: number;
  /** 0 to 100; absent with fewer than 10 members. */
  readonly index?: number;
}

/**
 * Altcoin season index: 100 × the share of altcoins whose 90-day return is above Bitcoin's, equal not counting as ahead
 * (docs/methods.md §10). `differences`: own return less Bitcoin's of the coins that have 90 days; those without are left out
 * by the caller, so that they leave the denominator.
 */
export function seasonIndex(differences: readonly Ratio[]): SeasonIndex {
  const members = differences.length;
  const ahead = differences.filter((difference) => difference > 0).length;
  return { members, ahead, ...(members >= MIN_SEASON_MEMBERS && { index: (100 * ahead) / members }) };
}
