import type { DurationMs } from '../core/units.ts';
import type { RankedCoin } from './coin.ts';
import { nameCore } from './name-core.ts';
import { PRICE_HOLDS_MS, priceAgrees } from './price-agrees.ts';

/** Slug and ticker together are hardly ever another coin's: its price may have moved by so much. */
const SAME_SLUG_PRICE_OFF = 1;

/** Without a common name or slug, ticker, price and capitalisation must agree so well. */
const NAMELESS_PRICE_OFF = 0.05;

type Same = (stored: RankedCoin, listed: RankedCoin) => boolean;

const sameTicker: Same = (a, b) => a.symbol === b.symbol;
const sameName: Same = (a, b) => nameCore(a.name) === nameCore(b.name);
const sameSlug: Same = (a, b) => a.key === b.key.toLowerCase();
const sameId: Same = (a, b) => a.coingeckoId !== undefined && a.coingeckoId === b.coingeckoId;
const otherId: Same = (a, b) => a.coingeckoId !== undefined && b.coingeckoId !== undefined && a.coingeckoId !== b.coingeckoId;

/** Ways to tell that two rows are one coin, the surest first. `near`: prices are of one day and agree, or are too old to be compared. */
function ways(ageMs: DurationMs): readonly Same[] {
  const fresh = Math.abs(ageMs) < PRICE_HOLDS_MS;
  const near = (a: RankedCoin, b: RankedCoin, mostOff?: number): boolean => !fresh || priceAgrees(a.priceUsd, b.priceUsd, mostOff);
  return [
    sameId,
    (a, b) => sameTicker(a, b) && sameSlug(a, b) && near(a, b, SAME_SLUG_PRICE_OFF),
    (a, b) => sameTicker(a, b) && sameName(a, b) && near(a, b),
    // A coin that changed its ticker.
    (a, b) => sameSlug(a, b) && sameName(a, b) && near(a, b),
    // "LEO Token" and "UNUS SED LEO", "Four" and "BinaryX": names of one coin with nothing in common.
    (a, b) => fresh && sameTicker(a, b) && priceAgrees(a.priceUsd, b.priceUsd, NAMELESS_PRICE_OFF) && priceAgrees(a.capUsd, b.capUsd),
  ];
}

/**
 * Which stored coin each listed one is, for those that are known. Each stored coin is given once: a surer way goes
 * first, and within one the better ranked coin. Rows whose CoinGecko ids are known and differ are never one coin.
 * `ageMs`: time between the two lists; within 26 h prices must agree too.
 */
export function matchCoins(
  stored: readonly RankedCoin[],
  listed: readonly RankedCoin[],
  ageMs: DurationMs,
): ReadonlyMap<RankedCoin, RankedCoin> {
  const found = new Map<RankedCoin, RankedCoin>();
  const left = new Set(stored);
  for (const same of ways(ageMs)) {
    for (const coin of listed) {
      if (found.has(coin)) continue;
      const known = [...left].find((candidate) => !otherId(candidate, coin) && same(candidate, coin));
      if (!known) continue;
      found.set(coin, known);
      left.delete(known);
    }
  }
  return found;
}
