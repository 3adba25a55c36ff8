import { againstBitcoinOn } from '../analytics/against-bitcoin.ts';
import { seasonIndex } from '../analytics/season-index.ts';
import type { EpochDay } from '../core/units.ts';
import type { RankedCoin } from '../market/coin.ts';
import type { DailyColumns } from '../market/series.ts';
import type { SeasonFigures } from './sentiment.ts';

/** What the comparisons rest on. */
export interface SeasonGround {
  readonly closesOf: (coin: RankedCoin) => DailyColumns | undefined;
  readonly bitcoin: DailyColumns;
  /** The day on which every comparison ends (season-day.ts). */
  readonly day: EpochDay;
}

/**
 * The season index of the `of` largest altcoins (docs/methods.md §10), members best first. `altcoins` ascend by rank. Every
 * comparison ends on the same day; coins without both closes leave the denominator. Pure.
 */
export function seasonFigures(altcoins: readonly RankedCoin[], of: SeasonFigures['of'], ground: SeasonGround): SeasonFigures {
  const { closesOf, bitcoin, day } = ground;
  const members = altcoins.slice(0, of).flatMap((coin) => {
    const closes = closesOf(coin);
    const lead = closes && againstBitcoinOn(closes, bitcoin, day);
    return lead === undefined ? [] : [{ coin, lead }];
  });
  return {
    of,
    ...seasonIndex(members.map(({ lead }) => lead)),
    asOfDay: day,
    assets: members
      .toSorted((a, b) => b.lead - a.lead || a.coin.rank - b.coin.rank)
      .map(({ coin: { key, symbol, rank }, lead }) => ({ key, symbol, rank, against90d: lead })),
  };
}
