import { minutes } from '../../core/time.ts';
import type { UnixMs } from '../../core/units.ts';
import type { ListingId } from '../../market/contract-listing.ts';
import { NETFLOW_PERIODS } from '../../market/exchange-balances.ts';
import type { SentimentNeedId } from '../../sources/sentiment-source.ts';
import { needState } from '../state.ts';
import { coinWishes } from './coin-wishes.ts';
import { EAGER_MS, listingNeed, netflowNeed, REFRESH_MS, SAVER_MS, SPOT_LISTING } from './needs.ts';
import { ratioWishes } from './ratio-wishes.ts';
import type { RoundNow } from './round.ts';
import { byId } from './sentiment-wish.ts';
import type { SentimentPlanInput, SentimentWish } from './sentiment-wish.ts';

/** Answers of one run come within this. */
const TOGETHER_MS = minutes(5);

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

/**
 * What the altcoin side wants, most urgent first, by the clock and by what is stored; never by what page is open.
 * The ranked list hourly; the listings that are needed daily; Fear & Greed and netflow every six hours; each tracked
 * coin's closes after each 24:00 UTC until that day is there; ratios once a day, both measures of all coins that the
 * round's exchange lists. Data saver asks for each once a day. Pure; how soon a failed ask may be repeated is not its
 * matter but that of `notBeforeMs`.
 */
export function sentimentWishes(input: SentimentPlanInput, now: RoundNow): readonly SentimentWish[] {
  const listings: readonly ListingId[] = [SPOT_LISTING, ...(now.kind === 'round' ? [now.round.exchange] : [])];
  return [
    universeWish(input),
    ...listings.map((listing) => listingWish(input, listing)),
    fearGreedWish(input),
    ...netflowWishes(input),
    ...coinWishes(input),
    ...ratioWishes(input, now),
  ];
}
