import type { MessageKey } from '../core/text.ts';
import type { Ratio } from '../core/units.ts';
import type { CoinKey } from '../market/coin.ts';
import type { RatioMeasure } from '../market/ratio-history.ts';
import type { AxisModel } from './axis-model.ts';
import { EXCHANGE_NAMES } from './exchange-names.ts';
import { logTicks } from './log-ticks.ts';
import { MIN_SET } from './ratio-sets.ts';
import type { Say } from './say.ts';
import { isRatioSetStale } from './sentiment-age.ts';
import type { RatioSet } from './sentiment.ts';

/** One coin as a dot: rank across, ratio up, both logarithmic. */
export interface ScatterDot {
  readonly key: CoinKey;
  readonly symbol: string;
  readonly rank: number;
  readonly ratio: Ratio;
  readonly name: string;
  /** "Solana (SOL), rank 5: long/short 2.51": what hovering and keys read. */
  readonly text: string;
}

export interface ScatterModel {
  readonly x: AxisModel;
  readonly y: AxisModel;
  readonly dots: readonly ScatterDot[];
  /** Ends of the Theil–Sen line within the axes: rank and ratio. */
  readonly line?: readonly (readonly [number, number])[];
  /** The picture in words. */
  readonly summary: string;
}

export interface LongShortModel {
  readonly measure: RatioMeasure;
  /** Name of the measure, for the switch. */
  readonly name: string;
  /** "In most altcoins more accounts are long than short"; of fewer than ten, that they are too few to say. */
  readonly sentence: string;
  /** "81 of 96"; absent while it is of too few to speak of altcoins. */
  readonly figure: string | undefined;
  /** What the figure counts, where and when. */
  readonly note: string;
  /** Whether smaller coins are longer, with the interval that the words follow. */
  readonly byRank: string;
  /** How many altcoins are not in it, and whether the exchange lists them. */
  readonly without: string | undefined;
  /** What the picture does not show. */
  readonly limits: string;
  readonly scatter: ScatterModel;
  readonly stale: boolean;
}

const MEASURES: Readonly<Record<RatioMeasure, { readonly name: MessageKey; readonly note: MessageKey; readonly limits: MessageKey }>> = {
  'global-account': { name: 'sentiment_accounts', note: 'sentiment_accounts_note', limits: 'sentiment_accounts_limits' },
  'top-position': { name: 'sentiment_top', note: 'sentiment_top_note', limits: 'sentiment_top_limits' },
};

interface Counted {
  readonly accounts: MessageKey;
  readonly top: MessageKey;
}

const MOST: Counted = { accounts: 'sentiment_accounts_most', top: 'sentiment_top_most' };
const MORE_THAN_HALF: Counted = { accounts: 'sentiment_accounts_more', top: 'sentiment_top_more' };
const HALF: Counted = { accounts: 'sentiment_accounts_half', top: 'sentiment_top_half' };
const FEWER_THAN_HALF: Counted = { accounts: 'sentiment_accounts_fewer', top: 'sentiment_top_fewer' };
const FEW: Counted = { accounts: 'sentiment_accounts_few', top: 'sentiment_top_few' };

/** How many of the coins, in plain words: it is a count of all that are listed, so no interval is needed. */
function countedAs(share: Ratio): Counted {
  if (share >= 2 / 3) return MOST;
  if (share <= 1 / 3) return FEW;
  if (share > 0.55) return MORE_THAN_HALF;
  return share < 0.45 ? FEWER_THAN_HALF : HALF;
}

/** What a coin calls itself; the ticker stands alone where the ranked list has no longer got it. */
export type NameOf = (key: CoinKey) => string | undefined;

/** One set of ratios as the Sentiment tab shows it; undefined for a set without a coin. Pure. */
export function longShortModel(set: RatioSet, nameOf: NameOf, say: Say): LongShortModel | undefined {
  const { t, format, nowMs } = say;
  const { assets, shareAboveOne, measure } = set;
  if (assets.length === 0 || shareAboveOne === undefined) return undefined;
  const counted = countedAs(shareAboveOne);
  const isEnough = assets.length >= MIN_SET;
  const above = assets.filter(({ ratio }) => ratio > 1).length;
  const words = MEASURES[measure];
  const figure = t('sentiment_of', String(above), String(assets.length));
  const note = t(words.note, EXCHANGE_NAMES[set.exchange], format.instant(set.asOfMs));
  return {
    measure,
    name: t(words.name),
    sentence: t(!isEnough ? 'sentiment_ratios_few' : measure === 'global-account' ? counted.accounts : counted.top),
    figure: isEnough ? figure : undefined,
    note: isEnough ? note : `${figure} ${note}`,
    byRank: byRank(set, say),
    without: withoutText(set, say),
    limits: t(words.limits),
    scatter: scatterModel(set, nameOf, say),
    stale: isRatioSetStale(set, nowMs),
  };
}

/** Coins that the exchange does not list are another matter than those that it was not asked for yet, or gave no answer for. */
function withoutText({ without, unlisted, exchange }: RatioSet, { t }: Say): string | undefined {
  const name = EXCHANGE_NAMES[exchange];
  const notYet = without - (unlisted ?? 0);
  const parts = [
    ...(unlisted ? [t('sentiment_unlisted', String(unlisted), name)] : []),
    ...(notYet > 0 ? [t('sentiment_without', String(notYet), name)] : []),
  ];
  return parts.length > 0 ? parts.join(' ') : undefined;
}

/** Words follow the interval: only one that leaves out zero says which way. */
function byRank({ spearman }: RatioSet, { t, format }: Say): string {
  if (!spearman?.interval) return t('sentiment_rank_short');
  const { low, high } = spearman.interval;
  const figures = [format.r(spearman.rho), format.r(low), format.r(high)];
  if (low > 0) return t('sentiment_rank_longer', ...figures);
  if (high < 0) return t('sentiment_rank_shorter', ...figures);
  return t('sentiment_rank_none', ...figures);
}

/** Room around the outermost dots, as a factor. */
const MARGIN = 1.08;

function scatterModel(set: RatioSet, nameOf: NameOf, { t, format }: Say): ScatterModel {
  const ranks = set.assets.map(({ rank }) => rank);
  const ratios = set.assets.map(({ ratio }) => ratio);
  const x = axisOf(Math.min(...ranks) / MARGIN, Math.max(...ranks) * MARGIN, (value) => format.fixed(value, 0));
  // One is always inside: above it more are long, below it more are short.
  const y = axisOf(Math.min(1, ...ratios) / MARGIN, Math.max(1, ...ratios) * MARGIN, (value) =>
    format.fixed(value, value < 10 && value % 1 !== 0 ? 1 : 0),
  );
  const at = (rank: number): readonly [number, number] => [
    rank,
    Math.exp((set.line?.intercept ?? 0) + (set.line?.slope ?? 0) * Math.log(rank)),
  ];
  return {
    x,
    y,
    dots: set.assets.map(({ key, symbol, rank, ratio }) => {
      const name = nameOf(key);
      const coin = name === undefined ? symbol : t('sentiment_dot_coin', name, symbol);
      return { key, symbol, name: name ?? '', rank, ratio, text: t('sentiment_dot', coin, String(rank), format.fixed(ratio, 2)) };
    }),
    ...(set.line && { line: [at(Math.min(...ranks)), at(Math.max(...ranks))] }),
    summary: t('sentiment_scatter', String(set.assets.length), EXCHANGE_NAMES[set.exchange], format.instant(set.asOfMs)),
  };
}

const axisOf = (min: number, max: number, label: (value: number) => string): AxisModel => ({
  kind: 'log',
  min,
  max,
  ticks: logTicks(min, max).map((value) => ({ value, label: label(value) })),
});
