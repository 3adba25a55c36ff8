import { days, hours, minutes } from '../../../lib/core/time.ts';
import { decimalsOf } from '../market/altcoins/tick.ts';
import { hourRows } from './hour-rows.ts';
import { json, OPEN_TO_PAGES, type Answer, type Call, type Provider, type Row, valueOf } from './provider.ts';
import { barRows } from './session-rows.ts';
import { mainCoinAt, tradedBars } from './traded.ts';

/**
 * Kraken OHLC (docs/sources.md §6.3): never more than the newest 720 days, the last one open, another key than asked for,
 * errors with status 200.
 */
const OTHER_KEYS: Readonly<Record<string, string>> = {
  XBTUSD: 'XXBTZUSD',
  ETHUSD: 'XETHZUSD',
  LTCUSD: 'XLTCZUSD',
  XRPUSD: 'XXRPZUSD',
  XLMUSD: 'XXLMZUSD',
  ETCUSD: 'XETCZUSD',
  ZECUSD: 'XZECZUSD',
  XMRUSD: 'XXMRZUSD',
};
const LARGEST_COUNT = 720;
const DAY_MINUTES = 1440;
const HOUR_MINUTES = 60;
/** Prices have two decimals, cheap ones as many as their tick. */
const LEAST_DECIMALS = 2;
const MOST_DECIMALS = 12;

const refusal = (error: string): Answer => json({ error: [error] }, { headers: OPEN_TO_PAGES });

function ohlcRow(row: Row): readonly (number | string)[] {
  const price = (name: string): string => {
    const value = valueOf(row, name);
    return value.toFixed(value > 0 ? Math.max(LEAST_DECIMALS, decimalsOf(value, MOST_DECIMALS)) : LEAST_DECIMALS);
  };
  const volume = valueOf(row, 'volume');
  return [
    row.stampMs / 1000,
    price('open'),
    price('high'),
    price('low'),
    price('close'),
    price('close'),
    volume.toFixed(8),
    Math.round(volume),
  ];
}

function ohlc(call: Call): Answer {
  const { searchParams } = call.url;
  const pair = searchParams.get('pair') ?? '';
  const traded = tradedBars(call.market, 'kraken', pair);
  if (!traded) return refusal('EQuery:Unknown asset pair');
  const interval = Number(searchParams.get('interval') ?? 1);
  const coin = mainCoinAt('kraken', pair);
  const hourly = interval === HOUR_MINUTES && coin !== undefined;
  if (!hourly && interval !== DAY_MINUTES) return refusal('EGeneral:Invalid arguments:interval');
  const since = Number(searchParams.get('since') ?? 0) * 1000;
  const { market } = call;
  const all = hourly
    ? hourRows(market, coin, { fromMs: market.nowMs - hours(LARGEST_COUNT), toMs: market.nowMs })
    : barRows(traded.bars, { from: 0, to: market.endDay }, (day) => day * days(1));
  const rows = call.tamper(all.slice(-LARGEST_COUNT).filter(({ stampMs }) => stampMs > since));
  const committed = all.findLast(({ stampMs }) => stampMs + minutes(interval) <= market.nowMs)?.stampMs ?? 0;
  const result = { [OTHER_KEYS[pair] ?? pair]: rows.filter((row) => row.values).map(ohlcRow), last: committed / 1000 };
  return json({ error: [], result }, { headers: OPEN_TO_PAGES });
}

export const kraken: Provider = {
  hosts: ['api.kraken.com'],
  handle: (call) => (call.url.pathname === '/0/public/OHLC' ? ohlc(call) : undefined),
};
