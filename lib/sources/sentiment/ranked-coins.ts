import * as v from 'valibot';
import type { Failure } from '../../core/failure.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { epochDayOf } from '../../core/time.ts';
import type { UnixMs } from '../../core/units.ts';
import type { AllTimeHigh } from '../../market/coin.ts';
import { parseIsoInstant } from '../parse-instant.ts';
import { parsePositive, parseSigned } from '../parse-number.ts';
import type { ParsedCoin, SentimentParsed } from '../sentiment-source.ts';

/** An amount as providers write it: a number or text, null or left out where it is not known. */
export const Amount = v.nullish(v.union([v.number(), v.string()]));
export const Text = v.nullish(v.string());

/** A coin as a provider writes it: amounts as numbers or text, gaps as null. */
export interface CoinRow {
  readonly slug: string | null | undefined;
  readonly symbol: string | null | undefined;
  readonly name: string | null | undefined;
  readonly rank: unknown;
  readonly capUsd: unknown;
  readonly priceUsd: unknown;
  readonly athUsd: unknown;
  /** ISO instant. */
  readonly athDate?: string | null | undefined;
  /** Per cent from the high, negative. */
  readonly fromAthPercent?: unknown;
  readonly coingeckoId?: string | undefined;
}

/** How many coins are wanted, and asked for. Where a provider sends its whole list, the rest is left out. */
export const UNIVERSE_COINS = 250;

const SLUG = /^\S{1,100}$/;
const MAX_SYMBOL_CHARS = 30;
const MAX_NAME_CHARS = 80;

/** Bitcoin had a price from here on: an earlier high is none. */
const FIRST_HIGH_MS = Date.UTC(2009, 0, 3);

/**
 * The all-time high, with the source's own distance to it. A price above the high that the source has not renewed yet
 * stands at it: the distance is never positive.
 */
function allTimeHigh({ athUsd, athDate, fromAthPercent }: CoinRow, priceUsd: number, nowMs: UnixMs): AllTimeHigh | undefined {
  const high = parsePositive(athUsd);
  if (high === undefined) return undefined;
  const percent = parseSigned(fromAthPercent);
  const own = percent === undefined || percent < -100 ? priceUsd / high - 1 : percent / 100;
  const at = parseIsoInstant(athDate);
  const isKnown = at !== undefined && at >= FIRST_HIGH_MS && epochDayOf(at) <= epochDayOf(nowMs) + 1;
  return { priceUsd: high, drawdown: Math.min(0, own), ...(isKnown && { day: epochDayOf(at) }) };
}

/** The coin of a row; `undefined` without a rank, a price or a capitalisation above zero: it could not be placed. */
function coinOf(row: CoinRow, nowMs: UnixMs): ParsedCoin | undefined {
  const [rank, capUsd, priceUsd] = [parsePositive(row.rank), parsePositive(row.capUsd), parsePositive(row.priceUsd)];
  if (rank === undefined || capUsd === undefined || priceUsd === undefined || !Number.isSafeInteger(rank)) return undefined;
  const key = (row.slug ?? '').trim().toLowerCase();
  const symbol = (row.symbol ?? '').trim().toUpperCase();
  if (!SLUG.test(key) || symbol === '' || symbol.length > MAX_SYMBOL_CHARS) return undefined;
  const ath = allTimeHigh(row, priceUsd, nowMs);
  return {
    key,
    symbol,
    name: (row.name ?? '').trim().slice(0, MAX_NAME_CHARS) || symbol,
    rank,
    capUsd,
    priceUsd,
    ...(ath && { ath }),
    ...(row.coingeckoId !== undefined && { coingeckoId: row.coingeckoId }),
  };
}

/**
 * Rows of a ranked list as an answer: the largest 250, ascending by rank, one a slug (the higher rank stays). Coins that
 * the provider does not rank (wrapped and staked ones at CoinGecko) or knows no capitalisation of are left out.
 */
export function rankedCoins(rows: readonly CoinRow[], nowMs: UnixMs): Result<SentimentParsed, Failure> {
  const coins = rows
    .map((row) => coinOf(row, nowMs))
    .filter((coin) => coin !== undefined)
    .toSorted((a, b) => a.rank - b.rank || b.capUsd - a.capUsd);
  const byKey = new Map<string, ParsedCoin>();
  for (const coin of coins) if (!byKey.has(coin.key)) byKey.set(coin.key, coin);
  const largest = [...byKey.values()].slice(0, UNIVERSE_COINS);
  return largest.length === 0 ? err({ kind: 'empty' }) : ok({ kind: 'universe', coins: largest });
}
