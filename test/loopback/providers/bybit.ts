import { hours } from '../../../lib/core/time.ts';
import { marks } from './mark-rows.ts';
import { json, text, type Answer, type Call, type Provider } from './provider.ts';
import { longShare, ratioOf, ratioRows, STEPS, wholeNumber } from './ratio-rows.ts';
import { coinAt } from './traded.ts';

/**
 * Bybit (docs/sources.md §9.4): status 200 with a `retCode`, lists newest first, the two shares instead of their ratio. Closed to
 * some countries with 403 and a sentence of its cloud; so it is here where the market has no ratios.
 */
const DEFAULT_LIMIT = 50;
const LARGEST_LIMIT = 500;
const CLOSED = text('The Amazon CloudFront distribution is configured to block access from your country', { status: 403 });

const bybitSays = (retCode: number, retMsg: string, result: unknown, nowMs: number): Answer =>
  json({ retCode, retMsg, result, retExtInfo: {}, time: nowMs });

function accountRatio(call: Call): Answer {
  const { searchParams } = call.url;
  const { nowMs } = call.market;
  const symbol = searchParams.get('symbol') ?? '';
  const coin = searchParams.get('category') === 'linear' ? coinAt(call.market, 'bybit', symbol) : undefined;
  const stepMs = STEPS[searchParams.get('period') ?? ''];
  const limit = wholeNumber(searchParams.get('limit'), DEFAULT_LIMIT);
  if (!coin) return bybitSays(10_001, 'params error: symbol invalid', {}, nowMs);
  if (stepMs === undefined || !(limit >= 1 && limit <= LARGEST_LIMIT)) return bybitSays(10_001, 'Request parameter error.', {}, nowMs);
  const cursor = wholeNumber(searchParams.get('cursor'), nowMs + hours(1));
  const toMs = Math.min(cursor - 1, wholeNumber(searchParams.get('endTime'), nowMs));
  const page = { stepMs, limit, fromMs: wholeNumber(searchParams.get('startTime'), 0), toMs };
  const rows = ratioRows(call, coin, { exchange: 'bybit', measure: 'global-account', page });
  const list = rows.toReversed().map((row) => {
    const buyRatio = longShare(ratioOf(row)).toFixed(4);
    return { symbol, buyRatio, sellRatio: (1 - Number(buyRatio)).toFixed(4), timestamp: String(row.stampMs) };
  });
  return bybitSays(0, 'OK', { list, nextPageCursor: list.length === limit ? (list.at(-1)?.timestamp ?? '') : '' }, nowMs);
}

function tickers(call: Call): Answer {
  const { searchParams } = call.url;
  const { nowMs } = call.market;
  const symbol = searchParams.get('symbol');
  if (searchParams.get('category') !== 'linear') return bybitSays(10_001, 'params error: Category is invalid', {}, nowMs);
  const row = (name: string, price: number) => ({
    symbol: name,
    lastPrice: String(price),
    indexPrice: String(price),
    markPrice: String(price),
    prevPrice24h: String(price),
    price24hPcnt: '0.0042',
    highPrice24h: String(price * 1.03),
    lowPrice24h: String(price * 0.97),
    openInterest: '52810.1',
    volume24h: '91827.3',
    turnover24h: '9182736.4',
    fundingRate: '0.0001',
    nextFundingTime: String((Math.floor(nowMs / hours(8)) + 1) * hours(8)),
    bid1Price: String(price),
    ask1Price: String(price),
  });
  const all = marks(call, 'bybit').flatMap(({ contract, price, rank }) => [
    row(contract, price),
    // Settled in USDC, and a contract that ends.
    ...(rank <= 2 ? [row(contract.replace(/USDT$/, 'PERP'), price), row(contract.replace(/USDT$/, '-26MAR27'), price * 1.01)] : []),
  ]);
  const list = symbol === null ? all : all.filter((entry) => entry.symbol === symbol);
  return list.length === 0
    ? bybitSays(10_001, 'params error: symbol invalid', {}, nowMs)
    : bybitSays(0, 'OK', { category: 'linear', list }, nowMs);
}

export const bybit: Provider = {
  hosts: ['api.bybit.com'],
  handle(call) {
    const { pathname } = call.url;
    if (pathname !== '/v5/market/account-ratio' && pathname !== '/v5/market/tickers') return undefined;
    if (call.market.kind === 'history') return CLOSED;
    return pathname === '/v5/market/tickers' ? tickers(call) : accountRatio(call);
  },
};
