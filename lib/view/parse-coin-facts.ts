import { isEquityId } from './badge-series.ts';
import type { CoinFacts, CoinRow, CoinRowLink, NoLink } from './coin-facts.ts';
import { isFields, isNumber, isOneOf } from '../core/guards.ts';

const MARKETS: readonly CoinFacts['market'][] = ['live', 'simulated'];

const NO_LINK: readonly NoLink[] = ['short', 'coming', 'off', 'old'];

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** The value, if it is an object with a number or a text under each of these keys. */
function partOf<T>(value: unknown, numbers: readonly (keyof T & string)[], texts: readonly (keyof T & string)[]): T | undefined {
  if (!isFields(value)) return undefined;
  const isSound = numbers.every((key) => isNumber(value[key])) && texts.every((key) => isText(value[key]));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each field was looked at; what else is there is not read
  return isSound ? (value as T) : undefined;
}

const listOf = <T>(value: unknown, parse: (item: unknown) => T | undefined): readonly T[] =>
  Array.isArray(value) ? value.map(parse).filter((item) => item !== undefined) : [];

const isPlace = (value: number, length: number): boolean => Number.isInteger(value) && value >= 0 && value < length;

/** A link whose day and source are in the header, or why there is none; `null` for any other. */
function parseLink(value: unknown, days: number, sources: number): CoinRowLink | NoLink | null {
  if (isOneOf(NO_LINK, value)) return value;
  if (!Array.isArray(value)) return null;
  const [r, low, high, n, beta, day, source, fetched] = value as readonly unknown[];
  if (!isNumber(r) || !isNumber(n) || !isNumber(day) || !isNumber(source) || !isNumber(fetched)) return null;
  if (Math.abs(r) > 1 || !isPlace(day, days) || !isPlace(source, sources)) return null;
  const hasInterval = isNumber(low) && isNumber(high) && low <= r && r <= high;
  return [r, hasInterval ? low : null, hasInterval ? high : null, n, isNumber(beta) ? beta : null, day, source, fetched];
}

function parseNetflow(value: unknown): NonNullable<CoinRow[7]> | null {
  if (!Array.isArray(value)) return null;
  const [usd, share, clipped] = value as readonly unknown[];
  if (!isNumber(usd) || !isNumber(share)) return null;
  return clipped === 1 ? [usd, share, 1] : [usd, share];
}

function parseRow(value: unknown, days: number, sources: number): CoinRow | undefined {
  if (!Array.isArray(value)) return undefined;
  const [key, symbol, name, rank, link, drawdown, ratio, netflow] = value as readonly unknown[];
  if (!isText(key) || !isText(symbol) || !isText(name) || !isNumber(rank)) return undefined;
  const known = [
    parseLink(link, days, sources),
    isNumber(drawdown) ? drawdown : null,
    isNumber(ratio) ? ratio : null,
    parseNetflow(netflow),
  ] as const;
  const last = known.findLastIndex((part) => part !== null);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a slice of a tuple is typed as a plain array
  return [key, symbol, name, rank, ...known.slice(0, last + 1)] as unknown as CoinRow;
}

function parseTicker(value: unknown): CoinFacts['tickers'][number] | undefined {
  if (!Array.isArray(value)) return undefined;
  const [symbol, key, isGuess] = value as readonly unknown[];
  if (!isText(symbol) || typeof key !== 'string') return undefined;
  return isGuess === 1 ? [symbol, key, 1] : [symbol, key];
}

/**
 * Coin facts of whatever is stored. A damaged row, or part of one, is left out; so is a damaged part of the header.
 * Without market, equity series, window and the list's own date nothing can be shown honestly: `undefined`, as where
 * nothing is stored. Gives back what `coinFactsOf` makes, field for field. Pure; never throws.
 */
export function parseCoinFacts(stored: unknown): CoinFacts | undefined {
  if (!isFields(stored) || stored['version'] !== 1) return undefined;
  const { market, generatedAtMs, equity, sessions } = stored;
  const universe = partOf<CoinFacts['universe']>(stored['universe'], ['fetchedAtMs'], ['source']);
  if (!isOneOf(MARKETS, market) || !isEquityId(equity) || !isNumber(generatedAtMs) || !isNumber(sessions) || !universe) return undefined;
  const days = listOf(stored['days'], (day) => partOf<CoinFacts['days'][number]>(day, ['day', 'staleAtMs', 'expiresAtMs'], []));
  const sources = listOf(stored['sources'], (source) => (isText(source) ? source : undefined));
  const longShort = partOf<NonNullable<CoinFacts['longShort']>>(stored['longShort'], ['asOfMs', 'above', 'of'], ['exchange', 'measure']);
  const netflow = partOf<NonNullable<CoinFacts['netflow']>>(stored['netflow'], ['toMs'], ['exchange', 'period', 'source']);
  const season = partOf<NonNullable<CoinFacts['season']>>(stored['season'], ['of', 'members', 'index', 'asOfDay'], []);
  const drawdown = partOf<NonNullable<CoinFacts['drawdown']>>(stored['drawdown'], ['of', 'atMost80', 'atMost90'], []);
  const fearGreed = partOf<NonNullable<CoinFacts['fearGreed']>>(stored['fearGreed'], ['value', 'asOfDay'], ['source', 'classification']);
  return {
    version: 1,
    market,
    generatedAtMs,
    equity,
    sessions,
    universe,
    days,
    sources,
    ...(longShort && { longShort }),
    ...(netflow && { netflow }),
    ...(season && { season }),
    ...(drawdown && { drawdown }),
    ...(fearGreed && { fearGreed }),
    missing: listOf(stored['missing'], (item) => partOf<CoinFacts['missing'][number]>(item, [], ['part', 'why'])),
    tickers: listOf(stored['tickers'], parseTicker),
    coins: listOf(stored['coins'], (row) => parseRow(row, days.length, sources.length)),
  };
}
