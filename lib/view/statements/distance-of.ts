import { figureOf } from './figure-of.ts';
import type { SayStatements } from './say-statements.ts';

/** Digits of a tolerance that say something. */
const DIGITS = 2;

/** Decimals that print two digits that count, four at most. */
const decimalsOf = (value: number): number => Math.min(4, Math.max(0, DIGITS - 1 - Math.floor(Math.log10(value))));

/** How far two values may be apart, in two digits that count: "$10", "0.05 pp", "0.0005". Pure. */
export function distanceOf(distance: number, unit: string, say: SayStatements): string {
  const { t, figures } = say;
  const value = Number(distance.toPrecision(DIGITS));
  const plain = figures.fixed(value, Number.isInteger(value) ? 0 : decimalsOf(value)).replace(/(\.\d*?)0+$/, '$1');
  // Two per cents are percentage points apart.
  if (unit === '%' || unit === 'pp') return t('statements_points', plain);
  const isBare = unit === 'pts' || unit === 'index points' || unit === 'ratio' || unit === 'coef' || unit === 'index';
  return isBare ? plain : figureOf(value, unit, 'plain', say);
}
