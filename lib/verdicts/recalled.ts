import type { DaySpan } from './span-of.ts';

/** Days that a level without a date may be a recollection of. */
const RECALLED_DAYS = 365;

/** The reach of a level that the text does not date: an article also tells how the price came to be what it is. */
export const recalled = ({ from, to }: DaySpan): DaySpan => ({ from: from - RECALLED_DAYS, to });
