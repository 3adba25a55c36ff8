/** Statistics by their definitions, apart from the product's: what tests hold it to. */

export const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const centred = (values: readonly number[]): readonly number[] => {
  const middle = mean(values);
  return values.map((value) => value - middle);
};
const product = (u: readonly number[], v: readonly number[]): number => u.reduce((sum, value, i) => sum + value * (v[i] ?? 0), 0);

/** Pearson's r of two lists of one length. */
export function pearson(x: readonly number[], y: readonly number[]): number {
  const [a, b] = [centred(x), centred(y)];
  return product(a, b) / Math.sqrt(product(a, a) * product(b, b));
}

/** Mid-ranks: how many are smaller, and half of those that are the same; Pearson's r of them is Spearman's. */
export const ranksOf = (values: readonly number[]): readonly number[] =>
  values.map((value) => {
    const smaller = values.filter((other) => other < value).length;
    return smaller + (values.filter((other) => other === value).length + 1) / 2;
  });
