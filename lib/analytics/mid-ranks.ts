import { at } from '../market/at.ts';

/** Ranks from 1 = smallest; equal values share the mean of the ranks they cover (Kendall 1945). */
export function midRanks(x: Float64Array): Float64Array {
  const order = Int32Array.from(x.keys()).sort((a, b) => at(x, a) - at(x, b));
  const ranks = new Float64Array(x.length);
  for (let start = 0; start < order.length;) {
    const value = at(x, at(order, start));
    let end = start + 1;
    while (end < order.length && at(x, at(order, end)) === value) end += 1;
    for (let k = start; k < end; k += 1) ranks[at(order, k)] = (start + 1 + end) / 2;
    start = end;
  }
  return ranks;
}
