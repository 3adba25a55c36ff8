import { startOfDayMs } from '../core/time.ts';
import type { Formatters } from './formatters.ts';

/** The few of lib/view/formatters.ts that a badge prints with: the rest would weigh on every tab. A test holds them equal. */
export type BadgeFormat = Pick<Formatters, 'r' | 'date' | 'dayAndMonth'>;

/** Builds the badge's formats for one locale: minus is U+2212, days are UTC. */
export function badgeFormat(locale: string): BadgeFormat {
  const dayAndMonth = { day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
  const two = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'negative' });
  const short = new Intl.DateTimeFormat(locale, dayAndMonth);
  const full = new Intl.DateTimeFormat(locale, { ...dayAndMonth, year: 'numeric' });
  return {
    r: (value) => two.format(value).replace('-', '\u2212'),
    date: (day) => full.format(startOfDayMs(day)),
    dayAndMonth: (day) => short.format(startOfDayMs(day)),
  };
}
