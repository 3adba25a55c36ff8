/** Characters that nobody sees: soft hyphens, zero-width spaces and joiners. */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060]+/;
const UNSEENS = new RegExp(UNSEEN, 'g');

/** Whether a character takes no place in a line. */
export const isUnseen = (char: string): boolean => UNSEEN.test(char);

/** A text as a reader sees it: each run of white space one space, none at the ends, and nothing that is not seen. */
export const collapse = (text: string): string => text.replaceAll(UNSEENS, '').replaceAll(/\s+/g, ' ').trim();
