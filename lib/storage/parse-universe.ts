import * as v from 'valibot';
import { err, type Result } from '../core/result.ts';
import type { RankedCoin, Universe } from '../market/coin.ts';
import { parseWith } from './parse-with.ts';
import { finite, market, positive, soundRows, text, whole } from './sound-rows.ts';

const ath = v.object({
  priceUsd: positive,
  day: v.exactOptional(whole),
  drawdown: v.pipe(v.number(), v.minValue(-1), v.maxValue(0)),
});

const coin: v.GenericSchema<unknown, RankedCoin> = v.pipe(
  v.object({
    key: text,
    symbol: text,
    name: text,
    rank: v.pipe(v.number(), v.integer(), v.minValue(1)),
    capUsd: positive,
    priceUsd: positive,
    ath: v.fallback(v.optional(ath), undefined),
    coingeckoId: v.exactOptional(text),
  }),
  v.transform(({ ath: high, ...rest }): RankedCoin => ({ ...rest, ...(high && { ath: high }) })),
);

const universe: v.GenericSchema<unknown, Universe> = v.object({ coins: soundRows(coin), source: text, market, fetchedAtMs: finite });

/**
 * The ranked list that a stored record holds, ascending by rank, or what is wrong with it. A coin that is damaged, or
 * whose key an earlier one has, is left out; a damaged all-time high is left out of its coin. A list without a coin is none.
 */
export function parseUniverse(stored: unknown): Result<Universe, string> {
  const parsed = parseWith(universe, stored);
  if (!parsed.ok) return parsed;
  const seen = new Set<string>();
  const coins = parsed.value.coins.filter(({ key }) => !seen.has(key) && seen.add(key)).toSorted((a, b) => a.rank - b.rank);
  return coins.length === 0 ? err('coins') : { ok: true, value: { ...parsed.value, coins } };
}
