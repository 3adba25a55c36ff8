import { rankAgainstRatio } from '../analytics/rank-against-ratio.ts';
import { hours } from '../core/time.ts';
import type { Ratio, UnixMs } from '../core/units.ts';
import type { RankedCoin } from '../market/coin.ts';
import { RATIO_MEASURES } from '../market/ratio-history.ts';
import type { RatioExchange, RatioHistory, RatioMeasure } from '../market/ratio-history.ts';
import { ratioAt } from '../market/ratio-at.ts';
import type { RatioSet } from './sentiment.ts';

/** Ratios of one set lie at most so far apart: a round asks coin after coin, and an hour may turn meanwhile. */
const SET_SPAN_MS = hours(2);

/** Asked for once a day: older than this, the newest round is missing. */
const FRESH_MS = hours(26);

/** An exchange with fewer altcoins than this leaves the place to the next one. */
const MIN_SET = 10;

/** A round that has just begun has few coins: the newest instant counts at which nine tenths of the fullest one's coins are there. */
const NEARLY_ALL = 0.9;

interface CoinRatios {
  readonly coin: RankedCoin;
  readonly history: RatioHistory;
}

const countAt = (all: readonly CoinRatios[], atMs: UnixMs): number =>
  all.filter(({ history }) => ratioAt(history, atMs, SET_SPAN_MS) !== undefined).length;

/** The instant that the set is of. */
function setInstant(all: readonly CoinRatios[]): UnixMs | undefined {
  const ends = [...new Set(all.flatMap(({ history }) => history.atMs.at(-1) ?? []))].toSorted((a, b) => b - a);
  const counts = ends.map((atMs) => countAt(all, atMs));
  const enough = NEARLY_ALL * Math.max(...counts);
  return ends.find((_, i) => (counts[i] ?? 0) >= enough);
}

function setOf(all: readonly CoinRatios[], exchange: RatioExchange, measure: RatioMeasure, tracked: number): RatioSet | undefined {
  const own = all.filter(({ history }) => history.exchange === exchange && history.measure === measure);
  const asOfMs = setInstant(own);
  if (asOfMs === undefined) return undefined;
  const found = own.flatMap(
    ({ coin: { key, symbol, rank }, history }): readonly (RatioSet['assets'][number] & { fetchedAtMs: UnixMs })[] => {
      const ratio: Ratio | undefined = ratioAt(history, asOfMs, SET_SPAN_MS)?.ratio;
      return ratio === undefined ? [] : [{ key, symbol, rank, ratio, fetchedAtMs: history.fetchedAtMs }];
    },
  );
  const assets = found.toSorted((a, b) => a.rank - b.rank).map(({ key, symbol, rank, ratio }) => ({ key, symbol, rank, ratio }));
  return {
    exchange,
    measure,
    asOfMs,
    fetchedAtMs: Math.max(...found.map(({ fetchedAtMs }) => fetchedAtMs)),
    assets,
    ...rankAgainstRatio(assets),
    without: tracked - assets.length,
  };
}

const largest = (sets: readonly RatioSet[]): number => Math.max(0, ...sets.map(({ assets }) => assets.length));

const isFull = (sets: readonly RatioSet[], nowMs: UnixMs): boolean =>
  sets.some(({ assets, asOfMs }) => assets.length >= MIN_SET && nowMs - asOfMs <= FRESH_MS);

/**
 * The long/short sets of one exchange, one a measure (docs/methods.md §10): of the first exchange in the person's order with
 * a set of at least ten altcoins that is fresh within 26 h, else of the one with most. Never two exchanges, never two
 * measures in one set. `altcoins`: those that are followed, ascending by rank; a history of any other coin is not looked
 * at. Empty where nothing is known. Pure.
 */
export function ratioSets(
  altcoins: readonly RankedCoin[],
  histories: readonly RatioHistory[],
  order: readonly RatioExchange[],
  nowMs: UnixMs,
): readonly RatioSet[] {
  const byKey = new Map(altcoins.map((coin) => [coin.key, coin]));
  const all = histories.flatMap((history): readonly CoinRatios[] => {
    const coin = byKey.get(history.coin);
    return coin ? [{ coin, history }] : [];
  });
  const choices = order.map((exchange) => RATIO_MEASURES.flatMap((measure) => setOf(all, exchange, measure, altcoins.length) ?? []));
  const first = choices.find((sets) => isFull(sets, nowMs));
  return first ?? choices.toSorted((a, b) => largest(b) - largest(a))[0] ?? [];
}
