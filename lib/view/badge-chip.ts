import type { Text } from '../core/text.ts';
import type { SeriesId } from '../market/instrument.ts';
import type { MarketKind } from '../market/series.ts';
import { linkOf, linkOfWords } from './badge-condition.ts';
import type { BadgeCondition, Link } from './badge-condition.ts';
import type { BadgeFacts } from './badge-facts.ts';
import { shownEquity } from './badge-series.ts';
import type { BadgeFormat } from './badge-format.ts';
import { fullNameOf } from './coin-fact.ts';
import type { CoinFact, CoinLinkFact } from './coin-fact.ts';

/** What every function of the badge that makes words is handed. */
export interface Say {
  readonly t: Text;
  readonly format: BadgeFormat;
}

/** One line of at most 320×32 px. */
export interface ChipModel {
  readonly kind: BadgeCondition['kind'];
  readonly words: string;
  /** The one number: "r 0.41". */
  readonly figure?: string;
  /** Day of a stale number: "31 Dec". */
  readonly date?: string;
  /** "simulated market". */
  readonly ribbon?: string;
  /** Accessible name: one whole sentence that starts with "Comove:" and holds what is shown. */
  readonly sentence: string;
}

/** The coin that a page is about, with what the facts of all coins have in common. */
export interface PageCoin {
  readonly fact: CoinFact;
  readonly market: MarketKind;
  /** What its link is to. */
  readonly equity: SeriesId;
  /** The page gives no more than a ticker that may be another coin's. */
  readonly isGuess: boolean;
}

/** The equity series in words, a stand-in labelled as such. */
const equityWords = ({ equityShown, pair }: BadgeFacts, t: Text): string => t(`subject_${shownEquity(equityShown, pair.equity)}`);

/** Beside the label of a simulated market there is room for few words. On a coin's page it is said that it is the market that moves. */
function wordsOf(facts: BadgeFacts, link: Link, onCoinPage: boolean, t: Text): string {
  const equity = equityWords(facts, t);
  if (facts.market === 'simulated') return t(`badge_chip_short_${link}`, equity);
  if (facts.pair.crypto !== 'TOTAL') return t(`badge_chip_asset_${link}`, equity, t(`badge_short_${facts.pair.crypto}`));
  return onCoinPage ? t(`badge_chip_asset_${link}`, equity, t('badge_title')) : t(`badge_chip_${link}`, equity);
}

const sentenceOf = (parts: readonly string[], t: Text): string => t('badge_sentence', parts.join(', '));

const ribbonOf = ({ market }: { readonly market: MarketKind }, t: Text): readonly string[] =>
  market === 'simulated' ? [t('badge_simulated')] : [];

/** Why the coin of the page has no number, before the market's. */
const noLinkOf = (coin: PageCoin | undefined, t: Text): readonly string[] =>
  typeof coin?.fact.link === 'string' ? [t(`badge_say_coin_${coin.fact.link}`, fullNameOf(coin.fact))] : [];

function chipWithFacts(
  kind: 'fresh' | 'stale' | 'too little',
  facts: BadgeFacts,
  coin: PageCoin | undefined,
  { t, format }: Say,
): ChipModel {
  const link = kind === 'too little' ? 'unsure' : linkOf(facts);
  // Where windows contradict each other, or there is no interval, one number would say more than is known.
  const r = facts.headline && link !== 'depends' && link !== 'unsure' ? format.r(facts.headline.r) : undefined;
  const said = t(`badge_say_${link}`, t(`subject_${facts.pair.crypto}`), equityWords(facts, t), r ?? '');
  const [ribbon] = ribbonOf(facts, t);
  const stale = kind === 'stale' ? [t('badge_say_stale', format.date(facts.asOfDay))] : [];
  return {
    kind,
    words: wordsOf(facts, link, coin !== undefined, t),
    ...(r !== undefined && { figure: t('badge_figure', r) }),
    ...(kind === 'stale' && { date: format.dayAndMonth(facts.asOfDay) }),
    ...(ribbon !== undefined && { ribbon }),
    sentence: sentenceOf([...noLinkOf(coin, t), said, ...stale, ...ribbonOf(facts, t)], t),
  };
}

/** The chip of a coin's page: the coin's own link. */
function coinChip(link: CoinLinkFact, { fact, equity, market }: PageCoin, { t, format }: Say): ChipModel {
  const words = linkOfWords(link.words);
  const r = words === 'unsure' ? undefined : format.r(link.r);
  const subject = t(`subject_${shownEquity(equity, 'RUT')}`);
  const [ribbon] = ribbonOf({ market }, t);
  const isShort = market === 'simulated' || words === 'unsure';
  const said = t(`badge_say_${words}`, fullNameOf(fact), subject, r ?? '');
  const stale = link.kind === 'stale' ? [t('badge_say_stale', format.date(link.asOfDay))] : [];
  return {
    kind: link.kind,
    words: t(`badge_chip_${isShort ? 'coin_short' : 'asset'}_${words}`, subject, fact.symbol),
    ...(r !== undefined && { figure: t('badge_figure', r) }),
    ...(link.kind === 'stale' && { date: format.dayAndMonth(link.asOfDay) }),
    ...(ribbon !== undefined && { ribbon }),
    sentence: sentenceOf([said, ...stale, ...ribbonOf({ market }, t)], t),
  };
}

function expiredChip(facts: BadgeFacts, { t, format }: Say): ChipModel {
  const date = format.date(facts.asOfDay);
  const [ribbon] = ribbonOf(facts, t);
  return {
    kind: 'expired',
    words: t('badge_chip_expired', date),
    ...(ribbon !== undefined && { ribbon }),
    sentence: sentenceOf([t('badge_say_expired', date), ...ribbonOf(facts, t)], t),
  };
}

/** The chip where the browser keeps the card's script out of the page: it says so, and a click tries again. */
export const cardlessChip = ({ t }: Say): ChipModel => ({
  kind: 'blocked',
  words: t('badge_chip_no_card'),
  sentence: sentenceOf([t('badge_say_no_card')], t),
});

/**
 * The chip of a condition: the shortest words that are true and at most one number. On a coin's page they are the
 * coin's, or, where it has no number, the market's, and the sentence says why. Pure.
 */
export function chipOf(condition: BadgeCondition, say: Say, coin?: PageCoin): ChipModel {
  const { t } = say;
  if (typeof coin?.fact.link === 'object') return coinChip(coin.fact.link, coin, say);
  if (condition.kind === 'expired') return expiredChip(condition.facts, say);
  if ('facts' in condition) return chipWithFacts(condition.kind, condition.facts, coin, say);
  const key = condition.kind === 'blocked' ? 'blocked' : 'no_data';
  return { kind: condition.kind, words: t(`badge_chip_${key}`), sentence: sentenceOf([t(`badge_say_${key}`)], t) };
}
