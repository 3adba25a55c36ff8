import { days, hours } from '../../../lib/core/time.ts';
import { json, OPEN_TO_PAGES, type Answer, type Call, type Provider, type Row, valueOf } from './provider.ts';
import { hourRows } from './hour-rows.ts';
import { barRows } from './session-rows.ts';
import { mainCoinAt, tradedBars } from './traded.ts';

/** Coinbase Exchange candles (docs/sources.md §6.2): newest first, [time, low, high, open, close, volume], at most 300. */
const LARGEST_COUNT = 300;
const DAY_SECONDS = 86_400;
const HOUR_SECONDS = 3600;

const refusal = (status: number, message: string): Answer => json({ message }, { status, headers: OPEN_TO_PAGES });

/** An ISO time or a number of seconds. */
function instantOf(text: string): number {
  return /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text);
}

const candle = (row: Row): readonly number[] => [
  row.stampMs / 1000,
  valueOf(row, 'low'),
  valueOf(row, 'high'),
  valueOf(row, 'open'),
  valueOf(row, 'close'),
  valueOf(row, 'volume'),
];

function candles(product: string, call: Call): Answer {
  const { searchParams } = call.url;
  const traded = tradedBars(call.market, 'coinbase', product);
  if (!traded) return refusal(404, 'NotFound');
  const granularity = Number(searchParams.get('granularity'));
  const coin = mainCoinAt('coinbase', product);
  const hourly = granularity === HOUR_SECONDS && coin !== undefined;
  const stepMs = hourly ? hours(1) : days(1);
  if (!hourly && granularity !== DAY_SECONDS) return refusal(400, 'Unsupported granularity');
  const [start, end] = [searchParams.get('start'), searchParams.get('end')];
  // One of the two alone is ignored.
  const given = start !== null && end !== null;
  const to = given ? instantOf(end) : call.market.nowMs;
  const from = given ? instantOf(start) : to - LARGEST_COUNT * stepMs;
  if (!Number.isFinite(from) || !Number.isFinite(to)) return refusal(400, 'Invalid start or end');
  const count = (to - from) / stepMs;
  if (count > LARGEST_COUNT)
    return refusal(400, `granularity too small for the requested time range. Count of aggregations requested exceeds ${LARGEST_COUNT}`);
  const rows = hourly
    ? hourRows(call.market, coin, { fromMs: from, toMs: to })
    : barRows(traded.bars, { from: Math.ceil(from / days(1)), to: Math.floor(to / days(1)) }, (day) => day * days(1));
  const body = call
    .tamper(rows.toReversed().slice(0, LARGEST_COUNT))
    .filter((row) => row.values)
    .map(candle);
  return json(body, { headers: OPEN_TO_PAGES });
}

const PATH = /^\/products\/([^/]+)\/candles$/;

export const coinbase: Provider = {
  hosts: ['api.exchange.coinbase.com'],
  handle(call) {
    const match = PATH.exec(call.url.pathname);
    return match ? candles(decodeURIComponent(match[1] ?? ''), call) : undefined;
  },
};
