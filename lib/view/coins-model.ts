import type { LinkFigures } from '../analytics/coin-link.ts';
import type { Interval } from '../analytics/words.ts';
import type { EpochDay } from '../core/units.ts';
import type { CoinKey } from '../market/coin.ts';
import type { Say } from './say.ts';
import { isLinkExpired, isLinkStale } from './sentiment-age.ts';
import type { CoinFigures, Sentiment } from './sentiment.ts';
import { coinColumns, type CoinColumns } from './coin-columns.ts';

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
  /** "1.50 ± 0.30": one standard error. */
  readonly beta: string;
  readonly against: string;
  readonly drawdown: string;
  readonly ratio: string;
  readonly taken: string;
  /** Where its link is out of date: to which day it is. */
  readonly stale: string | undefined;
}

export interface CoinsModel {
  /** What stands over the columns, and what has to be known of each. */
  readonly columns: CoinColumns;
  readonly rows: readonly CoinRow[];
  /** What the coins have in common, in words. */
  readonly sentence: string;
  readonly note: string;
  /** Whether even the newest link is out of date. */
  readonly stale: boolean;
}

/** The last day of the newest link that has an interval. */
export function newestLink({ coins }: Sentiment): EpochDay | undefined {
  const days = coins.flatMap(({ link }) => (link?.interval ? [link.asOfDay] : []));
  return days.length === 0 ? undefined : Math.max(...days);
}

/** Every coin that has a history of its own, ascending by rank. Undefined without one. Pure. */
export function coinsModel(sentiment: Sentiment, say: Say): CoinsModel | undefined {
  const { t, nowMs } = say;
  const ratios = sentiment.longShort.find(({ measure }) => measure === 'global-account');
  const ratioOf = new Map(ratios?.assets.map(({ key, ratio }) => [key, ratio]));
  const known = sentiment.coins.filter(({ history }) => history);
  if (known.length === 0) return undefined;
  const links = known.flatMap(({ link }) => (link?.interval && !isLinkExpired(link, nowMs) ? [{ ...link, low: link.interval.low }] : []));
  const together = links.filter(({ low }) => low > 0).length;
  const newest = newestLink(sentiment);
  const equity = t(sentiment.equity === 'IWM' ? 'series_name_IWM' : 'series_name_RUT');
  return {
    columns: coinColumns(sentiment, say),
    rows: known.map((coin) => rowOf(coin, ratioOf.get(coin.key), say)),
    sentence: links.length > 0 ? t('sentiment_coins', String(together), String(links.length), equity) : noneText(newest, say),
    note: links.length > 0 ? noteText(links, sentiment.windowSessions, say) : '',
    stale: newest !== undefined && isLinkStale({ asOfDay: newest }, nowMs),
  };
}

/** Why no coin has a link: none has enough history, or the newest is too old. */
const noneText = (newest: EpochDay | undefined, { t, format }: Say): string =>
  newest === undefined ? t('sentiment_coins_short') : t('sentiment_coins_expired', format.date(newest));

/** To which day the links that are counted go, how many of them end before it, and how many have fewer sessions. */
function noteText(links: readonly Pick<LinkFigures, 'asOfDay' | 'n'>[], sessions: number, { t, format }: Say): string {
  const newest = Math.max(...links.map(({ asOfDay }) => asOfDay));
  const earlier = links.filter(({ asOfDay }) => asOfDay < newest).length;
  const shorter = links.filter(({ n }) => n < sessions).length;
  return [
    t('sentiment_coins_note', String(sessions), format.date(newest)),
    ...(earlier > 0 ? [t('sentiment_coins_earlier', String(earlier))] : []),
    ...(shorter > 0 ? [t('sentiment_coins_shorter', String(shorter))] : []),
  ].join(' ');
}

function rowOf(coin: CoinFigures, ratio: number | undefined, { t, format, nowMs }: Say): CoinRow {
  const { key, symbol, name, rank, drawdown, against90d, takerBuyShare7d } = coin;
  const link = coin.link && !isLinkExpired(coin.link, nowMs) ? coin.link : undefined;
  return {
    key,
    symbol,
    name,
    rank,
    r: link ? format.r(link.r) : '',
    ...(link && { link: { r: link.r, ...(link.interval && { interval: link.interval }) } }),
    linkText: linkText(coin, { t, format, nowMs }),
    beta: betaText(link, { t, format }),
    against: against90d === undefined ? '' : format.change(against90d),
    drawdown: drawdown === undefined ? '' : format.change(drawdown),
    ratio: ratio === undefined ? '' : format.fixed(ratio, 2),
    taken: takerBuyShare7d === undefined ? '' : format.share(takerBuyShare7d),
    stale: link && isLinkStale(link, nowMs) ? t('sentiment_coin_stale', format.dayAndMonth(link.asOfDay)) : undefined,
  };
}

function betaText(link: CoinFigures['link'], { t, format }: Pick<Say, 't' | 'format'>): string {
  if (link?.beta === undefined) return '';
  return link.betaSe === undefined ? format.r(link.beta) : t('sentiment_coin_beta', format.r(link.beta), format.r(link.betaSe));
}

function linkText({ link }: CoinFigures, { t, format, nowMs }: Pick<Say, 't' | 'format' | 'nowMs'>): string {
  if (!link) return t('sentiment_coin_short');
  const day = format.date(link.asOfDay);
  if (isLinkExpired(link, nowMs)) return t('sentiment_coin_expired', day);
  if (!link.interval) return t('sentiment_coin_no_interval', format.r(link.r), String(link.n), day);
  return t('sentiment_coin_link', format.r(link.r), format.r(link.interval.low), format.r(link.interval.high), String(link.n), day);
}
