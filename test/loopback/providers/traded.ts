import type { EpochDay } from '../../../lib/core/units.ts';
import type { AltcoinMarket, Listed, LoopbackCoin } from '../market/altcoins/altcoin-market.ts';
import { multipleOf } from '../market/altcoins/contract-names.ts';
import { MAIN_TAKER_SHARE } from '../market/altcoins/main-coin.ts';
import type { Bars, CoinTicker, LoopbackMarket } from '../market/loopback-market.ts';

const indexes = new WeakMap<AltcoinMarket, ReadonlyMap<string, LoopbackCoin>>();

function indexOf(altcoins: AltcoinMarket): ReadonlyMap<string, LoopbackCoin> {
  const known = indexes.get(altcoins);
  if (known) return known;
  const names = altcoins.coins.flatMap((coin) =>
    Object.entries(coin.listed).flatMap(([exchange, name]: [string, string | undefined]) =>
      name === undefined ? [] : [[`${exchange} ${name}`, coin] as const],
    ),
  );
  const made = new Map(names);
  indexes.set(altcoins, made);
  return made;
}

/** The coin that an exchange trades under a name. */
export const coinAt = (market: LoopbackMarket, exchange: keyof Listed, name: string): LoopbackCoin | undefined =>
  indexOf(market.altcoins).get(`${exchange} ${name}`);

/** Daily bars of one coin under a market's name, and how many coins one unit there stands for. */
export interface TradedBars {
  readonly bars: Bars;
  readonly multiple: number;
  /** Share of a day's volume that takers bought; 0 where the market does not know of it. */
  takerBuyShare(day: EpochDay): number;
}

/** Bitcoin and Ether: no altcoin has to be made for them. */
const MAIN: Readonly<Record<string, CoinTicker>> = {
  'spot BTCUSDT': 'BTC',
  'spot ETHUSDT': 'ETH',
  'coinbase BTC-USD': 'BTC',
  'coinbase ETH-USD': 'ETH',
  'coinbase BTC-USDT': 'BTC',
  'coinbase ETH-USDT': 'ETH',
  'kraken XBTUSD': 'BTC',
  'kraken XXBTZUSD': 'BTC',
  'kraken ETHUSD': 'ETH',
  'kraken XETHZUSD': 'ETH',
};

/** Bitcoin or Ether under a market's name: only of these prices of every hour are known. */
export const mainCoinAt = (exchange: 'spot' | 'coinbase' | 'kraken', name: string): CoinTicker | undefined => MAIN[`${exchange} ${name}`];

/** Daily bars of what a spot market trades; `undefined` where it lists no such thing or nothing is known of it. */
export function tradedBars(market: LoopbackMarket, exchange: 'spot' | 'coinbase' | 'kraken', name: string): TradedBars | undefined {
  const main = mainCoinAt(exchange, name);
  if (main) return { bars: market.prices[main], multiple: 1, takerBuyShare: () => MAIN_TAKER_SHARE };
  const coin = coinAt(market, exchange, name);
  if (!coin?.bars) return undefined;
  return { bars: coin.bars, multiple: multipleOf(name, coin.symbol), takerBuyShare: (day) => coin.takerBuyShare(day) ?? 0 };
}
