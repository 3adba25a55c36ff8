import type { Claim } from '../claims/claim.ts';

/** Of the value, for "nearly", "around", "almost". */
const ABOUT_SHARE = 0.1;

/** For whole per cents and percentage points, however their last digit was rounded. */
const WHOLE_PER_CENT = 0.5;

const isPerCent = (unit: string | undefined): boolean => unit === '%' || unit === 'pp';

/** The ends of a claim's value, both the same where it is one number; `undefined` where it has none. */
export function boundsOf(claim: Pick<Claim, 'value'>): readonly [number, number] | undefined {
  const { value } = claim;
  if (value === undefined) return undefined;
  return typeof value === 'number' ? [value, value] : value;
}

/**
 * Distance from a claim's value that still counts as a match, in the claim's unit (docs/methods.md §12): half a unit of the
 * last printed digit, at least 0.5 for whole per cents; a tenth of the value (of a range, of its larger end) for
 * "nearly", "around" and "almost", where that is more. 0 where the claim has no number, or does not say how it was rounded.
 */
export function toleranceOf({ value, unit, halfDigit = 0, hedge }: Pick<Claim, 'value' | 'unit' | 'halfDigit' | 'hedge'>): number {
  const bounds = boundsOf({ ...(value !== undefined && { value }) });
  if (!bounds) return 0;
  const isWhole = isPerCent(unit) && bounds.every(Number.isInteger);
  const printed = Math.max(halfDigit, isWhole ? WHOLE_PER_CENT : 0);
  return hedge === 'about' ? Math.max(printed, ABOUT_SHARE * Math.abs(bounds[1])) : printed;
}
