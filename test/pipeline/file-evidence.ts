import type { Closes } from './file-figures.ts';

/*
 * Evidence straight from the files of the history folder, by definition and with lists: nothing here is the product's.
 */

/** Middle of values, the mean of the middle two of an even number. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}

/** Simple return from a session's close to the close so many sessions later. */
export function forwardReturn(closes: Closes, calendar: readonly string[], date: string, sessions: number): number | undefined {
  const later = calendar[calendar.indexOf(date) + sessions];
  const [from, to] = [closes.get(date), later === undefined ? undefined : closes.get(later)];
  return from && to ? to / from - 1 : undefined;
}

/** Dates of closes above every earlier one, the first of which comes after at least `lull` sessions without another. */
export function recordsAfterLull(closes: Closes, lull: number): readonly string[] {
  const dates = [...closes.keys()];
  const found: string[] = [];
  let record = -Infinity;
  let quiet = 0;
  dates.forEach((date, i) => {
    const close = closes.get(date) ?? 0;
    if (close > record && i > 0) {
      if (quiet >= lull) found.push(date);
      quiet = 0;
    } else if (i > 0) quiet += 1;
    record = Math.max(record, close);
  });
  return found;
}

/** Dates on which the first series has been ahead of the second for exactly so many sessions in a row. */
export function datesOfStreak(a: Closes, b: Closes, calendar: readonly string[], length: number): readonly string[] {
  let ahead = 0;
  return calendar.filter((date, i) => {
    const before = calendar[i - 1] ?? '';
    const gain = (closes: Closes): number => (closes.get(date) ?? Number.NaN) / (closes.get(before) ?? Number.NaN);
    ahead = gain(a) > gain(b) ? ahead + 1 : 0;
    return ahead === length;
  });
}

/** Standard normal distribution function by its integral (trapezia from −12). */
export function normalShare(z: number): number {
  const steps = 20_000;
  const width = (z + 12) / steps;
  let sum = 0;
  for (let i = 0; i <= steps; i += 1) sum += Math.exp(-((-12 + i * width) ** 2) / 2) * (i === 0 || i === steps ? 0.5 : 1);
  return (sum * width) / Math.sqrt(2 * Math.PI);
}

const mean = (v: readonly number[]): number => v.reduce((sum, value) => sum + value, 0) / v.length;

/** Least squares of y on columns with an intercept, by the normal equations: what is left of y. */
export function residualsOf(y: readonly number[], x: readonly number[]): readonly number[] {
  const [mx, my] = [mean(x), mean(y)];
  const slope =
    x.reduce((sum, value, i) => sum + (value - mx) * ((y[i] ?? 0) - my), 0) / x.reduce((sum, value) => sum + (value - mx) ** 2, 0);
  return y.map((value, i) => value - my - slope * ((x[i] ?? 0) - mx));
}
