import { againstBitcoin } from '../analytics/against-bitcoin.ts';
import { seasonIndex } from '../analytics/season-index.ts';
import type { EpochDay } from '../core/units.ts';
import type { RankedCoin } from '../market/coin.ts';
import { newestFinalDay } from '../market/newest-final-day.ts';
import type { DailyColumns } from '../market/series.ts';
import type { SeasonFigures } from './sentiment.ts';

/** The day on which most of the comparisons end, of equal ones the latest. */
function commonest(days: readonly EpochDay[]): EpochDay | undefined {
  const counts = new Map<EpochDay, number>();
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1);
  return [...counts].toSorted(([a, countA], [b, countB]) => countB - countA || b - a)[0]?.[0];
}

/**
 * The season index of the `of` largest altcoins (docs/methods.md §10), members best first. `altcoins` ascend by rank.
 * `undefined` without Bitcoin's closes: nothing can be ahead of them.
 */
export function seasonFigures(
  altcoins: readonly RankedCoin[],
  of: SeasonFigures['of'],
  closesOf: (coin: RankedCoin) => DailyColumns | undefined,
  bitcoin: DailyColumns | undefined,
): SeasonFigures | undefined {
  const newest = bitcoin && newestFinalDay(bitcoin);
  if (!bitcoin || newest === undefined) return undefined;
  const members = altcoins.slice(0, of).flatMap((coin) => {
    const closes = closesOf(coin);
    const lead = closes && againstBitcoin(closes, bitcoin);
    return lead ? [{ coin, lead }] : [];
  });
  return {
    of,
    ...seasonIndex(members.map(({ lead }) => lead.difference)),
    asOfDay: commonest(members.map(({ lead }) => lead.day)) ?? newest,
    assets: members
      .toSorted((a, b) => b.lead.difference - a.lead.difference || a.coin.rank - b.coin.rank)
      .map(({ coin: { key, symbol, rank }, lead }) => ({ key, symbol, rank, against90d: lead.difference })),
  };
}
