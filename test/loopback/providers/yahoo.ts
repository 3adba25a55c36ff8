import { days, epochDay, epochDayOf, startOfDayMs, yearOf } from '../../../lib/core/time.ts';
import type { EpochDay, UnixMs } from '../../../lib/core/units.ts';
import { isSession, nextSession, sessionCloseMs, sessionOpenMs } from '../../../lib/market/us-sessions.ts';
import { rowsOf } from '../market/bars.ts';
import type { Bars, EquityTicker, LoopbackMarket } from '../market/loopback-market.ts';
import { json, type Answer, type Call, type Provider, type Row, valueOf } from './provider.ts';
import { barRows } from './session-rows.ts';

/** Yahoo Finance v8 chart (docs/sources.md §1): stamps are the session's open; the bar in progress carries the time of its last price. */
const SYMBOLS: Readonly<Record<string, { ticker: EquityTicker; name: string; exchange: string; firstTradeDate: number }>> = {
  '^RUT': { ticker: 'RUT', name: ' Russell 2000 Index', exchange: 'WCB', firstTradeDate: 558279000 },
  '^GSPC': { ticker: 'SPX', name: 'S&P 500', exchange: 'SNP', firstTradeDate: -1325583000 },
  IWM: { ticker: 'IWM', name: 'iShares Russell 2000 ETF', exchange: 'PCX', firstTradeDate: 959347800 },
};
const RANGES = ['1d', '5d', '1mo', '3mo', '6mo', '1y', '2y', '5y', '10y', 'ytd', 'max'] as const;
const DAYS_OF: Readonly<Record<string, number>> = {
  '1d': 1,
  '5d': 7,
  '1mo': 30,
  '3mo': 91,
  '6mo': 182,
  '1y': 365,
  '2y': 730,
  '5y': 1826,
  '10y': 3652,
};
/** Pre-market opens 5½ h before the session, after-hours end 4 h after it. */
const PRE_SECONDS = 5.5 * 3600;
const POST_SECONDS = 4 * 3600;

const toSeconds = (at: UnixMs): number => Math.floor(at / 1000);
const chartError = (status: number, code: string, description: string): Answer =>
  json({ chart: { result: null, error: { code, description } } }, { status });

/** Offset of New York from UTC at the open of a session, from the open's own time: always 09:30 there. */
const gmtOffsetOf = (day: EpochDay): number => (9.5 * 3600 * 1000 + day * days(1) - sessionOpenMs(day)) / 1000;

function tradingPeriod(nowMs: UnixMs) {
  const today = epochDayOf(nowMs);
  const day = isSession(today) && nowMs < sessionCloseMs(today) ? today : nextSession(today);
  const gmtoffset = gmtOffsetOf(day);
  const timezone = gmtoffset === -4 * 3600 ? 'EDT' : 'EST';
  const [start, end] = [toSeconds(sessionOpenMs(day)), toSeconds(sessionCloseMs(day))];
  return {
    pre: { timezone, start: start - PRE_SECONDS, end: start, gmtoffset },
    regular: { timezone, start, end, gmtoffset },
    post: { timezone, start: end, end: end + POST_SECONDS, gmtoffset },
  };
}

function daysAsked(url: URL, market: LoopbackMarket): { from: UnixMs; to: UnixMs } {
  const range = url.searchParams.get('range');
  if (range === null) {
    const from = 1000 * Number(url.searchParams.get('period1') ?? 0);
    return { from, to: 1000 * Number(url.searchParams.get('period2') ?? 9999999999) };
  }
  const today = epochDayOf(market.nowMs);
  if (range === 'max') return { from: 0, to: market.nowMs };
  const from = range === 'ytd' ? epochDay(yearOf(today), 1, 1) : today - (DAYS_OF[range] ?? 0);
  return { from: startOfDayMs(from), to: market.nowMs };
}

/** Yahoo's prices are float32 widened to double. */
const prices = (rows: readonly Row[], name: string): readonly (number | null)[] =>
  rows.map((row) => (row.values ? Math.fround(valueOf(row, name)) : null));

function metaOf(symbol: string, bars: Bars, { market, url }: Call) {
  const { name, exchange, firstTradeDate } = SYMBOLS[symbol] ?? { name: '', exchange: '', firstTradeDate: 0 };
  const last = rowsOf(bars).at(-1);
  const lastDay = last?.day ?? 0;
  const time = Math.min(market.nowMs, sessionCloseMs(lastDay));
  const period = tradingPeriod(market.nowMs);
  return {
    currency: 'USD',
    symbol,
    exchangeName: exchange,
    fullExchangeName: exchange,
    instrumentType: symbol === 'IWM' ? 'ETF' : 'INDEX',
    firstTradeDate,
    regularMarketTime: toSeconds(time),
    hasPrePostMarketData: symbol === 'IWM',
    gmtoffset: gmtOffsetOf(lastDay),
    timezone: period.regular.timezone,
    exchangeTimezoneName: 'America/New_York',
    regularMarketPrice: last?.close,
    regularMarketDayHigh: last?.high,
    regularMarketDayLow: last?.low,
    regularMarketVolume: 0,
    longName: name,
    shortName: name.trim(),
    chartPreviousClose: rowsOf(bars).at(-2)?.close,
    priceHint: 2,
    currentTradingPeriod: period,
    dataGranularity: '1d',
    range: url.searchParams.get('range') ?? '',
    validRanges: RANGES,
  };
}

function chart(symbol: string, call: Call): Answer {
  const { url, market } = call;
  const known = SYMBOLS[symbol];
  if (!known) return chartError(404, 'Not Found', 'No data found, symbol may be delisted');
  const range = url.searchParams.get('range');
  if (url.searchParams.get('interval') !== '1d' || (range !== null && !RANGES.some((valid) => valid === range)))
    return chartError(422, 'Unprocessable Entity', 'Invalid input - interval and range are not supported');
  const bars = market.equities[known.ticker];
  const { from, to } = daysAsked(url, market);
  const stampOf = (day: EpochDay): UnixMs => (market.nowMs < sessionCloseMs(day) ? market.nowMs : sessionOpenMs(day));
  const within = { from: Math.floor(from / days(1)), to: Math.ceil(to / days(1)) };
  const asked = barRows(bars, within, stampOf).filter(({ stampMs }) => stampMs >= from && stampMs <= to);
  const rows = call.tamper(asked);
  const meta = metaOf(symbol, bars, call);
  if (rows.length === 0) return json({ chart: { result: [{ meta, indicators: { quote: [{}], adjclose: [{}] } }], error: null } });
  const quote = {
    open: prices(rows, 'open'),
    high: prices(rows, 'high'),
    low: prices(rows, 'low'),
    close: prices(rows, 'close'),
    volume: rows.map((row) => (row.values ? valueOf(row, 'volume') : null)),
  };
  const timestamp = rows.map((row) => toSeconds(row.stampMs));
  return json({
    chart: { result: [{ meta, timestamp, indicators: { quote: [quote], adjclose: [{ adjclose: quote.close }] } }], error: null },
  });
}

const PATH = /^\/v8\/finance\/chart\/([^/]+)$/;

export const yahoo: Provider = {
  hosts: ['query1.finance.yahoo.com', 'query2.finance.yahoo.com'],
  handle(call) {
    const match = PATH.exec(call.url.pathname);
    if (!match) return undefined;
    const answer = chart(decodeURIComponent(match[1] ?? ''), call);
    return { ...answer, headers: { ...answer.headers, 'cache-control': 'public, max-age=10, stale-while-revalidate=20', vary: 'Origin' } };
  },
};
