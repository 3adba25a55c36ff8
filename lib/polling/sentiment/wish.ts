import { minutes } from '../../core/time.ts';
import type { EpochDay, UnixMs } from '../../core/units.ts';
import type { RankedCoin } from '../../market/coin.ts';
import type { ListedMarket, ListingId } from '../../market/contract-listing.ts';
import { NETFLOW_PERIODS } from '../../market/exchange-balances.ts';
import { RATIO_MEASURES } from '../../market/ratio-history.ts';
import type { Settings } from '../../settings/settings.ts';
import type { SentimentAsk, SentimentNeedId, SentimentSource } from '../../sources/sentiment-source.ts';
import { needState, sourceNeedState } from '../state.ts';
import type { PollState, RatioRound } from '../state.ts';
import {
  COIN_DAYS,
  COIN_REVISED_DAYS,
  coinNeed,
  EAGER_MS,
  listingNeed,
  netflowNeed,
  RATIO_FIRST_MS,
  RATIO_LONGEST_MS,
  RATIO_REVISED_MS,
  ratioNeed,
  REFRESH_MS,
  SAVER_MS,
  SPOT_LISTING,
} from './needs.ts';
import type { SentimentOrder } from './needs.ts';
import type { Known, Roster } from './roster.ts';
import { roundBeginsMs, roundDay, roundNow } from './round.ts';

export interface SentimentPlanInput {
  readonly nowMs: UnixMs;
  readonly state: PollState;
  readonly settings: Settings;
  readonly known: Known;
  readonly roster: Roster;
  readonly sources: readonly SentimentSource[];
  readonly order: SentimentOrder;
  /** A person asked for fresh numbers. */
  readonly eager: boolean;
}

/** From when on a need wants an answer, who may give it, and how they are asked. */
export interface SentimentWish {
  readonly need: SentimentNeedId;
  readonly dueAtMs: UnixMs;
  /** Best first. */
  readonly sources: readonly SentimentSource[];
  readonly ask: (source: SentimentSource) => SentimentAsk;
  readonly wantedDay?: EpochDay;
  readonly round?: RatioRound;
  /** Waits while the ranked list, or a listing that is not there yet, can still come first. */
  readonly afterLists: boolean;
}

/** Answers of one run come within this. */
const TOGETHER_MS = minutes(5);

/** A source whose answers lacked the wanted day this often lets the next one try. */
const PATIENCE_ANSWERS = 2;

const byId = (sources: readonly SentimentSource[], ids: readonly string[]): readonly SentimentSource[] =>
  ids.flatMap((id) => sources.find((source) => source.id === id) ?? []);

/** When a value of the moment is asked for again. */
function refreshAtMs({ state, settings, eager }: SentimentPlanInput, need: SentimentNeedId, kind: keyof typeof REFRESH_MS): UnixMs {
  const { lastSuccessMs } = needState(state, need);
  if (lastSuccessMs === undefined) return 0;
  if (eager && kind === 'universe') return lastSuccessMs + EAGER_MS;
  return lastSuccessMs + (settings.dataSaver ? SAVER_MS : REFRESH_MS[kind]);
}

function universeWish(input: SentimentPlanInput): SentimentWish {
  const { known, sources, order, nowMs } = input;
  // A list that is gone from the store is asked for whenever it was had.
  const dueAtMs = known.universe ? refreshAtMs(input, 'UNIVERSE', 'universe') : 0;
  return { need: 'UNIVERSE', dueAtMs, sources: byId(sources, order.universe), ask: () => ({ kind: 'universe', nowMs }), afterLists: false };
}

function listingWish(input: SentimentPlanInput, listing: ListingId): SentimentWish {
  const { known, sources, order, nowMs } = input;
  const need = listingNeed(listing);
  return {
    need,
    dueAtMs: known.listings.has(listing) ? refreshAtMs(input, need, 'listing') : 0,
    sources: byId(sources, [order.listing[listing]]),
    ask: () => ({ kind: 'listing', nowMs, listing }),
    afterLists: false,
  };
}

function fearGreedWish(input: SentimentPlanInput): SentimentWish {
  const { sources, order, nowMs } = input;
  return {
    need: 'FEAR_GREED',
    dueAtMs: refreshAtMs(input, 'FEAR_GREED', 'fear-greed'),
    sources: byId(sources, order['fear-greed']),
    ask: () => ({ kind: 'fear-greed', nowMs }),
    afterLists: false,
  };
}

/** All periods are asked for together where they are due within minutes of each other: one of the sources answers all at once. */
function netflowWishes(input: SentimentPlanInput): readonly SentimentWish[] {
  const { nowMs, sources, order } = input;
  const own = NETFLOW_PERIODS.map((period) => ({ period, dueAtMs: refreshAtMs(input, netflowNeed(period), 'netflow') }));
  const isTime = own.some(({ dueAtMs }) => dueAtMs <= nowMs);
  return own.map(({ period, dueAtMs }) => ({
    need: netflowNeed(period),
    dueAtMs: isTime && dueAtMs <= nowMs + TOGETHER_MS ? Math.min(dueAtMs, nowMs) : dueAtMs,
    sources: byId(sources, order.netflow),
    ask: () => ({ kind: 'netflow', nowMs, period }),
    afterLists: false,
  }));
}

const isMarket = (listed: ListedMarket | undefined | 'unknown'): listed is ListedMarket => typeof listed === 'object';

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
      const from = newestDay !== undefined && answeredBy === id ? newestDay - COIN_REVISED_DAYS : wantedDay - COIN_DAYS;
      return { kind: 'coin', nowMs, coin, from, ...market };
    },
    wantedDay,
    afterLists: true,
  };
}

/** First instant to ask for: one for both measures of a coin, so that an answer with both is asked for once. */
function ratioFromMs({ nowMs, state }: SentimentPlanInput, { key }: RankedCoin, { id }: SentimentSource): UnixMs {
  const newest = RATIO_MEASURES.map((measure) => {
    const { answeredBy, newestMs } = needState(state, ratioNeed(measure, key));
    return answeredBy === id && newestMs !== undefined ? newestMs - RATIO_REVISED_MS : -Infinity;
  });
  const own = newest.filter(Number.isFinite);
  const from = own.length > 0 ? Math.min(...own) : nowMs - RATIO_FIRST_MS;
  return Math.min(Math.max(from, nowMs - RATIO_LONGEST_MS), nowMs - RATIO_REVISED_MS);
}

function ratioWishes(input: SentimentPlanInput): readonly SentimentWish[] {
  const { nowMs, state, roster } = input;
  const now = roundNow(input);
  if (now.kind === 'closed') return [];
  const { round, source } = now;
  const begins = roundBeginsMs(state, round.day);
  const next = roundBeginsMs(state, round.day + 1);
  return roster.tracked.flatMap((coin): readonly SentimentWish[] => {
    const listed = roster.listedAt(round.exchange, coin);
    if (listed === undefined) return [];
    const fromMs = ratioFromMs(input, coin, source);
    return (source.measures ?? RATIO_MEASURES).map((measure) => {
      const need = ratioNeed(measure, coin.key);
      const { lastSuccessMs, answeredBy } = needState(state, need);
      const done = answeredBy === source.id && lastSuccessMs !== undefined && lastSuccessMs >= begins;
      return {
        need,
        dueAtMs: done ? next : begins,
        sources: [source],
        ask: () => ({ kind: 'ratio', nowMs, coin, measure, fromMs, ...(isMarket(listed) && { market: listed }) }),
        round,
        afterLists: true,
      };
    });
  });
}

/**
 * What the altcoin side wants, most urgent first, by the clock and by what is stored; never by what page is open.
 * The ranked list hourly; the listings that are needed daily; Fear & Greed and netflow every six hours; each tracked
 * coin's closes after each 24:00 UTC until that day is there; ratios once a day, both measures of all coins that the
 * round's exchange lists. Data saver asks for each once a day. Pure; how soon a failed ask may be repeated is not its
 * matter but that of `notBeforeMs`.
 */
export function sentimentWishes(input: SentimentPlanInput): readonly SentimentWish[] {
  const now = roundNow(input);
  const listings: readonly ListingId[] = [SPOT_LISTING, ...(now.kind === 'round' ? [now.round.exchange] : [])];
  return [
    universeWish(input),
    ...listings.map((listing) => listingWish(input, listing)),
    fearGreedWish(input),
    ...netflowWishes(input),
    ...input.roster.withHistory.map((coin) => coinWish(input, coin)),
    ...ratioWishes(input),
  ];
}
