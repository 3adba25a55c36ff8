import type { Text } from '../core/text.ts';
import { linkOf } from './badge-condition.ts';
import type { BadgeCondition, Link } from './badge-condition.ts';
import type { BadgeFacts } from './badge-facts.ts';
import { shownEquity } from './badge-series.ts';
import type { BadgeFormat } from './badge-format.ts';

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

/** The equity series in words, a stand-in labelled as such. */
const equityWords = ({ equityShown, pair }: BadgeFacts, t: Text): string => t(`subject_${shownEquity(equityShown, pair.equity)}`);

/** Beside the label of a simulated market there is room for few words. */
function wordsOf(facts: BadgeFacts, link: Link, t: Text): string {
  const equity = equityWords(facts, t);
  if (facts.market === 'simulated') return t(`badge_chip_short_${link}`, equity);
  if (facts.pair.crypto === 'TOTAL') return t(`badge_chip_${link}`, equity);
  return t(`badge_chip_asset_${link}`, equity, t(`badge_short_${facts.pair.crypto}`));
}

const sentenceOf = (parts: readonly string[], t: Text): string => t('badge_sentence', parts.join(', '));

const ribbonOf = (facts: BadgeFacts, t: Text): readonly string[] => (facts.market === 'simulated' ? [t('badge_simulated')] : []);

function chipWithFacts(kind: 'fresh' | 'stale' | 'too little', facts: BadgeFacts, { t, format }: Say): ChipModel {
  const link = kind === 'too little' ? 'unsure' : linkOf(facts);
  // Where windows contradict each other, or there is no interval, one number would say more than is known.
  const r = facts.headline && link !== 'depends' && link !== 'unsure' ? format.r(facts.headline.r) : undefined;
  const said = t(`badge_say_${link}`, t(`subject_${facts.pair.crypto}`), equityWords(facts, t), r ?? '');
  const [ribbon] = ribbonOf(facts, t);
  return {
    kind,
    words: wordsOf(facts, link, t),
    ...(r !== undefined && { figure: t('badge_figure', r) }),
    ...(kind === 'stale' && { date: format.dayAndMonth(facts.asOfDay) }),
    ...(ribbon !== undefined && { ribbon }),
    sentence: sentenceOf([said, ...(kind === 'stale' ? [t('badge_say_stale', format.date(facts.asOfDay))] : []), ...ribbonOf(facts, t)], t),
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

/** The chip of a condition: the shortest words that are true and at most one number. Pure. */
export function chipOf(condition: BadgeCondition, say: Say): ChipModel {
  const { t } = say;
  if (condition.kind === 'expired') return expiredChip(condition.facts, say);
  if ('facts' in condition) return chipWithFacts(condition.kind, condition.facts, say);
  const key = condition.kind === 'blocked' ? 'blocked' : 'no_data';
  return { kind: condition.kind, words: t(`badge_chip_${key}`), sentence: sentenceOf([t(`badge_say_${key}`)], t) };
}
