import { days, hours, startOfDayMs } from '../../../lib/core/time.ts';
import type { RatioMeasure } from '../../../lib/market/ratio-history.ts';
import type { LoopbackCoin } from '../market/altcoins/altcoin-market.ts';
import { marks } from './mark-rows.ts';
import { json, type Answer, type Call, type Provider, type Row } from './provider.ts';
import { longShare, ratioOf, ratioRows, STEPS, wholeNumber, type RatioPage } from './ratio-rows.ts';
import { takerRow } from './taker-row.ts';
import { coinAt } from './traded.ts';

/**
 * Binance USDⓈ-M futures (docs/sources.md §9.1): ratios of the last 30 days, texts but for the time, ascending; an empty list
 * for a symbol that it does not have. Closed to some countries with 451; so it is here where the market has no ratios.
 */
const DEPTH = days(30);
const DEFAULT_LIMIT = 30;
const LARGEST_LIMIT = 500;

const refusal = (code: number, msg: string, status = 400): Answer => json({ code, msg }, { status });
const CLOSED = refusal(
  0,
  "Service unavailable from a restricted location according to 'b. Eligibility' in https://www.binance.com/en/terms. Please contact customer service if you believe you received this message in error.",
  451,
);

function shares(coin: string, ratio: number, timestamp: number) {
  const long = longShare(ratio).toFixed(4);
  return { symbol: coin, longAccount: long, longShortRatio: ratio.toFixed(4), shortAccount: (1 - Number(long)).toFixed(4), timestamp };
}

/** By the last part of the path: what is counted, and how a row of it looks. Top accounts lean a little further than their money. */
const MEASURES: Readonly<Record<string, { readonly measure: RatioMeasure; readonly factor: number }>> = {
  globalLongShortAccountRatio: { measure: 'global-account', factor: 1 },
  topLongShortPositionRatio: { measure: 'top-position', factor: 1 },
  topLongShortAccountRatio: { measure: 'top-position', factor: 1.18 },
};

function pageOf(call: Call): RatioPage | Answer {
  const { searchParams } = call.url;
  const { nowMs } = call.market;
  const stepMs = STEPS[searchParams.get('period') ?? ''];
  if (stepMs === undefined) return refusal(-1130, "Data sent for parameter 'period' is not valid.");
  const limit = wholeNumber(searchParams.get('limit'), DEFAULT_LIMIT);
  if (!(limit >= 1 && limit <= LARGEST_LIMIT)) return refusal(-1130, "Data sent for parameter 'limit' is not valid.");
  const oldest = nowMs - DEPTH;
  const fromMs = wholeNumber(searchParams.get('startTime'), oldest);
  const toMs = wholeNumber(searchParams.get('endTime'), nowMs);
  if (!(fromMs >= oldest - hours(1))) return refusal(-1130, "parameter 'startTime' is invalid.");
  return { stepMs, limit, fromMs: Math.max(fromMs, oldest), toMs };
}

function takers(call: Call, coin: LoopbackCoin, page: RatioPage): Answer {
  const rows: Row[] = [];
  const newest = Math.floor(Math.min(page.toMs, call.market.nowMs) / page.stepMs) * page.stepMs;
  for (let at = newest; at >= page.fromMs && rows.length < page.limit; at -= page.stepMs) {
    const row = takerRow(coin, at, page.stepMs);
    if (row) rows.push(row);
  }
  const told = call.tamper(rows.toReversed()).filter((row) => row.values);
  return json(
    told.map(({ stampMs, values }) => {
      const [buy, sell] = [values?.['buy'] ?? 0, values?.['sell'] ?? 0];
      return { buySellRatio: (buy / sell).toFixed(4), sellVol: sell.toFixed(4), buyVol: buy.toFixed(4), timestamp: stampMs };
    }),
  );
}

function ratios(call: Call, name: string): Answer {
  const symbol = call.url.searchParams.get('symbol');
  if (symbol === null) return refusal(-1102, "Mandatory parameter 'symbol' was not sent, was empty/null, or malformed.");
  const page = pageOf(call);
  if ('status' in page) return page;
  const coin = coinAt(call.market, 'binance', symbol);
  if (!coin) return json([]);
  if (name === 'takerlongshortRatio') return takers(call, coin, page);
  const { measure, factor } = MEASURES[name] ?? { measure: 'global-account', factor: 1 };
  const rows = ratioRows(call, coin, { exchange: 'binance', measure, page });
  return json(rows.map((row) => shares(symbol, factor * ratioOf(row), row.stampMs)));
}

/** All perpetuals; quarterly contracts and those in other coins stand among them. */
function premiumIndex(call: Call): Answer {
  const { nowMs } = call.market;
  const symbol = call.url.searchParams.get('symbol');
  const nextFundingTime = startOfDayMs(0) + (Math.floor(nowMs / hours(8)) + 1) * hours(8);
  const row = (name: string, price: number) => ({
    symbol: name,
    markPrice: price.toFixed(8),
    indexPrice: (price * 1.0004).toFixed(8),
    estimatedSettlePrice: (price * 1.0003).toFixed(8),
    lastFundingRate: '0.00010000',
    interestRate: '0.00010000',
    nextFundingTime,
    time: nowMs,
  });
  const all = marks(call, 'binance').flatMap(({ contract, price, rank }) => {
    const others = rank <= 2 ? [row(`${contract}_270326`, price * 1.01), row(contract.replace(/T$/, 'C'), price)] : [];
    return [row(contract, price), ...others];
  });
  if (symbol === null) return json(all);
  const one = all.find((entry) => entry.symbol === symbol);
  return one ? json(one) : refusal(-1121, 'Invalid symbol.');
}

const PATH = /^\/futures\/data\/(globalLongShortAccountRatio|topLongShortPositionRatio|topLongShortAccountRatio|takerlongshortRatio)$/;

export const binanceFutures: Provider = {
  hosts: ['fapi.binance.com'],
  handle(call) {
    const { pathname } = call.url;
    const match = PATH.exec(pathname);
    if (!match && pathname !== '/fapi/v1/premiumIndex') return undefined;
    if (call.market.kind === 'history') return CLOSED;
    return match ? ratios(call, match[1] ?? '') : premiumIndex(call);
  },
};
