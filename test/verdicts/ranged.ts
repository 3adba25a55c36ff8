import type { SeriesId } from '../../lib/market/instrument.ts';
import type { CoinSeries } from '../../lib/market/coin-series.ts';
import type { DailySeries } from '../../lib/market/series.ts';
import { isSession } from '../../lib/market/us-sessions.ts';
import { dayOf, makeSeries } from '../market/make-series.ts';

/** A day's low, high and close, or a close alone, which is then its low and high too. */
export type Bar = number | readonly [low: number, high: number, close: number];

const low = (bar: Bar): number => (typeof bar === 'number' ? bar : bar[0]);
const high = (bar: Bar): number => (typeof bar === 'number' ? bar : bar[1]);
const close = (bar: Bar): number => (typeof bar === 'number' ? bar : bar[2]);

/** A series with highs and lows from a day on: every UTC day, or every US session. */
export function ranged(id: SeriesId, from: string, bars: readonly Bar[], extra: Partial<DailySeries> = {}): DailySeries {
  const days: number[] = [];
  const isIndex = id === 'RUT' || id === 'SPX' || id === 'IWM';
  for (let day = dayOf(from); days.length < bars.length; day += 1) if (!isIndex || isSession(day)) days.push(day);
  return {
    ...makeSeries(
      id,
      days.map((day, i) => [day, close(bars[i] ?? 0)] as const),
    ),
    high: Float64Array.from(bars, high),
    low: Float64Array.from(bars, low),
    ...extra,
  };
}

/** A followed coin's history with highs and lows. */
export function rangedCoin(coin: string, from: string, bars: readonly Bar[]): CoinSeries {
  const { id: _id, ...columns } = ranged('BTC', from, bars);
  return { ...columns, coin };
}

/** The same bar again and again. */
export const steady = (count: number, bar: Bar): readonly Bar[] => Array.from({ length: count }, () => bar);
