/** Subjects that are the sum of many coins, with a capitalisation and no price. */
export const AGGREGATES: ReadonlySet<string> = new Set(['TOTAL', 'TOTAL2', 'TOTAL3', 'STABLE']);
