import { days, epochDayOf } from '../../../lib/core/time.ts';
import type { CoinTicker } from '../market/loopback-market.ts';
import { json, OPEN_TO_PAGES, type Answer, type Call, type Provider, type Row, valueOf } from './provider.ts';
import { barRows } from './session-rows.ts';

/** Binance market-data host (SOURCES.md §6.1): open times, prices as strings, oldest first, the last kline still open. */
const SYMBOLS: Readonly<Record<string, CoinTicker>> = { BTCUSDT: 'BTC', ETHUSDT: 'ETH' };
const LARGEST_LIMIT = 1000;
const DEFAULT_LIMIT = 500;
const KLINES_WEIGHT = 2;

const refusal = (code: number, msg: string): Answer => json({ code, msg }, { status: 400, headers: OPEN_TO_PAGES });

function kline(row: Row): readonly (number | string)[] {
  const price = (name: string): string => valueOf(row, name).toFixed(8);
  const [volume, close] = [valueOf(row, 'volume'), valueOf(row, 'close')];
  return [
    row.stampMs,
    price('open'),
    price('high'),
    price('low'),
    price('close'),
    volume.toFixed(8),
    row.stampMs + days(1) - 1,
    (volume * close).toFixed(8),
    Math.round(volume * 40),
    (volume * 0.49).toFixed(8),
    (volume * 0.49 * close).toFixed(8),
    '0',
  ];
}

function klines(call: Call): Answer {
  const { searchParams } = call.url;
  const ticker = SYMBOLS[searchParams.get('symbol') ?? ''];
  if (!ticker) return refusal(-1121, 'Invalid symbol.');
  if (searchParams.get('interval') !== '1d') return refusal(-1120, 'Invalid interval.');
  const limit = Math.min(LARGEST_LIMIT, Number(searchParams.get('limit') ?? DEFAULT_LIMIT));
  if (!(limit >= 1)) return refusal(-1130, "Data sent for parameter 'limit' is not valid.");
  const start = searchParams.get('startTime');
  const end = Number(searchParams.get('endTime') ?? call.market.nowMs);
  const range = { from: Math.ceil(Number(start ?? 0) / days(1)), to: epochDayOf(end) };
  const rows = barRows(call.market.prices[ticker], range, (day) => day * days(1));
  // With a start the oldest rows are given, without one the newest.
  const page = start === null ? rows.slice(-limit) : rows.slice(0, limit);
  const body = call
    .tamper(page)
    .filter((row) => row.values)
    .map(kline);
  return json(body, {
    headers: { ...OPEN_TO_PAGES, 'x-mbx-used-weight': String(KLINES_WEIGHT), 'x-mbx-used-weight-1m': String(KLINES_WEIGHT) },
  });
}

export const binance: Provider = {
  hosts: ['data-api.binance.vision'],
  handle: (call) => (call.url.pathname === '/api/v3/klines' ? klines(call) : undefined),
};
