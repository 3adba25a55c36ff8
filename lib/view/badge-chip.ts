import type { MessageKey, Text } from '../core/text.ts';
import { INSTRUMENTS } from '../market/instrument.ts';
import type { SeriesId } from '../market/instrument.ts';
import { linkOf } from './badge-condition.ts';
import type { BadgeCondition, Link } from './badge-condition.ts';
import type { BadgeFacts } from './badge-facts.ts';
import type { Formatters } from './formatters.ts';

/** What every function of the badge that makes words is handed. */
export interface Say {
  readonly t: Text;
  readonly format: Pick<Formatters, 'r' | 'date' | 'dayAndMonth' | 'age'>;
}

/** One line of at most 320×32 px. */
export interface ChipModel {
  readonly kind: BadgeCondition['kind'];
  readonly words: string;
  /** The one number: "0.41", printed after an r. */
  readonly figure?: string;
  /** Day of a stale number: "31 Dec". */
  readonly date?: string;
  /** "simulated market". */
  readonly ribbon?: string;
  /** Accessible name: one whole sentence that starts with "Comove:" and holds what is shown. */
  readonly sentence: string;
}

const CHIP: Readonly<Record<Link, MessageKey>> = {
  together: 'badge_chip_together',
  apart: 'badge_chip_apart',
  none: 'badge_chip_none',
  depends: 'badge_chip_depends',
  unsure: 'badge_chip_unsure',
};
const CHIP_OF_ASSET: Readonly<Record<Link, MessageKey>> = {
  together: 'badge_chip_asset_together',
  apart: 'badge_chip_asset_apart',
  none: 'badge_chip_asset_none',
  depends: 'badge_chip_asset_depends',
  unsure: 'badge_chip_asset_unsure',
};
/** Beside the label of a simulated market there is room for few words. */
const CHIP_IN_SHORT: Readonly<Record<Link, MessageKey>> = {
  together: 'badge_chip_short_together',
  apart: 'badge_chip_short_apart',
  none: 'badge_chip_short_none',
  depends: 'badge_chip_short_depends',
  unsure: 'badge_chip_short_unsure',
};
const SENTENCE: Readonly<Record<Link, MessageKey>> = {
  together: 'badge_say_together',
  apart: 'badge_say_apart',
  none: 'badge_say_none',
  depends: 'badge_say_depends',
  unsure: 'badge_say_unsure',
};
/** Where windows contradict each other, or there is no interval, one number would say more than is known. */
const HAS_FIGURE: readonly Link[] = ['together', 'apart', 'none'];

type EquityShown = 'RUT' | 'SPX' | 'IWM';
const isEquity = (id: SeriesId): id is EquityShown => INSTRUMENTS[id].kind === 'equity';

/** The equity series in words, the stand-in labelled as such. */
const equityWords = ({ equityShown, pair }: BadgeFacts, t: Text): string =>
  t(`subject_${isEquity(equityShown) ? equityShown : pair.equity}`);

function wordsOf(facts: BadgeFacts, link: Link, t: Text): string {
  const equity = equityWords(facts, t);
  if (facts.market === 'simulated') return t(CHIP_IN_SHORT[link], equity);
  if (facts.pair.crypto === 'TOTAL') return t(CHIP[link], equity);
  return t(CHIP_OF_ASSET[link], equity, INSTRUMENTS[facts.pair.crypto].shortName);
}

const sentenceOf = (parts: readonly string[], t: Text): string => t('badge_sentence', parts.join(', '));

function chipWithout(
  kind: BadgeCondition['kind'],
  words: string,
  say: { readonly said: string; readonly ribbon?: string },
  t: Text,
): ChipModel {
  const { said, ribbon } = say;
  return { kind, words, sentence: sentenceOf([said, ...(ribbon ? [ribbon] : [])], t), ...(ribbon && { ribbon }) };
}

function chipWithFacts(kind: 'fresh' | 'stale' | 'too little', facts: BadgeFacts, { t, format }: Say): ChipModel {
  const link = kind === 'too little' ? 'unsure' : linkOf(facts);
  const figure = facts.headline && HAS_FIGURE.includes(link) ? format.r(facts.headline.r) : undefined;
  const ribbon = facts.market === 'simulated' ? t('badge_simulated') : undefined;
  const said = t(SENTENCE[link], t(`subject_${facts.pair.crypto}`), equityWords(facts, t), figure ?? '');
  const aged = kind === 'stale' ? [t('badge_say_stale', format.date(facts.asOfDay))] : [];
  return {
    kind,
    words: wordsOf(facts, link, t),
    ...(figure !== undefined && { figure }),
    ...(kind === 'stale' && { date: format.dayAndMonth(facts.asOfDay) }),
    ...(ribbon !== undefined && { ribbon }),
    sentence: sentenceOf([said, ...aged, ...(ribbon === undefined ? [] : [ribbon])], t),
  };
}

function expiredChip(facts: BadgeFacts, { t, format }: Say): ChipModel {
  const date = format.date(facts.asOfDay);
  const ribbon = facts.market === 'simulated' ? { ribbon: t('badge_simulated') } : {};
  return chipWithout('expired', t('badge_chip_expired', date), { said: t('badge_say_expired', date), ...ribbon }, t);
}

/** The chip of a condition: the shortest words that are true and at most one number. Pure. */
export function chipOf(condition: BadgeCondition, say: Say): ChipModel {
  const { t } = say;
  if (condition.kind === 'blocked') return chipWithout('blocked', t('badge_chip_blocked'), { said: t('badge_say_blocked') }, t);
  if (condition.kind === 'no data') return chipWithout('no data', t('badge_chip_no_data'), { said: t('badge_say_no_data') }, t);
  if (condition.kind === 'expired') return expiredChip(condition.facts, say);
  return chipWithFacts(condition.kind, condition.facts, say);
}
