import { days, epochDay, epochDayOf, hours, parseIsoDate, startOfDayMs } from '../core/time.ts';
import type { EpochDay, UnixMs } from '../core/units.ts';

/** An instant, or no more than a day: its 00:00 UTC. */
export interface PublishedAt {
  readonly ms: UnixMs;
  readonly isDayOnly: boolean;
  /** Of an instant, the day in the zone that it was written in, where that is not the UTC day. */
  readonly day?: EpochDay;
}

/** Nobody wrote of crypto before the first block; clocks of sites and readers differ by less than a day. */
const EARLIEST_MS = startOfDayMs(epochDay(2009, 1, 1));
const LATEST_AHEAD_MS = days(1);

const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ]+(\d{2}:\d{2})(:\d{2}(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?$/i;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
/** "Thu, 15 Jan 2026 10:00:00 GMT": what Date.parse reads the same way everywhere. */
const RFC = /^(?:[a-z]{3,9},? )?\d{1,2} [a-z]{3,9} \d{4} \d{2}:\d{2}(?::\d{2})? (?:GMT|UTC|Z|[+-]\d{4})$/i;
const MONTH_NAME = /^(?:[a-z]{3,9},? )?(?:(\d{1,2})\.? ([a-z]{3,9})|([a-z]{3,9})\.? (\d{1,2})),? (\d{4})\b/i;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const dayOnly = (day: EpochDay | undefined): PublishedAt | undefined =>
  day === undefined ? undefined : { ms: startOfDayMs(day), isDayOnly: true };

const OFFSET = /([+-])(\d{2}):?(\d{2})$/;

/** The day that the clock of a zone showed at an instant; the zone stands at the end of the text. */
function dayThere(text: string, ms: UnixMs): EpochDay {
  const [, sign, ofHours = '0', ofMinutes = '0'] = OFFSET.exec(text) ?? [];
  const aheadMs = hours(Number(ofHours) + Number(ofMinutes) / 60);
  return epochDayOf(sign === '-' ? ms - aheadMs : ms + aheadMs);
}

const instant = (text: string): PublishedAt | undefined => {
  const ms = Date.parse(text);
  if (Number.isNaN(ms)) return undefined;
  const day = dayThere(text, ms);
  return { ms, isDayOnly: false, ...(day !== epochDayOf(ms) && { day }) };
};

const ZONE_OF: Readonly<Record<string, string>> = { UTC: 'Z', GMT: 'Z' };

function fromIso([, date = '', minutes, seconds = ':00', zone]: readonly (string | undefined)[]): PublishedAt | undefined {
  // Midnight sharp is how systems write a day without a time.
  const isMidnight = minutes === '00:00' && /^:00(?:[.,]0+)?$/.test(seconds);
  if (minutes === undefined || zone === undefined || isMidnight) return dayOnly(parseIsoDate(date));
  const offset = ZONE_OF[zone.toUpperCase()] ?? zone.toUpperCase();
  return instant(`${date}T${minutes}${seconds.replace(',', '.')}${/^[+-]\d\d$/.test(offset) ? `${offset}:00` : offset}`);
}

const two = (n: number): string => String(n).padStart(2, '0');

function fromMonthName([, dayFirst, monthSecond, monthFirst, daySecond, year]: readonly (string | undefined)[]): PublishedAt | undefined {
  const month = MONTHS.indexOf((monthSecond ?? monthFirst ?? '').slice(0, 3).toLowerCase()) + 1;
  return dayOnly(month === 0 ? undefined : parseIsoDate(`${year}-${two(month)}-${two(Number(dayFirst ?? daySecond))}`));
}

function parsed(text: string): PublishedAt | undefined {
  const iso = ISO.exec(text);
  if (iso) return fromIso(iso);
  const compact = COMPACT.exec(text);
  if (compact) return dayOnly(parseIsoDate(compact.slice(1, 4).join('-')));
  if (RFC.test(text)) return instant(text);
  const named = MONTH_NAME.exec(text);
  return named ? fromMonthName(named) : undefined;
}

/**
 * The date that a page's machine-readable text states: ISO 8601, RFC 2822 or a date with the month's English name. A value
 * without a time, without a zone, or at midnight sharp is a day and no more. `undefined` where it is no date, or one that
 * cannot be: before 2009, or more than a day after `nowMs`.
 */
export function parsePublished(text: string, nowMs: UnixMs): PublishedAt | undefined {
  const published = parsed(text.trim().replaceAll(/\s+/g, ' '));
  if (!published || published.ms < EARLIEST_MS || published.ms > nowMs + LATEST_AHEAD_MS) return undefined;
  return published;
}
