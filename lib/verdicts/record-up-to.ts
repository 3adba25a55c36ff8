import type { EpochDay } from '../core/units.ts';
import type { SourcedHigh } from './history.ts';
import { reachedOn } from './extreme-of.ts';
import type { Prices } from './prices-of.ts';
import type { Missing } from './verdict.ts';

/** The highest price up to a day. */
export interface RecordPrice {
  readonly value: number;
  readonly day?: EpochDay;
  readonly source: string;
  /**
   * It surely is the highest ever: by the list’s own high where that lies before the day, else because the history goes
   * back so far that an older one would be higher only after a fall longer than any so far.
   */
  readonly isSure: boolean;
}

/** No record of these stood longer since daily prices of all of them are known: crypto’s some three years, the indices’ some seven and a half. */
const DAYS_BEHIND: Readonly<Record<Prices['clock'], number>> = { utc: 4 * 365, session: 8 * 365 };

/** The highest day of a span of calendar days, by highs where they are known; of equal ones the first. */
export function highestBetween(prices: Prices, from: EpochDay, to: EpochDay): HighestDay | undefined {
  let best: HighestDay | undefined;
  for (let day = Math.max(from, prices.first); day <= Math.min(to, prices.last); day += 1) {
    const range = prices.rangeOn(day);
    if (range && (!best || range.high > best.value)) best = { value: range.high, day };
  }
  return best;
}

interface HighestDay {
  readonly value: number;
  readonly day: EpochDay;
}

/** For every calendar day of a history the highest one up to it; made once for its prices, as a claim of a year asks of all its days. */
const running = new WeakMap<Prices, readonly (HighestDay | undefined)[]>();

function highestUpTo(prices: Prices, day: EpochDay): HighestDay | undefined {
  let known = running.get(prices);
  if (!known) {
    let best: HighestDay | undefined;
    known = Array.from({ length: prices.last - prices.first + 1 }, (_, i) => {
      const range = prices.rangeOn(prices.first + i);
      if (range && (!best || range.high > best.value)) best = { value: range.high, day: range.day };
      return best;
    });
    running.set(prices, known);
  }
  return day < prices.first ? undefined : known[Math.min(day, prices.last) - prices.first];
}

/**
 * The highest price up to and including a day, as it could be known then: of the stored history, or the list’s own high
 * where that was before. `undefined` where neither is known.
 */
export function recordUpTo(prices: Prices, ath: SourcedHigh | undefined, day: EpochDay): RecordPrice | undefined {
  const stored = highestUpTo(prices, day);
  const isAthBefore = ath?.day !== undefined && ath.day <= day;
  if (isAthBefore && (!stored || ath.priceUsd >= stored.value)) {
    return { value: ath.priceUsd, ...(ath.day !== undefined && { day: ath.day }), source: ath.source, isSure: true };
  }
  if (!stored) return undefined;
  const isOld = day - prices.first >= DAYS_BEHIND[prices.clock];
  return { ...stored, source: prices.sourceOn(stored.day), isSure: isOld || isAthBefore };
}

/** What a record on one of some days needs: the prices of those days, or, where they are known, a history that goes far enough back. */
export function missingForRecord(prices: Prices, days: readonly EpochDay[]): Missing {
  const [first, to] = [Math.min(...days), Math.max(...days)];
  const from = reachedOn(prices, days)?.isWhole ? to - DAYS_BEHIND[prices.clock] : first;
  return { why: 'history', subject: prices.subject, from, to };
}
