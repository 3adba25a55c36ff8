import type { UnixMs } from '../core/units.ts';
import { collapse } from './collapse.ts';
import { parsePublished } from './parse-published.ts';
import type { PublishedAt } from './parse-published.ts';

/** A date and nothing else: "Jan 07, 2022", "Posted on 7 January 2022", "2022-01-07". */
const DATE_ALONE =
  /^(?:(?:published|posted)(?: on)?:? )?((?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},? )?(?:\d{1,2}\.? [a-z]{3,9}|[a-z]{3,9}\.? \d{1,2}),? \d{4}|\d{4}-\d{2}-\d{2})$/i;

/** Elements of other pages' boxes and of lists, whose dates are not this article's, and such as say when the text was changed. */
const OTHERS = 'a,ul,ol,aside,nav,footer,[class*="updat" i],[class*="modif" i],[itemprop=dateModified]';

/** The date that the text of an element is and no more; `undefined` where it says anything else, and where it is another page's. */
export function dateAlone(element: Element, text: string, nowMs: UnixMs): PublishedAt | undefined {
  const [, date] = DATE_ALONE.exec(collapse(text)) ?? [];
  return date === undefined || element.closest(OTHERS) ? undefined : parsePublished(date, nowMs);
}
