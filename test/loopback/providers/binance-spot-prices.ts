import type { LoopbackCoin } from '../market/altcoins/altcoin-market.ts';
import { multipleOf } from '../market/altcoins/contract-names.ts';
import type { LoopbackMarket } from '../market/loopback-market.ts';
import { json, OPEN_TO_PAGES, type Answer, type Call, type Row, valueOf } from './provider.ts';

const PRICE_DECIMALS = 8;
const WEIGHT = 4;
/** Besides dollars, larger coins are quoted in these. */
const BITCOIN_PAIRS_TO_RANK = 120;
const USDC_PAIRS_TO_RANK = 90;

interface SpotPrice {
  readonly symbol: string;
  readonly price: number;
}

function pairsOf(coin: LoopbackCoin, bitcoin: number): readonly SpotPrice[] {
  const { spot } = coin.listed;
  if (spot === undefined) return [];
  const price = coin.priceUsd * multipleOf(spot, coin.symbol);
  const base = spot.replace(/USDT$/, '');
  const inBitcoin = coin.symbol !== 'BTC' && coin.rank <= BITCOIN_PAIRS_TO_RANK && price / bitcoin >= 10 ** -PRICE_DECIMALS;
  return [
    { symbol: spot, price },
    ...(inBitcoin ? [{ symbol: `${base}BTC`, price: price / bitcoin }] : []),
    ...(coin.rank <= USDC_PAIRS_TO_RANK && coin.symbol !== 'USDC' ? [{ symbol: `${base}USDC`, price }] : []),
  ];
}

function allPrices(market: LoopbackMarket): readonly SpotPrice[] {
  const bitcoin = market.prices.BTC.close.at(-1) ?? Number.NaN;
  return market.altcoins.coins.flatMap((coin) => pairsOf(coin, bitcoin));
}

/** `/api/v3/ticker/price` (docs/sources.md §6.1): every pair in one call, whatever it is quoted in, or one symbol as an object. */
export function spotPrices(call: Call): Answer {
  const { market, url } = call;
  const all = allPrices(market);
  const symbol = url.searchParams.get('symbol');
  const asked = symbol === null ? all : all.filter((pair) => pair.symbol === symbol);
  if (asked.length === 0 && symbol !== null) return json({ code: -1121, msg: 'Invalid symbol.' }, { status: 400, headers: OPEN_TO_PAGES });
  const told = asked.flatMap((pair) =>
    call
      .tamper([{ stampMs: market.nowMs, values: { price: pair.price } } satisfies Row])
      .filter((row) => row.values)
      .map((row) => ({ symbol: pair.symbol, price: valueOf(row, 'price').toFixed(PRICE_DECIMALS) })),
  );
  return json(symbol === null ? told : told[0], {
    headers: { ...OPEN_TO_PAGES, 'x-mbx-used-weight': String(WEIGHT), 'x-mbx-used-weight-1m': String(WEIGHT) },
  });
}
