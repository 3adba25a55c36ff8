import type { Claim, Direction } from '../claims/claim.ts';
import { toleranceOf } from './tolerance.ts';

/** Signed changes that bear a claim out, in its unit. */
export interface AllowedChange {
  readonly from: number;
  readonly to: number;
}

const UP: readonly Direction[] = ['up', 'above', 'positive', 'high', 'record'];
const DOWN: readonly Direction[] = ['down', 'below', 'negative', 'low'];

/** "More than 4 %" is said of 4.8 %, not of 12 %. */
const OVER_FACTOR = 1.5;
const OVER_ROOM = 1;

/**
 * The signed changes that a claim of so much up or down allows: its value with its tolerance (tolerance.ts); for "more
 * than" up to half as much again and one unit, for "less than" down to nothing. "Flat" allows both signs. `undefined`
 * where the claim says no direction.
 */
export function allowedChange(claim: Claim, [least, most]: readonly [number, number]): AllowedChange | undefined {
  const tolerance = toleranceOf(claim);
  const from = claim.hedge === 'under' ? 0 : least - tolerance;
  const to = claim.hedge === 'over' ? most * OVER_FACTOR + Math.max(OVER_ROOM, tolerance) : most + tolerance;
  if (claim.direction === 'flat') return { from: -to, to };
  if (claim.direction && UP.includes(claim.direction)) return { from, to };
  return claim.direction && DOWN.includes(claim.direction) ? { from: -to, to: -from } : undefined;
}

/** Whether some change from `least` to `most` is allowed. */
export const meetsChange = (allowed: AllowedChange, least: number, most: number): boolean => allowed.from <= most && allowed.to >= least;
