import type { UnixMs } from '../../core/units.ts';
import type { RankedCoin } from '../../market/coin.ts';
import { RATIO_MEASURES } from '../../market/ratio-history.ts';
import type { RatioMeasure } from '../../market/ratio-history.ts';
import type { ListedMarket } from '../../market/contract-listing.ts';
import type { SentimentSource } from '../../sources/sentiment-source.ts';
import { needState, sourceNeedState } from '../state.ts';
import type { RatioGap, RatioRound } from '../state.ts';
import { RATIO_FIRST_MS, RATIO_LONGEST_MS, RATIO_REVISED_MS, ratioNeed } from './needs.ts';
import { openGap } from './ratio-gap.ts';
import { isMarket } from './roster.ts';
import { roundBeginsMs } from './round.ts';
import type { RoundNow } from './round.ts';
import type { SentimentPlanInput, SentimentWish } from './sentiment-wish.ts';

interface Turn {
  readonly measure: RatioMeasure;
  readonly done: boolean;
  /** First instant that is not stored yet from this exchange, and a little before it. */
  readonly fromMs: UnixMs;
  /** Older hours that the newest answer did not reach back to. */
  readonly gap: RatioGap | undefined;
}

function turnOf(
  { nowMs, state }: SentimentPlanInput,
  coin: RankedCoin,
  measure: RatioMeasure,
  { id }: SentimentSource,
  begins: UnixMs,
): Turn {
  const need = ratioNeed(measure, coin.key);
  const { lastSuccessMs, answeredBy } = needState(state, need);
  const { newestMs, gap } = sourceNeedState(state, id, need);
  const wanted = newestMs === undefined ? nowMs - RATIO_FIRST_MS : newestMs - RATIO_REVISED_MS;
  return {
    measure,
    done: answeredBy === id && lastSuccessMs !== undefined && lastSuccessMs >= begins,
    fromMs: Math.min(Math.max(wanted, nowMs - RATIO_LONGEST_MS), nowMs - RATIO_REVISED_MS),
    gap: openGap(gap, nowMs),
  };
}

interface Exchange {
  readonly round: RatioRound;
  readonly source: SentimentSource;
  readonly begins: UnixMs;
  readonly next: UnixMs;
}

/** The newest points of a coin's measures: what every coin of a round is asked for once. */
function tails(input: SentimentPlanInput, { round, source, begins, next }: Exchange, coin: RankedCoin): readonly SentimentWish[] {
  const { nowMs } = input;
  const turns = turnsOf(input, source, coin, begins);
  // One for all that are still to be asked for, so that an answer with both measures is asked for once.
  const fromMs = Math.min(nowMs - RATIO_REVISED_MS, ...turns.filter(({ done }) => !done).map((turn) => turn.fromMs));
  return turns.map(({ measure, done }) => ({
    need: ratioNeed(measure, coin.key),
    dueAtMs: done ? next : begins,
    sources: [source],
    ask: () => ({ kind: 'ratio', nowMs, coin, measure, fromMs, ...marketOf(input, round, coin) }),
    round,
    afterLists: true,
  }));
}

/** One page of older points of each measure whose newest answer did not reach back to what is stored. */
const pages = (input: SentimentPlanInput, { round, source, begins }: Exchange, coin: RankedCoin): readonly SentimentWish[] =>
  turnsOf(input, source, coin, begins).flatMap(({ measure, done, gap }): readonly SentimentWish[] => {
    if (!done || !gap) return [];
    const { nowMs } = input;
    return [
      {
        need: ratioNeed(measure, coin.key),
        dueAtMs: begins,
        sources: [source],
        ask: () => ({ kind: 'ratio', nowMs, coin, measure, ...gap, ...marketOf(input, round, coin) }),
        round,
        afterLists: true,
      },
    ];
  });

const turnsOf = (input: SentimentPlanInput, source: SentimentSource, coin: RankedCoin, begins: UnixMs): readonly Turn[] =>
  (source.measures ?? RATIO_MEASURES).map((measure) => turnOf(input, coin, measure, source, begins));

function marketOf({ roster }: SentimentPlanInput, { exchange }: RatioRound, coin: RankedCoin): { readonly market?: ListedMarket } {
  const listed = roster.listedAt(exchange, coin);
  return isMarket(listed) ? { market: listed } : {};
}

/**
 * Ratios of the round that is on: each measure that its exchange has, of each followed coin that it lists, once. After
 * days away one call does not reach back to what is stored; then the hours between are asked for page by page, as far
 * back as the exchange has them, when every coin has its newest points. None while all exchanges are closed.
 */
export function ratioWishes(input: SentimentPlanInput, now: RoundNow): readonly SentimentWish[] {
  const { state, roster } = input;
  if (now.kind === 'closed') return [];
  const { round, source } = now;
  const exchange: Exchange = { round, source, begins: roundBeginsMs(state, round.day), next: roundBeginsMs(state, round.day + 1) };
  const listed = roster.tracked.filter((coin) => roster.listedAt(round.exchange, coin) !== undefined);
  return [...listed.flatMap((coin) => tails(input, exchange, coin)), ...listed.flatMap((coin) => pages(input, exchange, coin))];
}
