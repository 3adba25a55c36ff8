/** Characters that take no room: zero-width spaces and joiners, the byte order mark, direction marks. Real lists hold them ("\u200b\u200bStable"). */
const INVISIBLE = /[\u200b-\u200f\u2028-\u202e\u2060\ufeff]/gu;

/** A name or ticker as it is read: invisible characters out, runs of white space as one space. */
export const cleanName = (text: string): string => text.replaceAll(INVISIBLE, '').replaceAll(/\s+/gu, ' ').trim();
