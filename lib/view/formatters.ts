import { days as daysMs, hours, minutes, startOfDayMs } from '../core/time.ts';
import type { DurationMs, EpochDay, Ratio, UnixMs } from '../core/units.ts';
import type { Instrument } from '../market/instrument.ts';

/** Number and date formats of one locale. Minus is U+2212, and a narrow space U+202F, at which no line breaks, stands before %. */
export interface Formatters {
  /** A correlation or another small number with two decimals: "0.58", "−0.33". */
  readonly r: (value: number) => string;
  /** A change with its sign: 0.078 gives "+7.8 %". */
  readonly change: (ratio: Ratio) => string;
  /** A difference of two changes in percentage points, without their unit: 0.021 gives "+2.1". */
  readonly points: (difference: Ratio) => string;
  /** A mark of an axis in whole per cents, with a sign: "+25 %". */
  readonly percent: (ratio: Ratio) => string;
  /** A part of a whole, without a sign: 0.487 gives "48.7 %". */
  readonly share: (ratio: Ratio) => string;
  /** A number with as many decimals as asked for, grouped: "2,481.9". */
  readonly fixed: (value: number, decimals: number) => string;
  /** A close in its own unit: "2,481.9", "$95,550", "$3.07tn". */
  readonly price: (value: number, unit: Instrument['unit']) => string;
  /** The same for an axis: "2,400", "$100k", "$2.5tn". */
  readonly shortPrice: (value: number, unit: Instrument['unit']) => string;
  /** A signed amount of tokens, short: "−1.2M", "+340". */
  readonly amountChange: (value: number) => string;
  /** A signed amount of dollars, short: "−$180M". */
  readonly usdChange: (value: number) => string;
  /** "31 Dec 2025". */
  readonly date: (day: EpochDay) => string;
  /** "31 Dec". */
  readonly dayAndMonth: (day: EpochDay) => string;
  /** "Dec". */
  readonly month: (day: EpochDay) => string;
  /** "31 Dec 2025, 21:04 UTC". */
  readonly instant: (at: UnixMs) => string;
  /** "4 min ago". Under a minute, and for a clock that runs behind: "now". */
  readonly age: (age: DurationMs) => string;
}

const MINUS = '\u2212';
const NARROW_SPACE = '\u202f';
/** Dollars from this size on are written short ("$3.07tn"): nobody reads thirteen digits. */
const COMPACT_FROM = 1e7;
/** Prices from this size on go without decimals. */
const WHOLE_FROM = 1e3;

const withMinus = (text: string): string => text.replaceAll('-', MINUS);

function ageFormat(locale: string): Formatters['age'] {
  const relative = new Intl.RelativeTimeFormat(locale, { style: 'short', numeric: 'always' });
  const now = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(0, 'second');
  return (age) => {
    if (age < minutes(1)) return now;
    if (age < hours(1)) return relative.format(-Math.floor(age / minutes(1)), 'minute');
    if (age < daysMs(2)) return relative.format(-Math.floor(age / hours(1)), 'hour');
    return relative.format(-Math.floor(age / daysMs(1)), 'day');
  };
}

const DOLLARS = { style: 'currency', currency: 'USD', currencyDisplay: 'narrowSymbol' } as const;

function shortPriceFormat(locale: string): Formatters['shortPrice'] {
  const dollars = new Intl.NumberFormat(locale, { ...DOLLARS, notation: 'compact', maximumSignificantDigits: 3 });
  const points = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  return (value, unit) => (unit === 'index points' ? points : dollars).format(value);
}

function priceFormat(locale: string): Formatters['price'] {
  const compact = new Intl.NumberFormat(locale, {
    ...DOLLARS,
    notation: 'compact',
    minimumSignificantDigits: 3,
    maximumSignificantDigits: 3,
  });
  const whole = new Intl.NumberFormat(locale, { ...DOLLARS, maximumFractionDigits: 0 });
  const cents = new Intl.NumberFormat(locale, { ...DOLLARS, maximumSignificantDigits: 5 });
  const points = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (value, unit) => {
    if (unit === 'index points') return points.format(value);
    if (value >= COMPACT_FROM) return compact.format(value);
    return (value >= WHOLE_FROM ? whole : cents).format(value);
  };
}

/** Builds the formats once; `locale` is the catalogue's own, so that words and numbers speak the same language. */
export function formatters(locale: string): Formatters {
  const dateFormat = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  const date = dateFormat({ day: 'numeric', month: 'short', year: 'numeric' });
  const dayAndMonth = dateFormat({ day: 'numeric', month: 'short' });
  const month = dateFormat({ month: 'short' });
  const instant = dateFormat({ day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const two = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'negative' });
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, signDisplay: 'exceptZero' });
  const signed = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'exceptZero' });
  const fixed = [0, 1, 2, 3, 4].map(
    (decimals) =>
      new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals, signDisplay: 'negative' }),
  );
  const short = { notation: 'compact', maximumSignificantDigits: 3, signDisplay: 'exceptZero' } as const;
  const amount = new Intl.NumberFormat(locale, short);
  const usd = new Intl.NumberFormat(locale, { ...DOLLARS, ...short });
  const points = (difference: Ratio): string => withMinus(signed.format(100 * difference));
  return {
    r: (value) => withMinus(two.format(value)),
    change: (ratio) => `${points(ratio)}${NARROW_SPACE}%`,
    points,
    percent: (ratio) => `${withMinus(whole.format(100 * ratio))}${NARROW_SPACE}%`,
    share: (ratio) => `${withMinus((fixed[1] ?? two).format(100 * ratio))}${NARROW_SPACE}%`,
    fixed: (value, decimals) => withMinus((fixed[Math.min(decimals, fixed.length - 1)] ?? two).format(value)),
    price: priceFormat(locale),
    shortPrice: shortPriceFormat(locale),
    amountChange: (value) => withMinus(amount.format(value)),
    usdChange: (value) => withMinus(usd.format(value)),
    date: (day) => date.format(startOfDayMs(day)),
    dayAndMonth: (day) => dayAndMonth.format(startOfDayMs(day)),
    month: (day) => month.format(startOfDayMs(day)),
    instant: (at) => `${instant.format(at)} UTC`,
    age: ageFormat(locale),
  };
}
