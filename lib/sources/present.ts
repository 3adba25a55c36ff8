/** Entries that are there. A null inside a list is a row that the provider has not filled in: it is left out, not the answer. */
export const present = <T>(rows: readonly (T | null | undefined)[] | null | undefined): readonly T[] =>
  (rows ?? []).filter((row) => row !== null && row !== undefined);
