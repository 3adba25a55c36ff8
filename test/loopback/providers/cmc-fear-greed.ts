import { days, endOfDayMs, epochDayOf } from '../../../lib/core/time.ts';
import type { LoopbackMarket } from '../market/loopback-market.ts';
import { indexOfDay, valueAt } from '../market/bars.ts';
import { cmcData, cmcError } from './cmc-envelope.ts';
import { type Answer, type Call, type Row, valueOf } from './provider.ts';

/** CoinMarketCap's own words by where each begins. */
const WORDS = [
  { start: 0, end: 20, name: 'Extreme fear' },
  { start: 20, end: 40, name: 'Fear' },
  { start: 40, end: 60, name: 'Neutral' },
  { start: 60, end: 80, name: 'Greed' },
  { start: 80, end: 100, name: 'Extreme greed' },
] as const;

const TURNOVER = 0.03;

const wordOf = (score: number): string => WORDS.findLast(({ start }) => score >= start)?.name ?? 'Extreme fear';
/** Another method than alternative.me's, and another scale: calmer, and higher. */
const scoreOf = (value: number): number => Math.round(12 + 0.78 * value);

/** Scores stamped with the end of their day, and the one of now. Only a simulated market has this index. */
function scoreRows(market: LoopbackMarket): readonly Row[] {
  if (market.kind === 'history') return [];
  const { days: coinDays, close } = market.prices.BTC;
  const rows = market.altcoins.fearGreed.map(({ day, value }) => ({
    stampMs: endOfDayMs(day),
    values: { score: scoreOf(value), bitcoin: valueAt(close, indexOfDay(coinDays, day)) },
  }));
  const last = rows.at(-1);
  return last ? [...rows, { stampMs: market.nowMs, values: { ...last.values, bitcoin: close.at(-1) ?? last.values.bitcoin } }] : rows;
}

const point = (row: Row) => {
  const score = valueOf(row, 'score');
  return { score, name: wordOf(score), timestamp: String(Math.floor(row.stampMs / 1000)) };
};

function summary(rows: readonly Row[], nowMs: number) {
  const at = (ago: number) => {
    const row = rows.findLast(({ stampMs }) => epochDayOf(stampMs) <= epochDayOf(nowMs) - ago);
    return row ? point(row) : null;
  };
  const year = rows.filter(({ stampMs }) => stampMs > nowMs - days(365)).toSorted((a, b) => valueOf(a, 'score') - valueOf(b, 'score'));
  const [lowest, highest] = [year[0], year.at(-1)];
  return {
    now: at(0),
    yesterday: at(1),
    lastWeek: at(7),
    lastMonth: at(30),
    yearlyHigh: highest ? point(highest) : null,
    yearlyLow: lowest ? point(lowest) : null,
  };
}

/** `/data-api/v3/fear-greed/chart` (docs/sources.md §10): between two times in seconds, ascending, times and prices as text. */
export function cmcFearGreed(call: Call): Answer {
  const { searchParams } = call.url;
  const { nowMs } = call.market;
  const [start, end] = [Number(searchParams.get('start') ?? Number.NaN) * 1000, Number(searchParams.get('end') ?? Number.NaN) * 1000];
  if (!(start <= end)) return cmcError(400, 400, 'Search query is out of range.', nowMs);
  const all = scoreRows(call.market);
  const rows = call.tamper(all.filter(({ stampMs }) => stampMs >= start && stampMs <= end)).filter((row) => row.values);
  const dataList = rows.map((row) => ({
    ...point(row),
    btcPrice: valueOf(row, 'bitcoin').toFixed(2),
    btcVolume: (valueOf(row, 'bitcoin') * 2e7 * TURNOVER).toFixed(2),
  }));
  return cmcData({ dataList, dialConfig: WORDS, historicalValues: summary(all, nowMs) }, nowMs);
}
