import { days, hours, startOfDayMs } from '../../../lib/core/time.ts';
import type { UnixMs } from '../../../lib/core/units.ts';
import type { LoopbackMarket } from '../market/loopback-market.ts';
import { cmcData, cmcError } from './cmc-envelope.ts';
import { capRowAt, startStampedRows } from './cap-rows.ts';
import { type Answer, type Call, type Row, valueOf } from './provider.ts';

/** `range=30d` in truth answers with a year: daily points, and hourly ones for the last 30 days. */
const YEAR = days(365);
const HOURLY_FOR = days(30);
const WEEK = days(7);
const TURNOVER = 0.045;

const orZero = (value: number): number => (Number.isFinite(value) ? value : 0);

function point(row: Row) {
  const total = valueOf(row, 'total');
  const [btcValue, ethValue, stableValue] = [valueOf(row, 'btc'), valueOf(row, 'eth'), valueOf(row, 'stables')].map(orZero);
  return {
    marketCap: total,
    volume: total * TURNOVER,
    btcValue,
    ethValue,
    stableValue,
    otherValue: total - (btcValue ?? 0) - (ethValue ?? 0) - (stableValue ?? 0),
    timestamp: String(Math.floor(row.stampMs / 1000)),
  };
}

function yearOfPoints(market: LoopbackMarket): readonly Row[] {
  const lastHour = Math.floor(market.nowMs / hours(1)) * hours(1);
  const firstHour = lastHour - HOURLY_FOR;
  const daily = startStampedRows(market, market.nowMs - YEAR, firstHour - 1);
  const hourly: Row[] = [];
  for (let at = firstHour; at <= lastHour; at += hours(1)) hourly.push(...capRowAt(market, at));
  return market.nowMs > lastHour ? [...daily, ...hourly, ...capRowAt(market, market.nowMs)] : [...daily, ...hourly];
}

/** One point a week since the beginning, counted back from today. */
function weeklyPoints(market: LoopbackMarket): readonly Row[] {
  const today = startOfDayMs(Math.floor(market.nowMs / days(1)));
  return startStampedRows(market, 0, market.nowMs).filter(({ stampMs }) => (today - stampMs) % WEEK === 0);
}

function summary(market: LoopbackMarket) {
  const at = (time: UnixMs) => ({ marketCap: market.capAt(time)?.total ?? null });
  const { nowMs } = market;
  return { now: at(nowMs), yesterday: at(nowMs - days(1)), lastWeek: at(nowMs - WEEK), lastMonth: at(nowMs - HOURLY_FOR) };
}

const capWithTime = (row: Row | undefined) =>
  row && { marketCap: valueOf(row, 'total'), timestamp: String(Math.floor(row.stampMs / 1000)) };

function extremes(rows: readonly Row[]) {
  const sorted = rows.toSorted((a, b) => valueOf(a, 'total') - valueOf(b, 'total'));
  return { high: capWithTime(sorted.at(-1)), low: capWithTime(sorted[0]) };
}

/**
 * `/data-api/v4/global-metrics/quotes/historical` (docs/sources.md §7.1): numbers, times as text; the value at 00:00 of D is
 * the close of D − 1. Parts add up to the total.
 */
export function cmcV4History(call: Call): Answer {
  const { nowMs } = call.market;
  const range = call.url.searchParams.get('range');
  if (range !== '30d' && range !== 'all') return cmcError(400, 400, '"range" is not supported.', nowMs);
  const rows = call.tamper(range === '30d' ? yearOfPoints(call.market) : weeklyPoints(call.market)).filter((row) => row.values);
  const historicalValues = summary(call.market);
  const [now, before] = [historicalValues.now.marketCap ?? 0, historicalValues.lastMonth.marketCap ?? 0];
  const thirtyDaysPercentage = before > 0 ? Math.round(10_000 * (now / before - 1)) / 100 : null;
  return cmcData({ points: rows.map(point), historicalValues, yearlyPerformance: extremes(rows), thirtyDaysPercentage }, nowMs);
}
