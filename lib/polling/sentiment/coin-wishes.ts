import type { EpochDay } from '../../core/units.ts';
import type { RankedCoin } from '../../market/coin.ts';
import type { SentimentNeedId, SentimentSource } from '../../sources/sentiment-source.ts';
import { needState, sourceNeedState } from '../state.ts';
import type { PollState } from '../state.ts';
import { COIN_DAYS, COIN_REVISED_DAYS, coinNeed, SPOT_LISTING } from './needs.ts';
import { isMarket } from './roster.ts';
import { roundBeginsMs, roundDay } from './round.ts';
import { byId } from './sentiment-wish.ts';
import type { SentimentPlanInput, SentimentWish } from './sentiment-wish.ts';

/** A source whose answers lacked the wanted day this often lets the next one try. */
const PATIENCE_ANSWERS = 2;

/** The same sources, those behind the others that have repeatedly answered without the wanted day. */
function patient(
  state: PollState,
  sources: readonly SentimentSource[],
  need: SentimentNeedId,
  wantedDay: EpochDay,
): readonly SentimentSource[] {
  const lacking = (source: SentimentSource): boolean => {
    const { lacked } = sourceNeedState(state, source.id, need);
    return lacked?.day === wantedDay && lacked.answers >= PATIENCE_ANSWERS;
  };
  return [...sources.filter((source) => !lacking(source)), ...sources.filter(lacking)];
}

function coinWish(input: SentimentPlanInput, coin: RankedCoin): SentimentWish {
  const { nowMs, state, sources, order, roster } = input;
  const need = coinNeed(coin.key);
  const { newestDay, answeredBy } = needState(state, need);
  const day = roundDay(state, nowMs);
  const wantedDay = day - 1;
  const listed = roster.listedAt(SPOT_LISTING, coin);
  const market = isMarket(listed) ? { market: listed } : {};
  const hasDay = newestDay !== undefined && newestDay >= wantedDay;
  return {
    need,
    dueAtMs: roundBeginsMs(state, hasDay ? newestDay + 2 : day),
    sources: patient(state, byId(sources, listed === undefined ? order.coinUnlisted : order.coin), need, wantedDay),
    ask: ({ id }) => {
      const from = newestDay !== undefined && answeredBy === id ? newestDay - COIN_REVISED_DAYS : wantedDay - COIN_DAYS + 1;
      return { kind: 'coin', nowMs, coin, from, ...market };
    },
    wantedDay,
    afterLists: true,
  };
}

/** Closes of each followed coin that has no stored series: after each 24:00 UTC until that day is there. */
export const coinWishes = (input: SentimentPlanInput): readonly SentimentWish[] =>
  input.roster.withHistory.map((coin) => coinWish(input, coin));
