import { endOfDayMs, epochDayOf, isoInstant } from '../../../lib/core/time.ts';
import type { LoopbackCoin } from '../market/altcoins/altcoin-market.ts';
import { rowsOf } from '../market/bars.ts';
import { json, OPEN_TO_PAGES, valueOf, type Answer, type Call, type Row } from './provider.ts';

/** Without a key no more than a year is told. */
const LARGEST_DAYS = 365;
/** Up to so many days the answer would be hourly, which is not known here, unless daily points are asked for. */
const HOURLY_UP_TO = 90;
const TURNOVER = 0.06;

const refusal = (status: number, body: unknown): Answer => json(body, { status, headers: OPEN_TO_PAGES });

const tooLong = (nowMs: number): Answer =>
  refusal(401, {
    error: {
      status: {
        timestamp: isoInstant(nowMs),
        error_code: 10_012,
        error_message:
          'Your request exceeds the allowed time range. Public API users are limited to querying historical data within the past 365 days.',
      },
    },
  });

/** The closes of the newest days, each stamped with the 00:00 that ends it, and the price now. */
function chartRows(coin: LoopbackCoin, count: number, nowMs: number): readonly Row[] {
  if (!coin.bars) return [];
  const today = epochDayOf(nowMs);
  const closed = rowsOf(coin.bars)
    .filter(({ day }) => day < today && day >= today - count)
    .map(({ day, close }) => ({ stampMs: endOfDayMs(day), values: { price: close } }));
  return [...closed, { stampMs: nowMs, values: { price: coin.priceUsd } }];
}

/** `/coins/{id}/market_chart` (docs/sources.md §6.4): columns of [ms, value]; the value at 00:00 of D is the close of D − 1. */
export function coinChart(call: Call, id: string): Answer {
  const { searchParams } = call.url;
  const { altcoins, nowMs } = call.market;
  const coin = altcoins.coins.find(({ coingeckoId }) => coingeckoId === id);
  if (!coin?.bars) return refusal(404, { error: 'coin not found' });
  if (searchParams.get('vs_currency') !== 'usd') return refusal(400, { error: 'invalid vs_currency' });
  const asked = searchParams.get('days') ?? '';
  const count = asked === 'max' ? Number.POSITIVE_INFINITY : Number(asked);
  if (!(count >= 1)) return refusal(400, { error: 'invalid days' });
  if (count > LARGEST_DAYS) return tooLong(nowMs);
  if (searchParams.get('interval') !== 'daily' && count <= HOURLY_UP_TO) return refusal(400, { error: 'only daily points are known here' });
  const rows = call.tamper(chartRows(coin, count, nowMs)).filter((row) => row.values);
  const supply = coin.capUsd / coin.priceUsd;
  const column = (valueFor: (price: number) => number) => rows.map((row) => [row.stampMs, valueFor(valueOf(row, 'price'))]);
  return json(
    {
      prices: column((price) => price),
      market_caps: column((price) => price * supply),
      total_volumes: column((price) => price * supply * TURNOVER),
    },
    { headers: OPEN_TO_PAGES },
  );
}
