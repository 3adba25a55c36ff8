import type { Claim } from '../../claims/claim.ts';
import type { Ratio } from '../../core/units.ts';
import type { Clock } from '../clock.ts';

/** "Near", "approaches", "around": so much of the level on either side of it. */
const NEAR_SHARE: Ratio = 0.03;

/** A high or a low of a day is told by exchanges that differ so much, and so is a coin’s price at it. */
const SOURCES_SHARE: Ratio = 0.005;

/** Prices from one to another. */
interface PriceSpan {
  readonly from: number;
  readonly to: number;
}

/** The prices that a claim allows, its tolerance included; `printed` are those that its digits say. */
export interface AllowedLevel extends PriceSpan {
  readonly tolerance: number;
  readonly printed: PriceSpan;
}

/** The most or the least of some days. */
export const isOfExtreme = ({ direction, isTurn }: Claim): boolean =>
  isTurn === undefined && (direction === 'high' || direction === 'low' || direction === 'record');

function shareOf(claim: Claim, clock: Clock): Ratio {
  if (claim.direction === 'near' || claim.hedge === 'about') return NEAR_SHARE;
  return isOfExtreme(claim) || ((claim.direction === 'at' || claim.isTurn) && clock === 'utc') ? SOURCES_SHARE : 0;
}

/**
 * The prices that bear a level out (docs/methods.md §12): half a unit of its last digit around it, 3 % where it is "near", and
 * 0.5 % for highs, lows and for a coin "at" a price, as exchanges differ; without an end where it is "above" or "below".
 */
export function allowedLevel(claim: Claim, [least, most]: readonly [number, number], clock: Clock): AllowedLevel {
  const tolerance = Math.max(claim.halfDigit ?? 0, shareOf(claim, clock) * Math.abs(most));
  const { direction, hedge } = claim;
  const isOpenUp = direction === 'above' || direction === 'up' || (hedge === 'over' && direction !== 'low');
  const isOpenDown = direction === 'below' || direction === 'down' || (hedge === 'under' && direction !== 'high');
  const within = (room: number): PriceSpan => ({ from: isOpenDown ? 0 : least - room, to: isOpenUp ? Infinity : most + room });
  return { ...within(tolerance), tolerance, printed: within(claim.halfDigit ?? 0) };
}

/** Whether some price between a low and a high is allowed. */
export const meetsLevel = ({ from, to }: PriceSpan, low: number, high: number): boolean => from <= high && to >= low;
