import { days, hours, minutes } from '../../core/time.ts';
import type { DurationMs } from '../../core/units.ts';
import type { CoinKey } from '../../market/coin.ts';
import type { ListingId } from '../../market/contract-listing.ts';
import type { NetflowPeriod } from '../../market/exchange-balances.ts';
import type { RatioMeasure } from '../../market/ratio-history.ts';
import type { SentimentNeedId } from '../../sources/sentiment-source.ts';

export const coinNeed = (key: CoinKey): SentimentNeedId => `COIN:${key}`;
export const ratioNeed = (measure: RatioMeasure, key: CoinKey): SentimentNeedId => `RATIO:${measure}:${key}`;
export const listingNeed = (id: ListingId): SentimentNeedId => `LISTING:${id}`;
export const netflowNeed = (period: NetflowPeriod): SentimentNeedId => `NETFLOW:${period}`;

/** Where the histories of coins come from first, so whose spot markets have to be known. */
export const SPOT_LISTING: ListingId = 'binance-spot';

/** How old an answer may become before the need is asked for again. With data saver everything waits a day. */
export const REFRESH_MS: Readonly<Record<'universe' | 'listing' | 'fear-greed' | 'netflow', DurationMs>> = {
  universe: hours(1),
  listing: days(1),
  'fear-greed': hours(6),
  netflow: hours(6),
};
export const SAVER_MS: DurationMs = days(1);

/** After a person asked for fresh numbers a ranked list younger than this is fresh; its body has some 200 kB. */
export const EAGER_MS: DurationMs = minutes(5);

/** From 24:00 UTC until the slowest provider of a coin has the day: asked earlier, a hundred requests are wasted. */
export const SETTLE_MS: DurationMs = minutes(40);
/** One jitter for all coins and ratios: copies of the extension are spread, and one of them wakes once for all. */
export const JITTER_MS: DurationMs = minutes(30);

/** Days of a first history: 200 sessions and the 90 days of the season index; more does not fit the budget of the first fill. */
export const COIN_DAYS = 300;
/** Newest days that their own provider is asked for again, because it may have revised them. */
export const COIN_REVISED_DAYS = 5;
/** A first history of ratios: every hour of a week and a bit, which fits the budget. */
export const RATIO_FIRST_MS: DurationMs = hours(200);
/** Binance and OKX have no more (docs/sources.md §9.1–9.2), and of the others no more is asked for. */
export const RATIO_LONGEST_MS: DurationMs = days(30);
/** The newest points are asked for again: the last hour was not over. */
export const RATIO_REVISED_MS: DurationMs = hours(2);

/** A source that does not list a coin is asked for it again after this. */
export const UNLISTED_REST_MS: DurationMs = days(7);
