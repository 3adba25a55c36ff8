import type { Formatters } from './formatters.ts';

const DECIMALS = 3;

/** A p-value as it is printed, and never none: "0.034", "< 0.001". */
export function pText(p: number, { fixed }: Pick<Formatters, 'fixed'>): string {
  const least = 10 ** -DECIMALS;
  return p < least ? `< ${fixed(least, DECIMALS)}` : fixed(p, DECIMALS);
}
