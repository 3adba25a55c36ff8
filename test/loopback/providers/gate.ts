import { days } from '../../../lib/core/time.ts';
import { marks } from './mark-rows.ts';
import { json, OPEN_TO_PAGES, type Answer, type Call, type Provider } from './provider.ts';
import { ratioOf, ratioRows, STEPS, wholeNumber } from './ratio-rows.ts';
import { takerRow } from './taker-row.ts';
import { coinAt } from './traded.ts';

/** Gate (docs/sources.md §9.3): all measures of one hour in one row, times in seconds, ascending; several numbers are texts. */
const DEFAULT_LIMIT = 30;
const LARGEST_LIMIT = 100;
const DEPTH = days(180);

const refusal = (label: string, message: string): Answer => json({ label, message }, { status: 400, headers: OPEN_TO_PAGES });

function contractStats(call: Call): Answer {
  const { searchParams } = call.url;
  const { nowMs } = call.market;
  const coin = coinAt(call.market, 'gate', searchParams.get('contract') ?? '');
  if (!coin) return refusal('CONTRACT_NOT_FOUND', 'Contract not found');
  const stepMs = STEPS[searchParams.get('interval') ?? ''];
  const limit = wholeNumber(searchParams.get('limit'), DEFAULT_LIMIT);
  if (stepMs === undefined || !(limit >= 1 && limit <= LARGEST_LIMIT)) return refusal('INVALID_PARAM_VALUE', 'Invalid interval or limit');
  const from = wholeNumber(searchParams.get('from'), 0) * 1000;
  // With a start the oldest are given, without one the newest.
  const toMs = from > 0 ? Math.min(nowMs, from + (limit - 1) * stepMs) : nowMs;
  const page = { stepMs, limit, fromMs: Math.max(nowMs - DEPTH, from), toMs };
  const rows = ratioRows(call, coin, { exchange: 'gate', measure: 'global-account', page });
  const body = rows.map((row) => {
    const { buy = 0, sell = 0 } = takerRow(coin, row.stampMs, stepMs)?.values ?? {};
    const top = coin.ratioAt('gate', 'top-position', row.stampMs) ?? null;
    const users = 4000;
    const long = Math.round((users * ratioOf(row)) / (1 + ratioOf(row)));
    return {
      time: row.stampMs / 1000,
      lsr_taker: sell > 0 ? Number((buy / sell).toFixed(4)) : 1,
      lsr_account: ratioOf(row),
      long_liq_size: '0',
      short_liq_size: '0',
      long_liq_amount: 0,
      short_liq_amount: 0,
      long_liq_usd: 0,
      short_liq_usd: 0,
      open_interest: '124724',
      open_interest_usd: 1511,
      mark_price: coin.priceUsd,
      top_lsr_size: top,
      top_lsr_account: top === null ? null : Number((top * 1.1).toFixed(4)),
      long_users: long,
      short_users: users - long,
      long_taker_size: buy.toFixed(0),
      short_taker_size: sell.toFixed(0),
      top_long_size: '0',
      top_short_size: '0',
    };
  });
  return json(body, { headers: OPEN_TO_PAGES });
}

function tickers(call: Call): Answer {
  const asked = call.url.searchParams.get('contract');
  const listed = marks(call, 'gate').filter(({ contract }) => asked === null || contract === asked);
  if (asked !== null && listed.length === 0) return refusal('CONTRACT_NOT_FOUND', 'Contract not found');
  const body = listed.map(({ contract, price }) => ({
    contract,
    last: String(price),
    change_percentage: '0.42',
    total_size: '4117',
    volume_24h: '918273',
    volume_24h_base: '918273',
    volume_24h_quote: '918273',
    volume_24h_settle: '918273',
    mark_price: String(price),
    index_price: String(price),
    funding_rate: '0.0001',
    funding_rate_indicative: '0.0001',
    quanto_base_rate: '',
    low_24h: String(price * 0.97),
    high_24h: String(price * 1.03),
    lowest_ask: String(price),
    highest_bid: String(price),
  }));
  return json(body, { headers: OPEN_TO_PAGES });
}

export const gate: Provider = {
  hosts: ['api.gateio.ws'],
  handle(call) {
    if (call.url.pathname === '/api/v4/futures/usdt/contract_stats') return contractStats(call);
    return call.url.pathname === '/api/v4/futures/usdt/tickers' ? tickers(call) : undefined;
  },
};
