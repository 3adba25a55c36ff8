import { days, isoInstant } from '../../../lib/core/time.ts';
import { capRowAt } from './cap-rows.ts';
import { paprikaTicker, paprikaTickers } from './coinpaprika-tickers.ts';
import { json, OPEN_TO_PAGES, type Answer, type Call, type Provider, valueOf } from './provider.ts';
import { TOTAL_LEVEL } from './provider-level.ts';

const TURNOVER = 0.045;
const percent = (now: number, before: number): number => Math.round(10_000 * (now / before - 1)) / 100;

/** CoinPaprika `/v1/global` (docs/sources.md §7.3): whole dollars, time in seconds. */
function globalNow(call: Call): Answer {
  const { market } = call;
  const [row] = call.tamper(capRowAt(market, market.nowMs));
  if (!row) return json({ error: 'id not found' }, { status: 404, headers: OPEN_TO_PAGES });
  const total = valueOf(row, 'total');
  const usd = Math.round(total * TOTAL_LEVEL.coinpaprika);
  const highest = Math.max(...market.caps.total);
  const highestDay = market.caps.days[market.caps.total.indexOf(highest)] ?? market.endDay;
  const body = {
    market_cap_usd: usd,
    volume_24h_usd: Math.round(usd * TURNOVER),
    bitcoin_dominance_percentage: Math.round((10_000 * valueOf(row, 'btc')) / usd) / 100,
    cryptocurrencies_number: 12_841,
    market_cap_ath_value: Math.round(highest * TOTAL_LEVEL.coinpaprika),
    market_cap_ath_date: isoInstant(highestDay * days(1)),
    volume_24h_ath_value: Math.round(highest * TURNOVER),
    volume_24h_ath_date: isoInstant(highestDay * days(1)),
    market_cap_change_24h: percent(total, market.capAt(market.nowMs - days(1))?.total ?? total),
    volume_24h_change_24h: 1.5,
    last_updated: Math.floor(row.stampMs / 1000),
  };
  return json(body, { headers: OPEN_TO_PAGES });
}

const TICKER = /^\/v1\/tickers\/([^/]+)$/;

export const coinpaprika: Provider = {
  hosts: ['api.coinpaprika.com'],
  handle(call) {
    const { pathname } = call.url;
    if (pathname === '/v1/global') return globalNow(call);
    if (pathname === '/v1/tickers') return paprikaTickers(call);
    const ticker = TICKER.exec(pathname);
    return ticker ? paprikaTicker(call, decodeURIComponent(ticker[1] ?? '')) : undefined;
  },
};
