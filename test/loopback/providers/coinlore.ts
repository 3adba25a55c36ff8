import { days } from '../../../lib/core/time.ts';
import { capRowAt } from './cap-rows.ts';
import { json, OPEN_TO_PAGES, type Answer, type Call, type Provider, valueOf } from './provider.ts';
import { TOTAL_LEVEL } from './provider-level.ts';

const TURNOVER = 0.045;

/** CoinLore `/api/global/` (docs/sources.md §7.4): a list of one; shares and changes are text; no time. */
function globalNow(call: Call): Answer {
  const { market } = call;
  const [row] = call.tamper(capRowAt(market, market.nowMs));
  if (!row) return json([], { headers: OPEN_TO_PAGES });
  const total = valueOf(row, 'total');
  const usd = total * TOTAL_LEVEL.coinlore;
  const yesterday = market.capAt(market.nowMs - days(1))?.total ?? total;
  const body = {
    coins_count: 14_204,
    active_markets: 36_112,
    total_mcap: usd,
    total_volume: usd * TURNOVER,
    btc_d: ((100 * valueOf(row, 'btc')) / usd).toFixed(2),
    eth_d: ((100 * valueOf(row, 'eth')) / usd).toFixed(2),
    mcap_change: (100 * (total / yesterday - 1)).toFixed(2),
    volume_change: '1.50',
    avg_change_percent: 0.35,
    volume_ath: usd * TURNOVER * 3,
    mcap_ath: Math.max(...market.caps.total) * TOTAL_LEVEL.coinlore,
  };
  return json([body], { headers: OPEN_TO_PAGES });
}

export const coinlore: Provider = {
  hosts: ['api.coinlore.net'],
  handle: (call) => (call.url.pathname === '/api/global/' ? globalNow(call) : undefined),
};
