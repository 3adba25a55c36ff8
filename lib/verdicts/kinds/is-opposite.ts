import type { Claim } from '../../claims/claim.ts';
import { type AllowedChange, meetsChange } from '../allowed-change.ts';
import type { CandidateDays } from '../candidate-days.ts';
import type { Change } from './changes-of.ts';

/** Smaller changes have one sign by one provider’s close and the other by another’s. */
const LEAST_PP = 1;

/** A day that the text names, or a time with its own end or start: "on Wednesday", "in 2025", "this year". */
const hasOwnTime = ({ window, asOf }: Claim): boolean =>
  (window?.kind === 'day' && asOf !== undefined) || window?.kind === 'between' || window?.kind === 'to-date';

/**
 * Whether a claim in per cent is our own figure with the other sign, over a time that the text names itself: "fell 9.5 % on
 * Wednesday" of a rise of 9.5 %. The same size says that this subject and this time are meant, so it is no slip to another
 * one, however far the two are apart (docs/methods.md §12).
 */
export function isOpposite(claim: Claim, changes: readonly Change[], { from, to }: AllowedChange): boolean {
  const isSided = from >= LEAST_PP || to <= -LEAST_PP;
  if (claim.unit !== '%' || claim.hedge !== undefined || !isSided || !hasOwnTime(claim)) return false;
  return changes.some(({ atClose }) => atClose !== undefined && meetsChange({ from: -to, to: -from }, atClose, atClose));
}

/**
 * Whether the claim is of a whole month, quarter or year that was over at the text’s day: its change is that of its last close
 * from the last one before it, and no other day inside it is its end.
 */
export const isOfPastUnit = ({ window, asOf }: Claim, changes: readonly Change[], { textDay }: Pick<CandidateDays, 'textDay'>): boolean =>
  window?.kind === 'between' && window.from === window.to && asOf === window.from && changes.every(({ reading }) => reading.end < textDay);
