import type { CoinYardsticks } from './coin-figures.ts';
import type { CoinFigures, Sentiment, SentimentPart, SentimentWhy } from './sentiment.ts';

/** With histories of so many of the coins that are followed, a part that still says nothing is not waiting for more. */
const MOSTLY_FILLED = 0.9;

/** What is computed of the altcoin side, each part by itself. */
export type SentimentParts = Pick<Sentiment, 'coins' | 'season' | 'drawdown' | 'longShort' | 'netflow' | 'netflowTotals' | 'fearGreed'>;

/** What is not there, and why. Where most histories and what they are held against are there already, they are too short. */
export function missingParts(
  parts: SentimentParts,
  followed: readonly CoinFigures[],
  against: CoinYardsticks,
  whyMissing: (part: SentimentPart) => SentimentWhy,
): Sentiment['missing'] {
  const histories = followed.filter(({ history }) => history).length;
  const isFilled = followed.length > 0 && histories >= MOSTLY_FILLED * followed.length;
  const has: readonly (readonly [SentimentPart, boolean])[] = [
    ['link', followed.some(({ link }) => link)],
    ['season', parts.season.some(({ index }) => index !== undefined)],
    ['drawdown', parts.drawdown !== undefined],
    ['longShort', parts.longShort.some(({ assets }) => assets.length > 0)],
    ['netflow', parts.netflow.length > 0 || parts.netflowTotals !== undefined],
    ['fearGreed', parts.fearGreed !== undefined],
  ];
  const isTooShort = (part: SentimentPart): boolean =>
    isFilled && ((part === 'link' && against.equity !== undefined) || (part === 'season' && against.bitcoin !== undefined));
  return has.flatMap(([part, there]) => (there ? [] : [{ part, why: isTooShort(part) ? 'too-little-data' : whyMissing(part) }]));
}
