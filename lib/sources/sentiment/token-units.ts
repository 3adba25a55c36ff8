import { parseNumber } from '../parse-number.ts';

/** Wrapped twins of a chain's own coin: the same asset, so their units add up. */
const TWINS: ReadonlyMap<string, string> = new Map([
  ['WETH', 'ETH'],
  ['WBNB', 'BNB'],
]);

const PREFIX = 'COINGECKO:';
const TICKER = /^[^\s:]{1,40}$/;

/** The ticker of a snapshot's key; `undefined` for a key that is none (an address on a chain). */
function tickerOf(key: string): string | undefined {
  const upper = key.trim().toUpperCase();
  const bare = upper.startsWith(PREFIX) ? upper.slice(PREFIX.length) : upper;
  return TICKER.test(bare) ? bare : undefined;
}

/**
 * Units by ticker of a snapshot whose keys are tickers in any case, some with the prefix "coingecko:". WETH counts as
 * ETH. Two keys that come to one ticker may be different tokens, which no one could tell apart afterwards: both are left
 * out, as is what is no number from 0 on.
 */
export function tokenUnits(snapshot: Readonly<Record<string, unknown>>): ReadonlyMap<string, number> {
  const byTicker = new Map<string, number>();
  const ambiguous = new Set<string>();
  for (const [key, amount] of Object.entries(snapshot)) {
    const ticker = tickerOf(key);
    const units = parseNumber(amount);
    if (ticker === undefined) continue;
    if (byTicker.has(ticker) || units === undefined) ambiguous.add(ticker);
    byTicker.set(ticker, units ?? 0);
  }
  for (const ticker of ambiguous) byTicker.delete(ticker);
  for (const [twin, own] of TWINS) {
    const units = byTicker.get(twin);
    byTicker.delete(twin);
    if (units === undefined || ambiguous.has(own)) continue;
    byTicker.set(own, (byTicker.get(own) ?? 0) + units);
  }
  return byTicker;
}
