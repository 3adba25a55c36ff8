import type { FearGreed } from '../market/fear-greed.ts';
import type { FearGreedFigures } from './sentiment.ts';

/** Days of Fear & Greed that are shown. */
const YEAR_DAYS = 365;

/** The newest value with the provider's own word for it, and the newest year; `undefined` without a value. Pure. */
export function fearGreedFigures(fearGreed: FearGreed | undefined): FearGreedFigures | undefined {
  const [value, asOfDay] = [fearGreed?.value.at(-1), fearGreed?.days.at(-1)];
  if (!fearGreed || value === undefined || asOfDay === undefined) return undefined;
  const { source, classification, fetchedAtMs } = fearGreed;
  const from = fearGreed.days.findIndex((day) => day > asOfDay - YEAR_DAYS);
  return {
    source,
    value,
    classification,
    asOfDay,
    fetchedAtMs,
    days: [...fearGreed.days.subarray(from)],
    values: [...fearGreed.value.subarray(from)],
  };
}
