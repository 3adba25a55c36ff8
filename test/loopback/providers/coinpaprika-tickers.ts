import { isoInstant } from '../../../lib/core/time.ts';
import type { LoopbackCoin } from '../market/altcoins/altcoin-market.ts';
import { athInstant } from './high-low.ts';
import { json, OPEN_TO_PAGES, valueOf, type Answer, type Call, type Row } from './provider.ts';
import { PRICE_LEVEL } from './provider-level.ts';

const TURNOVER = 0.06;
/** The whole list goes on for so long below the coins that have a market: that is what makes it several megabytes. */
const LIST_LENGTH = 12_800;

interface Told {
  readonly id: string;
  readonly name: string;
  readonly symbol: string;
  readonly rank: number;
}

/** No `circulating_supply` any more; the high only in USD. */
function ticker(coin: Told, row: Row, high: { date: string | null; changes: readonly (number | null)[] }) {
  const [price, cap, ath] = [valueOf(row, 'price'), valueOf(row, 'cap'), valueOf(row, 'ath')];
  const [day = null, week = null, month = null, year = null] = high.changes;
  return {
    ...coin,
    total_supply: Math.round(cap / price),
    max_supply: 0,
    beta_value: 1.1,
    first_data_at: '2017-01-01T00:00:00Z',
    last_updated: isoInstant(row.stampMs).replace(/\.\d+Z$/, 'Z'),
    quotes: {
      USD: {
        price,
        volume_24h: cap * TURNOVER,
        volume_24h_change_24h: 1.5,
        market_cap: Math.round(cap),
        market_cap_change_24h: day,
        percent_change_15m: 0,
        percent_change_30m: 0,
        percent_change_1h: 0,
        percent_change_6h: 0,
        percent_change_12h: 0,
        percent_change_24h: day,
        percent_change_7d: week,
        percent_change_30d: month,
        percent_change_1y: year,
        ath_price: Number.isFinite(ath) ? ath : null,
        ath_date: high.date,
        percent_from_price_ath: Number.isFinite(ath) ? Math.round(1e4 * (price / ath - 1)) / 100 : null,
      },
    },
  };
}

function tellCoin(call: Call, coin: LoopbackCoin) {
  const level = PRICE_LEVEL.coinpaprika;
  const values = { price: coin.priceUsd * level, cap: coin.capUsd * level, ath: coin.ath * level };
  const changes = [1, 7, 30, 365].map((ago) => {
    const before = coin.closeAgo(ago);
    return before === undefined ? null : Math.round(1e4 * (coin.priceUsd / before - 1)) / 100;
  });
  const date = athInstant(coin, call.market.nowMs).replace(/\.\d+Z$/, 'Z');
  const { paprikaId: id, name, symbol, rank } = coin;
  return call
    .tamper([{ stampMs: call.market.nowMs, values }])
    .filter((row) => row.values)
    .map((row) => ticker({ id, name, symbol, rank }, row, { date, changes }));
}

/** A coin without a market to speak of. */
function forgotten(rank: number, nowMs: number) {
  const values = { price: 1 / rank, cap: 0, ath: Number.NaN };
  const told = { id: `x${rank}-forgotten-${rank}`, name: `Forgotten ${rank}`, symbol: `X${rank}`, rank };
  return ticker(told, { stampMs: nowMs, values }, { date: null, changes: [] });
}

/** `/v1/tickers` (docs/sources.md §8): by rank, all of them unless `limit` says less. */
export function paprikaTickers(call: Call): Answer {
  const { altcoins, nowMs } = call.market;
  const limit = Number(call.url.searchParams.get('limit') ?? LIST_LENGTH) || LIST_LENGTH;
  const known = altcoins.coins.slice(0, limit).flatMap((coin) => tellCoin(call, coin));
  const below = Math.max(0, Math.min(LIST_LENGTH, limit) - altcoins.coins.length);
  const last = altcoins.coins.at(-1)?.rank ?? 0;
  const rest = Array.from({ length: below }, (_, i) => forgotten(last + 1 + i, nowMs));
  return json([...known, ...rest], { headers: OPEN_TO_PAGES });
}

/** `/v1/tickers/{id}`: one of them. */
export function paprikaTicker(call: Call, id: string): Answer {
  const coin = call.market.altcoins.coins.find(({ paprikaId }) => paprikaId === id);
  const [told] = coin ? tellCoin(call, coin) : [];
  return told ? json(told, { headers: OPEN_TO_PAGES }) : json({ error: 'id not found' }, { status: 404, headers: OPEN_TO_PAGES });
}
