/** Arithmetic mean; NaN of no values, which is a bug of the caller's. */
export const mean = (column: Float64Array): number => column.reduce((sum, value) => sum + value, 0) / column.length;
