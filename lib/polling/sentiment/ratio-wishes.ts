import type { UnixMs } from '../../core/units.ts';
import type { RankedCoin } from '../../market/coin.ts';
import { RATIO_MEASURES } from '../../market/ratio-history.ts';
import type { RatioMeasure } from '../../market/ratio-history.ts';
import type { SentimentSource } from '../../sources/sentiment-source.ts';
import { needState } from '../state.ts';
import { RATIO_FIRST_MS, RATIO_LONGEST_MS, RATIO_REVISED_MS, ratioNeed } from './needs.ts';
import { isMarket } from './roster.ts';
import { roundBeginsMs } from './round.ts';
import type { RoundNow } from './round.ts';
import type { SentimentPlanInput, SentimentWish } from './sentiment-wish.ts';

interface Turn {
  readonly measure: RatioMeasure;
  readonly done: boolean;
  /** First instant that is not stored yet from this exchange, and a little before it. */
  readonly fromMs: UnixMs;
}

function turnOf(
  { nowMs, state }: SentimentPlanInput,
  coin: RankedCoin,
  measure: RatioMeasure,
  { id }: SentimentSource,
  begins: UnixMs,
): Turn {
  const { lastSuccessMs, answeredBy, newestMs } = needState(state, ratioNeed(measure, coin.key));
  const isOwn = answeredBy === id;
  const wanted = isOwn && newestMs !== undefined ? newestMs - RATIO_REVISED_MS : nowMs - RATIO_FIRST_MS;
  return {
    measure,
    done: isOwn && lastSuccessMs !== undefined && lastSuccessMs >= begins,
    fromMs: Math.min(Math.max(wanted, nowMs - RATIO_LONGEST_MS), nowMs - RATIO_REVISED_MS),
  };
}

/** Ratios of the round that is on: each measure that its exchange has, of each followed coin that it lists. None while all exchanges are closed. */
export function ratioWishes(input: SentimentPlanInput, now: RoundNow): readonly SentimentWish[] {
  const { nowMs, state, roster } = input;
  if (now.kind === 'closed') return [];
  const { round, source } = now;
  const begins = roundBeginsMs(state, round.day);
  const next = roundBeginsMs(state, round.day + 1);
  return roster.tracked.flatMap((coin): readonly SentimentWish[] => {
    const listed = roster.listedAt(round.exchange, coin);
    if (listed === undefined) return [];
    const turns = (source.measures ?? RATIO_MEASURES).map((measure) => turnOf(input, coin, measure, source, begins));
    // One for all that are still to be asked for, so that an answer with both measures is asked for once.
    const fromMs = Math.min(nowMs - RATIO_REVISED_MS, ...turns.filter(({ done }) => !done).map((turn) => turn.fromMs));
    return turns.map(({ measure, done }) => ({
      need: ratioNeed(measure, coin.key),
      dueAtMs: done ? next : begins,
      sources: [source],
      ask: () => ({ kind: 'ratio', nowMs, coin, measure, fromMs, ...(isMarket(listed) && { market: listed }) }),
      round,
      afterLists: true,
    }));
  });
}
