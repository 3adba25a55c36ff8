import { epochDayOf, isoDate } from '../../../lib/core/time.ts';
import type { EpochDay, UnixMs } from '../../../lib/core/units.ts';
import { newYorkDay, newYorkMs } from '../../../lib/market/new-york.ts';
import type { EquityTicker } from '../market/loopback-market.ts';
import { parseNewYork } from './new-york-clock.ts';
import { json, OPEN_TO_PAGES, type Answer, type Call, type Provider, type Row, valueOf } from './provider.ts';
import { barRows } from './session-rows.ts';

/** CNBC bars (docs/sources.md §2): New York midnights, prices as strings, errors with status 200. */
const SYMBOLS: Readonly<Record<string, { ticker: EquityTicker; id: string; name: string }>> = {
  '.RUT': { ticker: 'RUT', id: '589271', name: 'Russell 2000 Index' },
  '.SPX': { ticker: 'SPX', id: '579435', name: 'S&P 500 Index' },
  IWM: { ticker: 'IWM', id: '603217', name: 'iShares Russell 2000 ETF' },
};

/** A bar is stamped with the midnight at which its New York date begins. */
const newYorkMidnightMs = (session: EpochDay): UnixMs => newYorkMs(session, 0, 0);

function priceBar(row: Row) {
  const price = (name: string): string => valueOf(row, name).toFixed(4);
  const date = isoDate(epochDayOf(row.stampMs)).replaceAll('-', '');
  return {
    open: price('open'),
    high: price('high'),
    low: price('low'),
    close: price('close'),
    volume: 0,
    tradeTime: `${date}000000`,
    tradeTimeinMills: row.stampMs,
  };
}

function bars([symbol, granularity, start, end]: readonly [string, string, string, string], call: Call): Answer {
  const known = SYMBOLS[symbol];
  const requestDetails = { symbol, startTime: start, endTime: end, adjusted: 'ADJUSTED' };
  const [from, to] = [parseNewYork(start), parseNewYork(end)];
  if (!known || granularity !== '1D' || from === undefined || to === undefined) {
    const statusMessage = `Error in getting bars for symbol: ${symbol} and barType: null null`;
    return json({ requestDetails, status: 'ERROR', statusMessage }, { headers: OPEN_TO_PAGES });
  }
  const range = { from: newYorkDay(from), to: newYorkDay(to) };
  const rows = barRows(call.market.equities[known.ticker], range, newYorkMidnightMs).filter(
    ({ stampMs }) => stampMs >= from && stampMs < to,
  );
  const priceBars = call
    .tamper(rows)
    .filter((row) => row.values)
    .map(priceBar);
  const barData = { priceBars, symbol: known.id, companyName: known.name, exchange: null };
  return json({ barData, requestDetails: { ...requestDetails, adjusted: 'UNADJUSTED' } }, { headers: OPEN_TO_PAGES });
}

const PATH = /^\/harmony\/app\/bars\/([^/]+)\/([^/]+)\/(\d+)\/(\d+)\/adjusted\/EST5EDT\.json$/;

export const cnbc: Provider = {
  hosts: ['ts-api.cnbc.com'],
  handle(call) {
    const match = PATH.exec(call.url.pathname);
    if (!match) return undefined;
    const [, symbol = '', granularity = '', start = '', end = ''] = match;
    return bars([decodeURIComponent(symbol), granularity, start, end], call);
  },
};
