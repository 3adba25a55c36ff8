import type { UnixMs } from '../core/units.ts';
import { parsePublished } from './parse-published.ts';
import type { PublishedAt } from './parse-published.ts';

/** `/2022/01/07/`, `/2022-01-07/` and `/2022/jan/07/`: a whole day, and something after it. */
const DAY = /\/(?:(?<iso>\d{4}([/-])\d{2}\2\d{2})|(?<year>\d{4})\/(?<month>[a-z]{3})\/(?<day>\d{1,2}))(?=\/[^/])/i;

/**
 * The day that the path of an article's address names, as blogs and papers file their texts; year and month alone are no
 * day. `undefined` where there is none, or none that can be (`parsePublished`). Pure.
 */
export function publishedInAddress(address: string, nowMs: UnixMs): PublishedAt | undefined {
  const { iso, year, month, day } = DAY.exec(address.replace(/[?#].*/, ''))?.groups ?? {};
  if (iso !== undefined) return parsePublished(iso.replaceAll('/', '-'), nowMs);
  return year === undefined ? undefined : parsePublished(`${day} ${month} ${year}`, nowMs);
}
