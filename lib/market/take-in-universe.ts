import type { Failure } from '../core/failure.ts';
import { err, ok } from '../core/result.ts';
import type { Result } from '../core/result.ts';
import type { UnixMs } from '../core/units.ts';
import { coinKind } from './coin-kind.ts';
import type { CoinKey, RankedCoin, Universe } from './coin.ts';
import { freeKey } from './free-key.ts';
import { matchCoins } from './match-coins.ts';
import { median } from './median.ts';
import { PRICE_HOLDS_MS } from './price-agrees.ts';
import { soundCoin } from './sound-coin.ts';
import type { MarketKind } from './series.ts';

/** Whose list it is, and when it was had. */
export interface UniverseAnswer {
  readonly source: string;
  readonly market: MarketKind;
  readonly fetchedAtMs: UnixMs;
}

/** Fewer usable coins than this are a piece of a list (250 are asked for), and no group of 50 altcoins could be told from it. */
const MIN_COINS = 60;

/** Neighbours in rank whose capitalisations are the wrong way round by more than a tenth: providers refresh coins one by one, so a few are. */
const WRONG_WAY = 1.1;
const MOST_WRONG_WAY_SHARE = 0.1;

/** Between two lists less than 26 h apart the median coin does not halve or double: then prices are in another currency or unit. */
const MOST_MEDIAN_MOVE = 2;

const refused = (detail: string): Result<never, Failure> => err({ kind: 'refused', detail });

/** By rank, the larger capitalisation first where two share one; of two rows with one name in the source's list the better ranked stays. */
function rankedOnce(coins: readonly RankedCoin[]): readonly RankedCoin[] {
  const ascending = coins.toSorted((a, b) => a.rank - b.rank || b.capUsd - a.capUsd);
  const seen = new Set<CoinKey>();
  return ascending.filter(({ key }) => !seen.has(key) && seen.add(key));
}

function implausible(coins: readonly RankedCoin[]): string | undefined {
  if (coins.length < MIN_COINS) return `only ${coins.length} usable coins, a ranked list has at least ${MIN_COINS}`;
  const [first] = coins;
  if (!first || coinKind(first) !== 'bitcoin') return `the largest coin is ${first?.name ?? 'none'}, not Bitcoin`;
  const wrongWay = coins.filter((coin, i) => coin.capUsd > WRONG_WAY * (coins[i - 1]?.capUsd ?? Infinity)).length;
  if (wrongWay > MOST_WRONG_WAY_SHARE * coins.length) return `${wrongWay} coins are larger than the one ranked before them`;
  return undefined;
}

/** By ticker, the larger coin's where two share one: whether rows are one coin is found by price, which is what is in doubt here. */
function jumped(stored: readonly RankedCoin[], coins: readonly RankedCoin[]): boolean {
  const before = new Map(stored.toReversed().map(({ symbol, priceUsd }) => [symbol, priceUsd]));
  const moves = coins.flatMap(({ symbol, priceUsd }) => {
    const known = before.get(symbol);
    return known === undefined ? [] : [Math.abs(Math.log(priceUsd / known))];
  });
  return (median(moves) ?? 0) > Math.log(MOST_MEDIAN_MOVE);
}

/** What the source's row says, under the name that the coin has here, with what only the stored row knows. */
function withStored(coin: RankedCoin, key: CoinKey, known: RankedCoin | undefined): RankedCoin {
  const coingeckoId = coin.coingeckoId ?? known?.coingeckoId;
  const { ath } = coin;
  // The same high, told by a source that has no date for it.
  const day = ath && known?.ath && Math.abs(ath.priceUsd / known.ath.priceUsd - 1) < 0.01 ? (ath.day ?? known.ath.day) : ath?.day;
  return { ...coin, key, ...(coingeckoId && { coingeckoId }), ...(ath && { ath: { ...ath, ...(day !== undefined && { day }) } }) };
}

/**
 * The ranked list after an answer. Every coin keeps the name (`key`) that it has in the stored list, also when another
 * provider gives the new one: matched by CoinGecko's id, else by ticker together with name, slug or price, never by
 * ticker alone (match-coins.ts). A new coin gets the source's slug, or a longer one where that is taken.
 * Rows that are damaged (no rank, capitalisation, price, ticker or name) are left out, and a high that contradicts the
 * price; ascending by rank, keys unique.
 * Failures: `empty` without a row; `refused` for a list that cannot be one (fewer than 60 usable coins, Bitcoin not at
 * its head, capitalisations that do not fall with rank, prices that all moved at once), and for a live list over a
 * simulated one or the other way round. What is stored then stays as it is.
 */
export function takeInUniverse(
  stored: Universe | undefined,
  coins: readonly RankedCoin[],
  answer: UniverseAnswer,
): Result<Universe, Failure> {
  if (coins.length === 0) return err({ kind: 'empty' });
  if (stored && stored.market !== answer.market) return refused(`a ${answer.market} list never replaces ${stored.market} data`);
  const sound = rankedOnce(coins.flatMap((coin) => soundCoin(coin, answer.fetchedAtMs) ?? []));
  const why = implausible(sound);
  if (why !== undefined) return refused(why);
  const ageMs = stored ? answer.fetchedAtMs - stored.fetchedAtMs : Infinity;
  if (stored && ageMs < PRICE_HOLDS_MS && jumped(stored.coins, sound)) return refused('the prices of most coins halved or doubled at once');
  const known = matchCoins(stored?.coins ?? [], sound, ageMs);
  // The name of a stored coin that is none of these stays its own: a history may be stored under it.
  const taken = new Set<CoinKey>(stored?.coins.map(({ key }) => key));
  const named = sound.map((coin) => {
    const before = known.get(coin);
    const key = before?.key ?? freeKey(coin, taken);
    taken.add(key);
    return withStored(coin, key, before);
  });
  return ok({ coins: named, source: answer.source, market: answer.market, fetchedAtMs: answer.fetchedAtMs });
}
