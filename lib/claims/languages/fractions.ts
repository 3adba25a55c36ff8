/** Shares of a whole in per cent, each with every way of counting it: `{ third: 100 / 3 }` by `{ a: 1, two: 2 }`. */
export const fractions = (
  shares: Readonly<Record<string, number>>,
  counts: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(shares).flatMap(([share, part]) =>
      Object.entries(counts).flatMap(([count, n]) => (n * part < 100 ? [[`${count} ${share}`, n * part] as const] : [])),
    ),
  );
