/** Shorter windows end at some hour, which daily closes do not know: no relation and no amount over them is off. */
export const LEAST_DAYS = 6;
