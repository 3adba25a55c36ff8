import { isoInstant } from '../../../lib/core/time.ts';
import type { LoopbackCoin } from '../market/altcoins/altcoin-market.ts';
import { athInstant, lowOf } from './high-low.ts';
import { json, OPEN_TO_PAGES, valueOf, type Answer, type Call, type Row } from './provider.ts';

const LARGEST_PAGE = 250;
const DEFAULT_PAGE = 100;
/** Turnover a day as a share of the cap: nothing reads it closely. */
const TURNOVER = 0.06;
/** Extra columns that may be asked for, and the days that they reach back; below a day nothing is known. */
const CHANGES: Readonly<Record<string, number>> = { '24h': 1, '7d': 7, '14d': 14, '30d': 30, '200d': 200, '1y': 365 };

const ORDERS: Readonly<Record<string, (a: LoopbackCoin, b: LoopbackCoin) => number>> = {
  market_cap_desc: (a, b) => a.rank - b.rank,
  market_cap_asc: (a, b) => b.rank - a.rank,
  // Turnover follows the cap here.
  volume_desc: (a, b) => a.rank - b.rank,
  volume_asc: (a, b) => b.rank - a.rank,
  id_asc: (a, b) => (a.key < b.key ? -1 : 1),
  id_desc: (a, b) => (a.key < b.key ? 1 : -1),
};

const percent = (now: number, before: number | undefined): number | null =>
  before === undefined ? null : Math.round(1e7 * (now / before - 1)) / 1e5;

/** A coin as a row, its time that of the look. */
const rowOf = (coin: LoopbackCoin, nowMs: number): Row => ({
  stampMs: nowMs,
  values: { price: coin.priceUsd, cap: coin.capUsd, ath: coin.ath },
});

function marketRow(coin: LoopbackCoin, row: Row, extra: readonly string[]) {
  const [price, cap, ath] = [valueOf(row, 'price'), valueOf(row, 'cap'), valueOf(row, 'ath')];
  const before = coin.closeAgo(1);
  const supply = cap / price;
  const change = before === undefined ? null : price - before;
  const ago = (period: string): number | null => percent(price, coin.closeAgo(CHANGES[period] ?? 0));
  return {
    id: coin.coingeckoId,
    symbol: coin.symbol.toLowerCase(),
    name: coin.name,
    image: `https://coin-images.coingecko.com/coins/images/${coin.cmcId}/large/${coin.key}.png?1696501400`,
    current_price: price,
    market_cap: cap,
    market_cap_rank: coin.rank,
    fully_diluted_valuation: cap,
    total_volume: Math.round(cap * TURNOVER),
    high_24h: Math.max(price, before ?? price),
    low_24h: Math.min(price, before ?? price),
    price_change_24h: change,
    price_change_percentage_24h: ago('24h'),
    market_cap_change_24h: change === null ? null : change * supply,
    market_cap_change_percentage_24h: ago('24h'),
    circulating_supply: supply,
    total_supply: supply,
    max_supply: null,
    ath,
    ath_change_percentage: percent(price, ath),
    ath_date: athInstant(coin, row.stampMs),
    atl: lowOf(price, ath),
    atl_change_percentage: percent(price, lowOf(price, ath)),
    atl_date: '2020-03-13T02:00:00.000Z',
    roi: null,
    last_updated: isoInstant(row.stampMs),
    ...Object.fromEntries(extra.map((period) => [`price_change_percentage_${period}_in_currency`, ago(period)])),
  };
}

/** `/coins/markets` (docs/sources.md §8): pages of coins by order, `ids` picks some. */
export function coinMarkets(call: Call): Answer {
  const { searchParams } = call.url;
  const { altcoins, nowMs } = call.market;
  if (searchParams.get('vs_currency') !== 'usd') return json({ error: 'invalid vs_currency' }, { status: 400, headers: OPEN_TO_PAGES });
  const size = Math.min(LARGEST_PAGE, Math.max(1, Number(searchParams.get('per_page') ?? DEFAULT_PAGE) || DEFAULT_PAGE));
  const page = Math.max(1, Number(searchParams.get('page') ?? 1) || 1);
  const ids = searchParams.get('ids')?.split(',');
  const extra = (searchParams.get('price_change_percentage') ?? '').split(',').filter((period) => period in CHANGES);
  const order = ORDERS[searchParams.get('order') ?? 'market_cap_desc'] ?? ORDERS['market_cap_desc'];
  const coins = altcoins.coins.filter((coin) => ids === undefined || ids.includes(coin.coingeckoId)).toSorted(order);
  const body = coins.slice((page - 1) * size, page * size).flatMap((coin) =>
    call
      .tamper([rowOf(coin, nowMs)])
      .filter((row) => row.values)
      .map((row) => marketRow(coin, row, extra)),
  );
  return json(body, { headers: OPEN_TO_PAGES });
}
