/** What a claim implies, in USD. */
export interface ImpliedCapitalisation {
  readonly value: number;
  /** Least and largest value that round to the printed figures. */
  readonly low: number;
  readonly high: number;
}

/**
 * The starting capitalisation that a claim "+7 %, +$220bn" implies: amount ÷ return, from the least to the largest that its
 * rounding allows (docs/methods.md §7: $3.14tn, 2.87 to 3.46). `addedUsd` is in USD, `returnRatio` a plain fraction, each with half a
 * unit of its last printed digit; both fall, or both rise. `undefined` where they contradict each other, or the rounding
 * leaves the sign of one open.
 */
export function impliedCapitalisation(
  returnRatio: number,
  returnHalfUnit: number,
  addedUsd: number,
  addedHalfUnit: number,
): ImpliedCapitalisation | undefined {
  const [change, added] = [Math.abs(returnRatio), Math.abs(addedUsd)];
  if (!(returnRatio * addedUsd > 0 && change > returnHalfUnit && added > addedHalfUnit)) return undefined;
  return {
    value: added / change,
    low: (added - addedHalfUnit) / (change + returnHalfUnit),
    high: (added + addedHalfUnit) / (change - returnHalfUnit),
  };
}
