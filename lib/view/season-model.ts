import type { MessageKey } from '../core/text.ts';
import type { CoinKey } from '../market/coin.ts';
import type { Say } from './say.ts';
import { isSeasonStale } from './sentiment-age.ts';
import type { SeasonFigures } from './sentiment.ts';

/** From here on it is called a season of the altcoins, up to there one of Bitcoin (docs/methods.md §10). */
const SEASON_FROM = 75;
const BITCOIN_TO = 25;

/** One coin of the index with its return of 90 days less Bitcoin's. */
export interface SeasonMember {
  readonly key: CoinKey;
  readonly symbol: string;
  readonly rank: number;
  readonly change: string;
}

export interface SeasonModel {
  /** "Bitcoin leads", "Altcoins lead", "Neither leads". */
  readonly sentence: string;
  /** 0 to 100, for the bar. */
  readonly index: number;
  readonly figure: string;
  /** "17 of 50 altcoins beat Bitcoin over 90 days to 20 Nov 2026." */
  readonly note: string;
  /** The same of the larger group, and coins left out for want of history. */
  readonly others: readonly string[];
  readonly marks: readonly number[];
  /** Those of the group that have 90 days, best first. */
  readonly members: readonly SeasonMember[];
  readonly stale: boolean;
}

/** The group whose index is the figure: the 50 largest. */
export const mainSeason = (groups: readonly SeasonFigures[]): SeasonFigures | undefined => groups.find(({ of }) => of === 50) ?? groups[0];

/** The season index of the 50 largest altcoins, and the 100 largest beside it. Undefined where no coin has 90 days. Pure. */
export function seasonModel(groups: readonly SeasonFigures[], say: Say): SeasonModel | undefined {
  const { t, format, nowMs } = say;
  const main = mainSeason(groups);
  if (main?.index === undefined) return undefined;
  return {
    sentence: t(wordsOf(main.index)),
    index: main.index,
    figure: format.fixed(main.index, 0),
    note: t('sentiment_season_note', String(main.ahead), String(main.members), format.date(main.asOfDay), String(main.of)),
    others: [
      ...(main.members < main.of ? [t('sentiment_season_short', String(main.of - main.members))] : []),
      ...groups.flatMap(({ of, index, ahead, members }) =>
        of === main.of || index === undefined
          ? []
          : [t('sentiment_season_other', String(of), format.fixed(index, 0), String(ahead), String(members))],
      ),
    ],
    marks: [BITCOIN_TO, SEASON_FROM],
    members: main.assets.map(({ key, symbol, rank, against90d }) => ({ key, symbol, rank, change: format.change(against90d) })),
    stale: isSeasonStale(main, nowMs),
  };
}

function wordsOf(index: number): MessageKey {
  if (index >= SEASON_FROM) return 'sentiment_season_alt';
  return index <= BITCOIN_TO ? 'sentiment_season_bitcoin' : 'sentiment_season_between';
}
