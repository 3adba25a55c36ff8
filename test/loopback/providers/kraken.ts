import { days } from '../../../lib/core/time.ts';
import type { CoinTicker } from '../market/loopback-market.ts';
import { json, OPEN_TO_PAGES, type Answer, type Call, type Provider, type Row, valueOf } from './provider.ts';
import { barRows } from './session-rows.ts';

/** Kraken OHLC (SOURCES.md §6.3): never more than the newest 720 days, the last one open, another key than asked for, errors with status 200. */
const PAIRS: Readonly<Record<string, { ticker: CoinTicker; key: string }>> = {
  XBTUSD: { ticker: 'BTC', key: 'XXBTZUSD' },
  XXBTZUSD: { ticker: 'BTC', key: 'XXBTZUSD' },
  ETHUSD: { ticker: 'ETH', key: 'XETHZUSD' },
  XETHZUSD: { ticker: 'ETH', key: 'XETHZUSD' },
};
const LARGEST_COUNT = 720;
const DAY_MINUTES = 1440;

const refusal = (error: string): Answer => json({ error: [error] }, { headers: OPEN_TO_PAGES });

function ohlcRow(row: Row): readonly (number | string)[] {
  const price = (name: string): string => valueOf(row, name).toFixed(2);
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
  const pair = PAIRS[searchParams.get('pair') ?? ''];
  if (!pair) return refusal('EQuery:Unknown asset pair');
  if (Number(searchParams.get('interval') ?? 1) !== DAY_MINUTES) return refusal('EGeneral:Invalid arguments:interval');
  const since = Number(searchParams.get('since') ?? 0) * 1000;
  const all = barRows(call.market.prices[pair.ticker], { from: 0, to: call.market.endDay }, (day) => day * days(1));
  const rows = call.tamper(all.slice(-LARGEST_COUNT).filter(({ stampMs }) => stampMs > since));
  const committed = all.findLast(({ stampMs }) => stampMs + days(1) <= call.market.nowMs)?.stampMs ?? 0;
  const result = { [pair.key]: rows.filter((row) => row.values).map(ohlcRow), last: committed / 1000 };
  return json({ error: [], result }, { headers: OPEN_TO_PAGES });
}

export const kraken: Provider = {
  hosts: ['api.kraken.com'],
  handle: (call) => (call.url.pathname === '/0/public/OHLC' ? ohlc(call) : undefined),
};
