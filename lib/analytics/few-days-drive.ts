/** Distance of Pearson from Spearman above which a few large days drive the figure (docs/methods.md §2). */
export const RANK_TOLERANCE = 0.15;

/** Whether a few large days drive Pearson r: |Pearson − Spearman| > 0.15. */
export const fewDaysDrive = (pearsonR: number, spearmanR: number): boolean => Math.abs(pearsonR - spearmanR) > RANK_TOLERANCE;
