import { days, epochDayOf, hours } from '../../../lib/core/time.ts';
import type { DurationMs } from '../../../lib/core/units.ts';
import { decimalsOf } from '../market/altcoins/tick.ts';
import { spotPrices } from './binance-spot-prices.ts';
import { hourRows } from './hour-rows.ts';
import { json, OPEN_TO_PAGES, type Answer, type Call, type Provider, type Row, valueOf } from './provider.ts';
import { barRows } from './session-rows.ts';
import { mainCoinAt, tradedBars, type TradedBars } from './traded.ts';

/** Binance market-data host (docs/sources.md §6.1): open times, prices as strings, oldest first, the last kline still open. */
const LARGEST_LIMIT = 1000;
const DEFAULT_LIMIT = 500;
const KLINES_WEIGHT = 2;
const PRICE_DECIMALS = 8;
/** Volumes are whole thousandths: an amount of money has these decimals more than its price. */
const LOT_DECIMALS = 3;
const MEAN_TRADE_USD = 1500;

const refusal = (code: number, msg: string): Answer => json({ code, msg }, { status: 400, headers: OPEN_TO_PAGES });

function kline(row: Row, traded: TradedBars, lengthMs: DurationMs): readonly (number | string)[] {
  const { multiple } = traded;
  const price = (name: string): string => (multiple * valueOf(row, name)).toFixed(PRICE_DECIMALS);
  const [volume, close] = [valueOf(row, 'volume') / multiple, valueOf(row, 'close') * multiple];
  const decimals = Math.min(PRICE_DECIMALS, decimalsOf(Math.abs(close) || 1, PRICE_DECIMALS) + LOT_DECIMALS);
  const money = (units: number): string => Number((units * close).toFixed(decimals)).toFixed(PRICE_DECIMALS);
  const bought = volume * traded.takerBuyShare(epochDayOf(row.stampMs));
  return [
    row.stampMs,
    price('open'),
    price('high'),
    price('low'),
    price('close'),
    volume.toFixed(8),
    row.stampMs + lengthMs - 1,
    money(volume),
    Math.round((volume * close) / MEAN_TRADE_USD),
    bought.toFixed(8),
    money(bought),
    '0',
  ];
}

function klines(call: Call): Answer {
  const { searchParams } = call.url;
  const symbol = searchParams.get('symbol') ?? '';
  const traded = tradedBars(call.market, 'spot', symbol);
  if (!traded) return refusal(-1121, 'Invalid symbol.');
  const coin = mainCoinAt('spot', symbol);
  const hourly = searchParams.get('interval') === '1h' && coin !== undefined;
  if (!hourly && searchParams.get('interval') !== '1d') return refusal(-1120, 'Invalid interval.');
  const limit = Math.min(LARGEST_LIMIT, Number(searchParams.get('limit') ?? DEFAULT_LIMIT));
  if (!(limit >= 1)) return refusal(-1130, "Data sent for parameter 'limit' is not valid.");
  const start = searchParams.get('startTime');
  const end = Number(searchParams.get('endTime') ?? call.market.nowMs);
  const from = Number(start ?? 0);
  const rows = hourly
    ? hourRows(call.market, coin, {
        fromMs: start === null ? end - hours(limit) : from,
        toMs: start === null ? end : Math.min(end, from + hours(limit)),
      })
    : barRows(traded.bars, { from: Math.ceil(from / days(1)), to: epochDayOf(end) }, (day) => day * days(1));
  // With a start the oldest rows are given, without one the newest.
  const page = start === null ? rows.slice(-limit) : rows.slice(0, limit);
  const body = call
    .tamper(page)
    .filter((row) => row.values)
    .map((row) => kline(row, traded, hourly ? hours(1) : days(1)));
  return json(body, {
    headers: { ...OPEN_TO_PAGES, 'x-mbx-used-weight': String(KLINES_WEIGHT), 'x-mbx-used-weight-1m': String(KLINES_WEIGHT) },
  });
}

export const binance: Provider = {
  hosts: ['data-api.binance.vision'],
  handle(call) {
    if (call.url.pathname === '/api/v3/klines') return klines(call);
    return call.url.pathname === '/api/v3/ticker/price' ? spotPrices(call) : undefined;
  },
};
