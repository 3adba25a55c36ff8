/**
 * Value of a column at an index that must exist. Columns have no holes, so an index outside is a bug; without this
 * check it would become a silent NaN.
 */
export function at(column: Float64Array | Int32Array, index: number): number {
  const value = column[index];
  if (value === undefined) throw new RangeError(`index ${index} of a column of ${column.length}`);
  return value;
}
