import type { LoopbackCoin } from '../market/altcoins/altcoin-market.ts';
import type { Bars, CoinTicker, LoopbackMarket } from '../market/loopback-market.ts';

/** The coin that a page speaks of. */
export interface PageCoin {
  readonly ticker: string;
  readonly name: string;
  readonly bars: Bars;
  readonly capUsd: number;
}

const NAMES: Readonly<Record<CoinTicker, string>> = { BTC: 'Bitcoin', ETH: 'Ethereum' };
/** Addresses of the two main coins: no altcoin has to be looked for. */
const MAIN = /^(?:bitcoin|btc|ethereum|eth|(?:btc|eth|xbt)[-_]?usd[tc]?.*)$/;

function mainCoin(ticker: CoinTicker, market: LoopbackMarket): PageCoin {
  const cap = market.capAt(market.nowMs);
  const capUsd = (ticker === 'BTC' ? cap?.btc : cap?.eth) ?? Number.NaN;
  return { ticker, name: NAMES[ticker], bars: market.prices[ticker], capUsd };
}

/** Whether one part of an address is how some site writes the coin: its slug, or one of its markets. */
function isCalled(coin: LoopbackCoin, part: string): boolean {
  if (part === coin.key || part === coin.cmcSlug) return true;
  const market = part.toUpperCase();
  return market === `${coin.symbol}-USDT` || Object.values(coin.listed).includes(market);
}

/** The altcoin that an address names, the largest of those; `undefined` where it names none. */
export function altcoinOfPath(path: string, { altcoins }: LoopbackMarket): LoopbackCoin | undefined {
  const parts = path
    .toLowerCase()
    .split('/')
    .filter((part) => part !== '');
  if (parts.length === 0 || parts.some((part) => MAIN.test(part))) return undefined;
  return altcoins.coins.find((coin) => coin.bars !== undefined && parts.some((part) => isCalled(coin, part)));
}

/** The coin that an address speaks of: an altcoin by its slug or market, Ethereum where it says so, Bitcoin otherwise. */
export function coinOfPath(path: string, market: LoopbackMarket): PageCoin {
  const coin = altcoinOfPath(path, market);
  if (coin?.bars) return { ticker: coin.symbol, name: coin.name, bars: coin.bars, capUsd: coin.capUsd };
  return mainCoin(/eth/i.test(path) ? 'ETH' : 'BTC', market);
}
