import { hours } from '../core/time.ts';
import type { DurationMs, Ratio } from '../core/units.ts';

/** Two prices of one coin within a day differ by less; two coins under one ticker hardly ever do (docs/sources.md §13.4). */
const MOST_OFF: Ratio = 0.25;

/** A day, and two hours for lists that are fetched hourly. Prices further apart in time say little about each other. */
export const PRICE_HOLDS_MS: DurationMs = hours(26);

/** Whether two prices in USD, taken within a day of each other, can be those of one coin: the larger is at most 25 % above the smaller. */
export const priceAgrees = (a: number, b: number, mostOff: Ratio = MOST_OFF): boolean => Math.max(a, b) <= Math.min(a, b) * (1 + mostOff);
