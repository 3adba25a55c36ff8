/** Middle value, or the mean of the two middle ones; `undefined` for none. Order of the input does not matter. */
export function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? undefined : lower + (upper - lower) / 2;
}
