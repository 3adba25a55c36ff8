import { days, hours } from '../../../lib/core/time.ts';
import type { DurationMs, UnixMs } from '../../../lib/core/units.ts';
import type { RatioExchange, RatioMeasure } from '../../../lib/market/ratio-history.ts';
import type { LoopbackCoin } from '../market/altcoins/altcoin-market.ts';
import { valueOf, type Call, type Row } from './provider.ts';

/** Which points are asked for: at most `limit`, the newest of those between the two instants. */
export interface RatioPage {
  readonly stepMs: DurationMs;
  readonly limit: number;
  readonly fromMs: UnixMs;
  readonly toMs: UnixMs;
}

/** Steps by the names that exchanges give them; the market knows full hours. */
export const STEPS: Readonly<Record<string, DurationMs>> = {
  '1h': hours(1),
  '2h': hours(2),
  '4h': hours(4),
  '6h': hours(6),
  '8h': hours(8),
  '12h': hours(12),
  '1d': days(1),
};

/** Long ÷ short ratios of a coin at an exchange, oldest first, as `ratio` of the rows; `measure` is what they count. */
export function ratioRows(
  call: Call,
  coin: LoopbackCoin,
  what: { exchange: RatioExchange; measure: RatioMeasure; page: RatioPage },
): readonly Row[] {
  const { exchange, measure, page } = what;
  const newest = Math.floor(Math.min(page.toMs, call.market.nowMs) / page.stepMs) * page.stepMs;
  const rows: Row[] = [];
  for (let at = newest; at >= page.fromMs && rows.length < page.limit; at -= page.stepMs) {
    const ratio = coin.ratioAt(exchange, measure, at);
    if (ratio === undefined) break;
    rows.push({ stampMs: at, values: { ratio } });
  }
  return call.tamper(rows.toReversed()).filter((row) => row.values);
}

export const ratioOf = (row: Row): number => valueOf(row, 'ratio');

/** Share of those who are long, of a ratio long ÷ short. */
export const longShare = (ratio: number): number => ratio / (1 + ratio);

/** A whole number from a query, `fallback` where it is absent; NaN for anything else. */
export function wholeNumber(text: string | null, fallback: number): number {
  if (text === null) return fallback;
  return /^\d+$/.test(text) ? Number(text) : Number.NaN;
}
