import { days } from '../../../lib/core/time.ts';
import type { RatioMeasure } from '../../../lib/market/ratio-history.ts';
import { marks } from './mark-rows.ts';
import { json, OPEN_TO_PAGES, valueOf, type Answer, type Call, type Provider, type Row } from './provider.ts';
import { ratioOf, ratioRows, STEPS, wholeNumber, type RatioPage } from './ratio-rows.ts';
import { takerRow } from './taker-row.ts';
import { coinAt } from './traded.ts';

/** OKX (docs/sources.md §9.2): everything with status 200 and a code that is text; lists newest first, at most 100. */
const DEFAULT_LIMIT = 100;
const HOURLY_DEPTH = days(30);
const DAILY_DEPTH = days(180);

const okx = (data: unknown): Answer => json({ code: '0', data, msg: '' }, { headers: OPEN_TO_PAGES });
const refusal = (code: string, msg: string): Answer => json({ code, data: [], msg }, { headers: OPEN_TO_PAGES });

const MEASURES: Readonly<Record<string, { readonly measure: RatioMeasure; readonly factor: number }>> = {
  'long-short-account-ratio-contract': { measure: 'global-account', factor: 1 },
  'long-short-position-ratio-contract-top-trader': { measure: 'top-position', factor: 1 },
  'long-short-account-ratio-contract-top-trader': { measure: 'top-position', factor: 1.12 },
};

function pageOf(call: Call): RatioPage | Answer {
  const { searchParams } = call.url;
  const { nowMs } = call.market;
  // OKX writes 1H and 1D; its five minutes are not told here.
  const stepMs = STEPS[(searchParams.get('period') ?? '').toLowerCase()];
  if (stepMs === undefined) return refusal('51000', 'Parameter period error');
  const limit = wholeNumber(searchParams.get('limit'), DEFAULT_LIMIT);
  if (!(limit >= 1)) return refusal('51000', 'Parameter limit error');
  const depth = stepMs < days(1) ? HOURLY_DEPTH : DAILY_DEPTH;
  const fromMs = Math.max(nowMs - depth, wholeNumber(searchParams.get('begin'), 0));
  return { stepMs, limit: Math.min(limit, DEFAULT_LIMIT), fromMs, toMs: wholeNumber(searchParams.get('end'), nowMs) };
}

function rubik(call: Call, name: string): Answer {
  const coin = coinAt(call.market, 'okx', call.url.searchParams.get('instId') ?? '');
  if (!coin) return refusal('51001', "Instrument ID, Instrument ID code, or Spread ID doesn't exist.");
  const page = pageOf(call);
  if ('status' in page) return page;
  if (name === 'taker-volume-contract') {
    const rows: Row[] = [];
    for (let at = Math.floor(page.toMs / page.stepMs) * page.stepMs; at >= page.fromMs && rows.length < page.limit; at -= page.stepMs) {
      const row = takerRow(coin, at, page.stepMs);
      if (row) rows.push(row);
    }
    // Sold before bought.
    return okx(call.tamper(rows).map((row) => [String(row.stampMs), String(valueOf(row, 'sell')), String(valueOf(row, 'buy'))]));
  }
  const { measure, factor } = MEASURES[name] ?? { measure: 'global-account', factor: 1 };
  const rows = ratioRows(call, coin, { exchange: 'okx', measure, page });
  return okx(rows.toReversed().map((row) => [String(row.stampMs), String(factor * ratioOf(row))]));
}

function markPrices(call: Call): Answer {
  const { searchParams } = call.url;
  if (searchParams.get('instType') !== 'SWAP') return refusal('51000', 'Parameter instType error');
  const instId = searchParams.get('instId');
  const row = (name: string, price: number) => ({ instType: 'SWAP', instId: name, markPx: String(price), ts: String(call.market.nowMs) });
  const all = marks(call, 'okx').flatMap(({ contract, price, rank }) => [
    row(contract, price),
    // The largest are also settled in the coin itself.
    ...(rank <= 10 ? [row(contract.replace('-USDT-', '-USD-'), price)] : []),
  ]);
  return okx(instId === null ? all : all.filter((entry) => entry.instId === instId));
}

const PATH = /^\/api\/v5\/rubik\/stat\/(?:contracts\/)?([a-z-]+)$/;

export const okxExchange: Provider = {
  hosts: ['www.okx.com'],
  handle(call) {
    const { pathname } = call.url;
    if (pathname === '/api/v5/public/mark-price') return markPrices(call);
    const name = PATH.exec(pathname)?.[1];
    return name !== undefined && (name in MEASURES || name === 'taker-volume-contract') ? rubik(call, name) : undefined;
  },
};
