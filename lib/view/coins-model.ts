import type { Interval } from '../analytics/words.ts';
import type { CoinKey } from '../market/coin.ts';
import type { Say } from './say.ts';
import { isLinkStale } from './sentiment-age.ts';
import type { CoinFigures, Sentiment } from './sentiment.ts';

/** One coin's line of the table. Cells are empty text where nothing is known. */
export interface CoinRow {
  readonly key: CoinKey;
  readonly symbol: string;
  readonly name: string;
  readonly rank: number;
  readonly r: string;
  /** For the stroke beside r. */
  readonly link?: { readonly r: number; readonly interval?: Interval };
  /** "0.20 to 0.58, 90 sessions to 20 Nov 2026". */
  readonly linkText: string;
  readonly beta: string;
  readonly against: string;
  readonly drawdown: string;
  readonly ratio: string;
  readonly stale: boolean;
}

export interface CoinsModel {
  /** "r to the Russell 2000, 90 sessions": head of the column. */
  readonly rHead: string;
  readonly rows: readonly CoinRow[];
  /** What the coins have in common, in words. */
  readonly sentence: string;
  readonly note: string;
}

/** Every coin that has a history of its own, ascending by rank. Undefined without one. Pure. */
export function coinsModel(sentiment: Sentiment, say: Say): CoinsModel | undefined {
  const { t, format } = say;
  const ratios = sentiment.longShort.find(({ measure }) => measure === 'global-account');
  const ratioOf = new Map(ratios?.assets.map(({ key, ratio }) => [key, ratio]));
  const known = sentiment.coins.filter(({ history }) => history);
  const linked = known.filter(({ link }) => link?.interval);
  if (known.length === 0) return undefined;
  const together = linked.filter(({ link }) => (link?.interval?.low ?? -1) > 0).length;
  const newest = Math.max(...linked.map(({ link }) => link?.asOfDay ?? -Infinity));
  const equity = t(sentiment.equity === 'IWM' ? 'series_name_IWM' : 'series_name_RUT');
  return {
    rHead: t('sentiment_coins_r', equity),
    rows: known.map((coin) => rowOf(coin, ratioOf.get(coin.key), say)),
    sentence: t('sentiment_coins', String(together), String(linked.length), equity),
    note: Number.isFinite(newest)
      ? t('sentiment_coins_note', String(sentiment.windowSessions), format.date(newest))
      : t('sentiment_coins_short'),
  };
}

function rowOf(coin: CoinFigures, ratio: number | undefined, { t, format, nowMs }: Say): CoinRow {
  const { key, symbol, name, rank, link, drawdown, against90d } = coin;
  return {
    key,
    symbol,
    name,
    rank,
    r: link ? format.r(link.r) : '',
    ...(link && { link: { r: link.r, ...(link.interval && { interval: link.interval }) } }),
    linkText: linkText(coin, { t, format }),
    beta: link?.beta === undefined ? '' : format.r(link.beta),
    against: against90d === undefined ? '' : format.change(against90d),
    drawdown: drawdown === undefined ? '' : format.change(drawdown),
    ratio: ratio === undefined ? '' : format.fixed(ratio, 2),
    stale: link ? isLinkStale(link, nowMs) : false,
  };
}

function linkText({ link }: CoinFigures, { t, format }: Pick<Say, 't' | 'format'>): string {
  if (!link) return t('sentiment_coin_short');
  const day = format.date(link.asOfDay);
  if (!link.interval) return t('sentiment_coin_no_interval', format.r(link.r), String(link.n), day);
  return t('sentiment_coin_link', format.r(link.r), format.r(link.interval.low), format.r(link.interval.high), String(link.n), day);
}
