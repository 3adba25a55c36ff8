import { namedRandom } from '../random.ts';
import { coinSpecs, dayOfYear } from './coin-spec.ts';
import type { HeldToken } from './simulated-balances.ts';

/** Holdings that do not follow from a supply that is known here. */
const MAIN_TOKENS: readonly (readonly [symbol: string, units: number])[] = [
  ['BTC', 610_000],
  ['ETH', 4_100_000],
  ['USDT', 31e9],
  ['USDC', 6.4e9],
  ['FDUSD', 9e8],
  ['BNB', 2.1e7],
];
const MAIN_SINCE = dayOfYear(2015);

/** Tokens that Binance holds: a tenth or so of what it lists, the largest altcoins first. */
export function heldTokens(seed: number): readonly HeldToken[] {
  const listed = coinSpecs(seed).filter(({ symbol, markets }) => symbol !== 'BNB' && markets.includes('S'));
  const altcoins = listed.map(({ key, symbol, supply, launchDay }) => ({
    symbol,
    units: supply * (0.03 + 0.11 * namedRandom(seed, `holding ${key}`).uniform()),
    since: launchDay,
  }));
  return [...altcoins, ...MAIN_TOKENS.map(([symbol, units]) => ({ symbol, units, since: MAIN_SINCE }))];
}
