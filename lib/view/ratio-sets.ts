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

/** Of fewer altcoins than this nothing is said of altcoins, and an exchange leaves the place to the next one. */
export const MIN_SET = 10;

/**
 * A round that has just begun has few coins: the newest instant counts at which nine tenths of the fullest one's coins are
 * there, and an exchange takes the place of another once nine tenths of what it lists are there.
 */
const NEARLY_ALL = 0.9;

/** Exchanges do not list the same: where a listing is not known, half of the fullest set's coins are as good as a whole round. */
const AS_GOOD = 0.5;

export interface RatioSetsInput {
  /** Those that are followed, ascending by rank; a history of any other coin is not looked at. */
  readonly altcoins: readonly RankedCoin[];
  readonly histories: readonly RatioHistory[];
  /** Exchanges in the person's order. */
  readonly order: readonly RatioExchange[];
  readonly nowMs: UnixMs;
  /** Whether an exchange lists a coin; `undefined` while that is not known. */
  readonly isListed: (exchange: RatioExchange, coin: RankedCoin) => boolean | undefined;
}

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

/** How many of the coins an exchange is known not to list; `undefined` while its listing is not known. */
function unlistedOf(coins: readonly RankedCoin[], exchange: RatioExchange, { isListed }: RatioSetsInput): number | undefined {
  const listed = coins.map((coin) => isListed(exchange, coin));
  return listed.includes(undefined) ? undefined : listed.filter((each) => each === false).length;
}

function setOf(all: readonly CoinRatios[], exchange: RatioExchange, measure: RatioMeasure, input: RatioSetsInput): RatioSet | undefined {
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
  const keys = new Set(assets.map(({ key }) => key));
  const without = input.altcoins.filter(({ key }) => !keys.has(key));
  const unlisted = unlistedOf(without, exchange, input);
  return {
    exchange,
    measure,
    asOfMs,
    fetchedAtMs: Math.max(...found.map(({ fetchedAtMs }) => fetchedAtMs)),
    assets,
    ...rankAgainstRatio(assets),
    without: without.length,
    ...(unlisted !== undefined && { unlisted }),
  };
}

const largest = (sets: readonly RatioSet[]): number => Math.max(0, ...sets.map(({ assets }) => assets.length));

const isFresh = ({ asOfMs }: RatioSet, nowMs: UnixMs): boolean => nowMs - asOfMs <= FRESH_MS;

/** Whether a set is as good as a whole round of its exchange; `fullest`: coins of the fullest fresh set. */
function isWhole({ assets, without, unlisted }: RatioSet, fullest: number): boolean {
  if (assets.length < MIN_SET) return false;
  const needed = unlisted === undefined ? AS_GOOD * fullest : NEARLY_ALL * (assets.length + without - unlisted);
  return assets.length >= needed;
}

/**
 * The long/short sets of one exchange, one a measure (docs/methods.md §10). Of the first exchange in the person's order with
 * a whole set (of at least ten altcoins) that is fresh within 26 h: while the first round of another exchange runs, the
 * whole set of the one before stays. Where none is whole, the fullest fresh one; where none is fresh, the fullest. Never
 * two exchanges, never two measures in one set. Empty where nothing is known. Pure.
 */
export function ratioSets(input: RatioSetsInput): readonly RatioSet[] {
  const { altcoins, histories, order, nowMs } = input;
  const byKey = new Map(altcoins.map((coin) => [coin.key, coin]));
  const all = histories.flatMap((history): readonly CoinRatios[] => {
    const coin = byKey.get(history.coin);
    return coin ? [{ coin, history }] : [];
  });
  const choices = order.map((exchange) => RATIO_MEASURES.flatMap((measure) => setOf(all, exchange, measure, input) ?? []));
  const freshOf = (sets: readonly RatioSet[]): readonly RatioSet[] =>
    sets.filter((set) => set.assets.length >= MIN_SET && isFresh(set, nowMs));
  const fullest = Math.max(...choices.map((sets) => largest(freshOf(sets))));
  const byFullest = (count: (sets: readonly RatioSet[]) => number) => choices.toSorted((a, b) => count(b) - count(a))[0];
  const whole = choices.find((sets) => freshOf(sets).some((set) => isWhole(set, fullest)));
  return whole ?? byFullest((sets) => (fullest > 0 ? largest(freshOf(sets)) : largest(sets))) ?? [];
}
