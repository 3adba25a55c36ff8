import { isFields, isNumber, isOneOf } from '../core/guards.ts';
import { isEquityId } from './badge-series.ts';
import type { CoinFacts, CoinRow } from './coin-facts.ts';

const MARKETS: readonly CoinFacts['market'][] = ['live', 'simulated'];

const isText = (value: unknown): boolean => typeof value === 'string';

/** Whether a row names a coin, and its link, if it has one, is numbers and gaps. */
function isRow(row: unknown): row is CoinRow {
  if (!Array.isArray(row)) return false;
  const [key, symbol, name, , link] = row as readonly unknown[];
  const isLink = !link || isText(link) || (Array.isArray(link) && link.every((value) => value === null || isNumber(value)));
  return isText(key) && isText(symbol) && isText(name) && isLink;
}

/**
 * The stored coin facts as far as a chip needs them: which coins there are, and their links. Rows that do not have that
 * are left out; the rest is not looked at. (The card, in a script of its own, parses all of it: in every tab that would
 * weigh too much.) `undefined` where nothing is stored, or nothing that names a market and days. Pure; never throws.
 */
export function coinListOf(stored: unknown): CoinFacts | undefined {
  if (!isFields(stored) || stored['version'] !== 1) return undefined;
  const { market, equity, universe, days, coins, sources, tickers } = stored;
  if (!isOneOf(MARKETS, market) || !isEquityId(equity) || !isFields(universe)) return undefined;
  if (!Array.isArray(days) || !Array.isArray(coins) || !days.every(isDay) || ![sources, tickers].every(Array.isArray)) return undefined;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what a chip reads was looked at
  return { ...stored, coins: coins.filter(isRow) } as unknown as CoinFacts;
}

const isDay = (day: unknown): boolean =>
  isFields(day) && isNumber(day['day']) && isNumber(day['staleAtMs']) && isNumber(day['expiresAtMs']);
