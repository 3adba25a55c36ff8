/** A date and nothing else: "Jan 07, 2022", "Posted on 7 January 2022", "2022-01-07". */
const DATE_ALONE =
  /^(?:(?:published|posted)(?: on)?:? )?((?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},? )?(?:\d{1,2}\.? [a-z]{3,9}|[a-z]{3,9}\.? \d{1,2}),? \d{4}|\d{4}-\d{2}-\d{2})$/i;

/** The date that a text, its white space collapsed, is and no more; `undefined` where it says anything else. */
export const dateAlone = (text: string): string | undefined => DATE_ALONE.exec(text)?.[1];
