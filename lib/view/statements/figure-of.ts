import type { ClaimKind } from '../../claims/claim.ts';
import type { SayStatements } from './say-statements.ts';

/** What a value is: a change is printed with its sign, a level without. */
export type Sign = 'signed' | 'plain';

const CHANGES: readonly ClaimKind[] = ['change-over-window', 'market-value-change', 'netflow'];

/** Whether our figure for a claim of this kind is a change. */
export const signOf = (kind: ClaimKind): Sign => (CHANGES.includes(kind) ? 'signed' : 'plain');

/** Units that are counted, with the words for one and for more. */
const COUNTED = ['days', 'sessions', 'weeks', 'months', 'quarters', 'years'] as const;
type Counted = (typeof COUNTED)[number];
const isCounted = (unit: string): unit is Counted => COUNTED.some((counted) => counted === unit);

/** From this size on, in per cent, decimals say nothing further. */
const WHOLE_PER_CENT_FROM = 1000;

/** A quotient of prices with three digits that count, from 0.0001 on. */
const ratioDecimals = (value: number): number => {
  const size = Math.abs(value);
  if (size >= 100) return 1;
  return size >= 1 ? 2 : size >= 0.1 ? 3 : 4;
};

/** From this size on an amount is written short. */
const SHORT_FROM = 1e6;

function amount(value: number, unit: string, sign: Sign, { t, figures }: SayStatements): string {
  const short = figures.amountChange(value);
  const long = Math.abs(value) >= SHORT_FROM ? short.replace('+', '') : figures.fixed(value, Number.isInteger(value) ? 0 : 2);
  const text = sign === 'signed' ? short : long;
  return unit === '' ? text : t('statements_amount', text, unit);
}

/**
 * Our figure, or a value behind it, with its unit: "+6.8 %", "$95,550", "9 days", "0.58". An amount of an
 * unknown unit is printed with the unit as it is. Pure.
 */
export function figureOf(value: number, unit: string, sign: Sign, say: SayStatements): string {
  const { t, figures } = say;
  if (unit === '%') return perCent(value, sign, say);
  if (unit.startsWith('% ')) return t('statements_share_of', figures.share(value / 100), unit.slice(2));
  if (unit === 'pp') return t('statements_points', figures.points(value / 100));
  if (unit === 'USD') return sign === 'signed' ? figures.usdChange(value) : dollars(value, figures);
  if (unit === 'pts' || unit === 'index points') return figures.price(value, 'index points');
  if (unit === 'ratio') return figures.fixed(value, ratioDecimals(value));
  if (unit === 'coef') return figures.r(value);
  if (unit === 'index') return figures.fixed(value, 0);
  if (unit === 'coins') return t('statements_coins', figures.fixed(value, 0));
  if (isCounted(unit)) return t(`statements_count_${unit}`, figures.fixed(value, 0));
  return amount(value, unit, sign, say);
}

function perCent(value: number, sign: Sign, { t, figures }: SayStatements): string {
  if (Math.abs(value) < WHOLE_PER_CENT_FROM) return sign === 'signed' ? figures.change(value / 100) : figures.share(value / 100);
  const whole = figures.fixed(value, 0);
  return t('badge_line_percent', sign === 'signed' && value > 0 ? `+${whole}` : whole);
}

const dollars = (value: number, figures: SayStatements['figures']): string =>
  value < 0 ? `\u2212${figures.price(-value, 'USD')}` : figures.price(value, 'USD');
