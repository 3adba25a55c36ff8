import { againstBitcoinOn, comparableDays } from '../analytics/against-bitcoin.ts';
import type { EpochDay } from '../core/units.ts';
import type { DailyColumns } from '../market/series.ts';

/** Histories are renewed one by one after a day is over: it counts once nine tenths of those that could be compared a day before are there. */
const NEARLY_ALL = 0.9;

/**
 * The one day on which every comparison of the season index ends (docs/methods.md §10): the latest of Bitcoin's newest
 * four on which nearly all coins that have 90 days on any of them have them. `undefined` without such a coin.
 */
export function seasonDay(coins: readonly DailyColumns[], bitcoin: DailyColumns): EpochDay | undefined {
  const counted = comparableDays(bitcoin).map((day) => ({
    day,
    members: coins.filter((coin) => againstBitcoinOn(coin, bitcoin, day) !== undefined).length,
  }));
  const enough = NEARLY_ALL * Math.max(...counted.map(({ members }) => members));
  return counted.find(({ members }) => members > 0 && members >= enough)?.day;
}
