import { at } from './at.ts';

/** The values of a column at the given positions, in their order. */
export const take = (column: Float64Array, positions: Int32Array): Float64Array => Float64Array.from(positions, (i) => at(column, i));
