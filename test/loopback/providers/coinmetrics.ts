import { epochDayOf, isoDate, parseIsoDate, startOfDayMs } from '../../../lib/core/time.ts';
import type { UnixMs } from '../../../lib/core/units.ts';
import { dayStampedRows } from './cap-rows.ts';
import { assetCap, isKnownAsset } from './coinmetrics-assets.ts';
import { json, OPEN_TO_PAGES, type Answer, type Call, type Provider } from './provider.ts';

/** Coin Metrics community (docs/sources.md §7.5): assets one after the other, numbers as text, pages. */
const DEFAULT_PAGE_SIZE = 100;
const LARGEST_PAGE_SIZE = 10_000;
const METRIC = 'CapMrktEstUSD';
const RATE_HEADERS = { 'x-ratelimit-limit': '10', 'x-ratelimit-remaining': '9', 'x-ratelimit-reset': '6' };

const refusal = (status: number, type: string, message: string): Answer =>
  json({ error: { type, message } }, { status, headers: OPEN_TO_PAGES });
const badParameter = (name: string, detail: string): Answer => refusal(400, 'bad_parameter', `Bad parameter '${name}'. ${detail}`);

/** `YYYY-MM-DD` or an ISO time; an end date without a time means the whole day. */
function instantOf(text: string | null, otherwise: UnixMs): UnixMs {
  if (text === null) return otherwise;
  const day = parseIsoDate(text);
  return day === undefined ? Date.parse(text) : startOfDayMs(day);
}

function fault(call: Call, assets: readonly string[]): Answer | undefined {
  const { searchParams } = call.url;
  if (searchParams.has('sort')) return badParameter('sort', 'This parameter is not supported.');
  const unknown = assets.find((asset) => !isKnownAsset(asset));
  if (assets.length === 0 || unknown !== undefined) return badParameter('assets', `Value '${unknown ?? ''}' is not supported.`);
  const metrics = searchParams.get('metrics');
  if (metrics !== METRIC) return refusal(403, 'forbidden', `Requested metric '${metrics}' is not available with supplied credentials.`);
  if (searchParams.get('frequency') !== '1d' && searchParams.has('frequency'))
    return badParameter('frequency', 'Only 1d is available with supplied credentials.');
  return undefined;
}

function allRows(call: Call, assets: readonly string[]) {
  const { searchParams } = call.url;
  const from = instantOf(searchParams.get('start_time'), 0);
  const to = Math.min(instantOf(searchParams.get('end_time'), call.market.nowMs), call.market.nowMs);
  const rows = call.tamper(dayStampedRows(call.market, from, to));
  return assets.flatMap((asset) =>
    rows.flatMap((row) => {
      const cap = row.values ? assetCap(row, asset, assets) : Number.NaN;
      const time = `${isoDate(epochDayOf(row.stampMs))}T${new Date(row.stampMs).toISOString().slice(11, 19)}.000000000Z`;
      return Number.isFinite(cap) ? [{ asset, time, [METRIC]: String(cap) }] : [];
    }),
  );
}

function timeseries(call: Call): Answer {
  const { searchParams } = call.url;
  const assets = (searchParams.get('assets') ?? '').split(',').filter(Boolean).toSorted();
  const refused = fault(call, assets);
  if (refused) return refused;
  const size = Math.min(LARGEST_PAGE_SIZE, Number(searchParams.get('page_size') ?? DEFAULT_PAGE_SIZE));
  const fromStart = searchParams.get('paging_from') === 'start';
  const rows = allRows(call, assets);
  const skip = Number(searchParams.get('next_page_token') ?? 0);
  const left = rows.length - skip - size;
  const data = fromStart ? rows.slice(skip, skip + size) : rows.slice(Math.max(0, left), rows.length - skip);
  if (left <= 0) return json({ data }, { headers: { ...OPEN_TO_PAGES, ...RATE_HEADERS } });
  const next = new URL(call.url);
  next.searchParams.set('next_page_token', String(skip + size));
  const paging = { next_page_token: String(skip + size), next_page_url: next.href };
  return json({ data, ...paging }, { headers: { ...OPEN_TO_PAGES, ...RATE_HEADERS } });
}

export const coinmetrics: Provider = {
  hosts: ['community-api.coinmetrics.io'],
  handle: (call) => (call.url.pathname === '/v4/timeseries/asset-metrics' ? timeseries(call) : undefined),
};
