import { epochDayOf, startOfDayMs } from '../core/time.ts';
import type { EpochDay, Ratio } from '../core/units.ts';
import { type Clock, lastCompleted } from './clock.ts';
import type { History } from './history.ts';
import { type Prices, pricesOf } from './prices-of.ts';
import type { Published } from './verdict.ts';

/** A simple return from an article's day to now. */
export interface ChangeSince {
  /** Whose it is: what stands in where it is not the one that was asked for. */
  readonly subject: string;
  readonly change: Ratio;
  /** The last close before the article was published, and the newest one. */
  readonly from: EpochDay;
  readonly to: EpochDay;
  readonly fromClose: number;
  readonly toClose: number;
  /** Provider of the first close, and of the last one where that is another. */
  readonly sources: readonly string[];
}

/** What came of the markets since an article was published; what is not stored is left out. */
export interface SincePublished {
  /** IWM where the index is not stored. */
  readonly russell?: ChangeSince;
  readonly crypto?: ChangeSince;
  readonly coin?: ChangeSince & { readonly symbol: string };
}

/** The last close that was known for sure when the text was published: where only its date is known, when that date began in UTC. */
function baseDay({ ms, isDayOnly }: Published, clock: Clock): EpochDay {
  return lastCompleted(isDayOnly ? startOfDayMs(epochDayOf(ms)) : ms, clock);
}

function newestClose(prices: Prices, after: EpochDay): { readonly day: EpochDay; readonly close: number } | undefined {
  for (let day = prices.last; day > after; day -= 1) {
    const close = prices.closeOn(day);
    if (close !== undefined) return { day, close };
  }
  return undefined;
}

function changeSince(subject: string, published: Published, history: History): ChangeSince | undefined {
  const prices = pricesOf(subject, history);
  if (!prices) return undefined;
  const from = baseDay(published, prices.clock);
  const [fromClose, newest] = [prices.closeOn(from), newestClose(prices, from)];
  if (fromClose === undefined || !newest) return undefined;
  return {
    subject: prices.subject,
    change: newest.close / fromClose - 1,
    from,
    to: newest.day,
    fromClose,
    toClose: newest.close,
    sources: [...new Set([prices.sourceOn(from), prices.sourceOn(newest.day)])],
  };
}

/**
 * The Russell 2000, the total crypto capitalisation and the page's coin from the last close before an article was
 * published to the newest final one (docs/methods.md §12). One is left out where that first close is not stored, where no
 * day has closed since, and where nothing of it is stored; all of them where the article has no date.
 */
export function sincePublished(published: Published | undefined, coinSymbol: string | undefined, history: History): SincePublished {
  if (!published) return {};
  const [russell, crypto] = [changeSince('RUT', published, history), changeSince('TOTAL', published, history)];
  const coin = coinSymbol === undefined ? undefined : changeSince(coinSymbol, published, history);
  return {
    ...(russell && { russell }),
    ...(crypto && { crypto }),
    ...(coin && coinSymbol !== undefined && { coin: { ...coin, symbol: coinSymbol } }),
  };
}
