import { days, epochDayOf, hours, isoDate, isoInstant, minutes, parseIsoDate } from '../../../lib/core/time.ts';
import type { EpochDay, UnixMs } from '../../../lib/core/units.ts';
import { newYorkDay, newYorkMs } from '../../../lib/market/new-york.ts';
import { isSession, nextSession, previousSession, sessionCloseMs, sessionOpenMs } from '../../../lib/market/us-sessions.ts';
import { json, type Answer, type Call, type Provider, type Row, valueOf } from './provider.ts';
import { barRows, newestClosed } from './session-rows.ts';

/** Nasdaq (docs/sources.md §3): newest first, US dates, prices as text with `$`, errors with status 200 and `data: null`. */
const HISTORY_YEARS = 10;
const HEADERS = { date: 'Date', close: 'Close/Last', volume: 'Volume', open: 'Open', high: 'High', low: 'Low' };
const OK = { rCode: 200, bCodeMessage: null, developerMessage: null };

function usDate(day: EpochDay): string {
  const [year, month, dayOfMonth] = isoDate(day).split('-');
  return `${month}/${dayOfMonth}/${year}`;
}

const refusal = (code: number, errorMessage: string): Answer =>
  json({ data: null, message: null, status: { rCode: 400, bCodeMessage: [{ code, errorMessage }], developerMessage: null } });

function tradeRow(row: Row) {
  const price = (name: string): string =>
    `$${valueOf(row, name).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;
  return {
    date: usDate(epochDayOf(row.stampMs)),
    close: price('close'),
    volume: Math.round(valueOf(row, 'volume')).toLocaleString('en-US'),
    open: price('open'),
    high: price('high'),
    low: price('low'),
  };
}

function historical(symbol: string, call: Call): Answer {
  const { searchParams } = call.url;
  if (symbol !== 'IWM') return refusal(1001, 'Symbol not exists.');
  if (searchParams.get('assetclass') !== 'etf') return refusal(1001, 'Symbol not exists.');
  const from = parseIsoDate(searchParams.get('fromdate') ?? '');
  const to = parseIsoDate(searchParams.get('todate') ?? '');
  if (from === undefined || to === undefined || from > to) return refusal(1002, 'Invalid date range.');
  const limit = Number(searchParams.get('limit') ?? 14);
  const bars = call.market.equities.IWM;
  const closed = newestClosed(bars, call.market.nowMs) ?? from;
  const oldest = epochDayOf(call.market.nowMs) - Math.round(HISTORY_YEARS * 365.25);
  const rows = barRows(bars, { from: Math.max(from, oldest), to: Math.min(to, closed) }, (day) => day * days(1));
  const newestFirst = rows.toReversed().slice(0, limit);
  const trades = call.tamper(newestFirst).filter((row) => row.values);
  const tradesTable = { asOf: null, headers: HEADERS, rows: trades.map(tradeRow) };
  return json({ data: { symbol, totalRecords: rows.length, tradesTable }, message: null, status: OK });
}

const longDate = (day: EpochDay): string =>
  new Date(day * days(1)).toLocaleDateString('en-US', { month: 'short', day: 'numeric', year: 'numeric', timeZone: 'UTC' });

function marketInfo(nowMs: UnixMs): Answer {
  const today = newYorkDay(nowMs);
  const isBusinessDay = isSession(today);
  const shown = isBusinessDay ? today : nextSession(today);
  const midnight = newYorkMs(shown, 0, 0);
  const wall = (at: UnixMs): string => isoInstant(shown * days(1) + (at - midnight)).slice(0, 19);
  const open = isBusinessDay && nowMs >= sessionOpenMs(today) && nowMs < sessionCloseMs(today);
  const mrktStatus = open ? 'Open' : 'Closed';
  const data = {
    country: 'U.S.',
    marketIndicator: `Market ${mrktStatus}`,
    uiMarketIndicator: `Market ${mrktStatus}`,
    previousTradeDate: longDate(previousSession(shown)),
    nextTradeDate: longDate(nextSession(shown)),
    isBusinessDay,
    mrktStatus,
    pmOpenRaw: wall(midnight + hours(4)),
    openRaw: wall(midnight + hours(9) + minutes(30)),
    closeRaw: wall(sessionCloseMs(shown)),
    ahCloseRaw: wall(sessionCloseMs(shown) + hours(4)),
  };
  return json({ data, status: OK });
}

const PATH = /^\/api\/quote\/([^/]+)\/historical$/;

export const nasdaq: Provider = {
  hosts: ['api.nasdaq.com'],
  handle(call) {
    if (call.url.pathname === '/api/market-info') return marketInfo(call.market.nowMs);
    const match = PATH.exec(call.url.pathname);
    return match ? historical(decodeURIComponent(match[1] ?? ''), call) : undefined;
  },
};
