/** Fewest paired returns for which any figure is given (docs/methods.md §2: nothing is shown for n < 20). */
export const MIN_RETURNS = 20;
