import { days } from '../../../lib/core/time.ts';
import { capRowAt } from './cap-rows.ts';
import { coinChart } from './coingecko-chart.ts';
import { coinMarkets } from './coingecko-markets.ts';
import { json, OPEN_TO_PAGES, type Answer, type Call, type Provider, valueOf } from './provider.ts';
import { TOTAL_LEVEL } from './provider-level.ts';

const TURNOVER = 0.045;

/** CoinGecko `/global` (docs/sources.md §7.2): amounts per currency, shares in per cent, time in seconds. */
function globalNow(call: Call): Answer {
  const { market } = call;
  const [row] = call.tamper(capRowAt(market, market.nowMs));
  if (!row) return json({ error: 'coin not found' }, { status: 404, headers: OPEN_TO_PAGES });
  const total = valueOf(row, 'total');
  const usd = total * TOTAL_LEVEL.coingecko;
  const yesterday = market.capAt(market.nowMs - days(1))?.total ?? total;
  const bitcoin = market.prices.BTC.close.at(-1) ?? Number.NaN;
  const data = {
    active_cryptocurrencies: 18_204,
    upcoming_icos: 0,
    ongoing_icos: 49,
    ended_icos: 3376,
    markets: 1402,
    total_market_cap: { btc: usd / bitcoin, usd },
    total_volume: { btc: (usd * TURNOVER) / bitcoin, usd: usd * TURNOVER },
    market_cap_percentage: { btc: (100 * valueOf(row, 'btc')) / usd, eth: (100 * valueOf(row, 'eth')) / usd },
    market_cap_change_percentage_24h_usd: 100 * (total / yesterday - 1),
    volume_change_percentage_24h_usd: 1.5,
    updated_at: Math.floor(row.stampMs / 1000),
  };
  return json({ data }, { headers: OPEN_TO_PAGES });
}

const CHART = /^\/api\/v3\/coins\/([^/]+)\/market_chart$/;

export const coingecko: Provider = {
  hosts: ['api.coingecko.com'],
  handle(call) {
    const { pathname } = call.url;
    if (pathname === '/api/v3/global') return globalNow(call);
    if (pathname === '/api/v3/coins/markets') return coinMarkets(call);
    const chart = CHART.exec(pathname);
    return chart ? coinChart(call, decodeURIComponent(chart[1] ?? '')) : undefined;
  },
};
