import { pearson } from './pearson.ts';

/** Lag-1 autocorrelation: Pearson of (v₁…v₋₁) with (v₂…vₙ) (docs/methods.md §3). `undefined` where either part does not move. */
export const autocorrelation = (v: Float64Array): number | undefined => pearson(v.subarray(0, -1), v.subarray(1));
