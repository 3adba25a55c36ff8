import type { EpochDay, UnixMs } from '../core/units.ts';
import type { PageCoin } from './badge-chip.ts';
import { linkOf, linkOfWords } from './badge-condition.ts';
import type { BadgeCondition } from './badge-condition.ts';
import type { BadgeFacts, BadgeUnmet, WindowFact } from './badge-facts.ts';
import { badgeFanOf } from './badge-fan.ts';
import type { BadgeFan } from './badge-fan.ts';
import { altcoinLines, coinLines } from './badge-lines.ts';
import type { CardLine, SayLines } from './badge-lines.ts';
import { isBadgeSeriesId, isEquityId, shownEquity } from './badge-series.ts';
import { sourceNameOf } from './badge-source-name.ts';
import type { CardGiven } from './badge-view.ts';
import { evidenceLines } from './evidence-lines.ts';
import { fullNameOf } from './coin-fact.ts';
import type { CoinLinkFact } from './coin-fact.ts';
import { parseEvidenceFacts } from './parse-evidence-facts.ts';

/** r and its interval on a scale from −1 to 1. */
export interface IntervalModel {
  readonly r: number;
  readonly low?: number;
  readonly high?: number;
  readonly label: string;
}

/** Where one of the two series came from and how old it is. */
export interface SourceRow {
  readonly kind: 'equity' | 'crypto';
  readonly name: string;
  readonly source: string;
  readonly asOf: string;
  readonly checked: string;
}

/** Lines under one heading; with none of them, the words that stand in their place. */
export interface CardGroup {
  readonly title: string;
  readonly lines: readonly CardLine[];
  readonly words?: string;
}

/** The open badge. What a condition does not allow is absent. */
export interface CardModel {
  /** Whose card it is: the market's, or a coin's. */
  readonly title: string;
  readonly kind: BadgeCondition['kind'];
  /** "simulated market: no real prices". */
  readonly ribbon?: string;
  /** "Russell 2000 and crypto". */
  readonly pair?: string;
  readonly figure?: string;
  readonly interval?: IntervalModel;
  /** The interval and its window under the figure, or why there is none. */
  readonly text: string;
  /** What the interval allows to say: "Move together." */
  readonly words?: string;
  /** What else has to be known to read the number. */
  readonly notes: readonly string[];
  readonly fan?: BadgeFan;
  readonly groups: readonly CardGroup[];
  readonly sources: readonly SourceRow[];
  /** Offered where only the person can help. */
  readonly help?: string;
}

const pairOf = ({ equityShown, pair }: BadgeFacts, { t }: SayLines): string =>
  t('badge_pair', t(`badge_name_${shownEquity(equityShown, pair.equity)}`), t(`badge_name_${pair.crypto}`));

type Interval = Pick<WindowFact, 'r' | 'n' | 'low' | 'high'>;

function textOf({ low, high, n }: Interval, asOfDay: EpochDay, { t, format }: SayLines): string {
  const span = [String(n), format.date(asOfDay)] as const;
  if (low === undefined || high === undefined) return t('badge_no_interval', ...span);
  return t('badge_interval', format.r(low), format.r(high), ...span);
}

function intervalOf({ r, low, high }: Interval, { t, format }: SayLines): IntervalModel {
  if (low === undefined || high === undefined) return { r, label: t('badge_strip_no_interval', format.r(r)) };
  return { r, low, high, label: t('badge_strip', format.r(r), format.r(low), format.r(high)) };
}

const sourcesOf = (facts: BadgeFacts, nowMs: UnixMs, { t, format, figures }: SayLines): readonly SourceRow[] =>
  facts.sources.map(({ id, source, asOfDay, fetchedAtMs }) => ({
    kind: isEquityId(id) ? 'equity' : 'crypto',
    name: isBadgeSeriesId(id) ? t(`badge_short_${id}`) : id,
    source: sourceNameOf(source, t),
    asOf: format.date(asOfDay),
    checked: figures.age(nowMs - fetchedAtMs),
  }));

function notesOf(facts: BadgeFacts, isStale: boolean, { t, format }: SayLines): readonly string[] {
  return [
    ...(isStale ? [t('badge_note_stale', format.date(facts.asOfDay))] : []),
    ...(facts.equityShown === 'IWM' ? [t('badge_note_stand_in')] : []),
    ...(facts.stampUnverified ? [t('badge_note_stamp')] : []),
  ];
}

/** What only a number that may be shown has. */
function numberOf(headline: WindowFact, facts: BadgeFacts, say: SayLines): Partial<CardModel> {
  const link = linkOf(facts);
  return {
    figure: say.t('badge_figure', say.format.r(headline.r)),
    interval: intervalOf(headline, say),
    text: textOf(headline, facts.asOfDay, say),
    ...(link !== 'unsure' && { words: say.t(`badge_words_${link}`) }),
    fan: badgeFanOf(facts.windows, headline.sessions, say),
  };
}

/** What a condition with facts says of the market, without what all cards have. */
type Head = Omit<CardModel, 'title' | 'groups'>;

function marketHead(kind: 'too little' | 'fresh' | 'stale' | 'expired', facts: BadgeFacts, nowMs: UnixMs, say: SayLines): Head {
  const { t, format } = say;
  const headline = kind === 'fresh' || kind === 'stale' ? facts.headline : undefined;
  const instead = kind === 'expired' ? t('badge_card_expired', format.date(facts.asOfDay)) : t('badge_card_too_little');
  return {
    kind,
    ...(facts.market === 'simulated' && { ribbon: t('badge_ribbon') }),
    pair: pairOf(facts, say),
    text: instead,
    ...(headline && numberOf(headline, facts, say)),
    notes: notesOf(facts, kind === 'stale', say),
    sources: sourcesOf(facts, nowMs, say),
  };
}

function headOf(condition: BadgeCondition, nowMs: UnixMs, say: SayLines): Head {
  if ('facts' in condition) return marketHead(condition.kind, condition.facts, nowMs, say);
  const bare = { kind: condition.kind, notes: [], sources: [] };
  if (condition.kind === 'blocked') return { ...bare, text: say.t('badge_card_blocked'), help: say.t('badge_help_blocked') };
  const { why } = condition;
  return { ...bare, text: say.t(isUnmet(why) ? `badge_card_${why}` : 'badge_card_no_data') };
}

const UNMET: readonly unknown[] = ['offline', 'refused', 'mixed'] satisfies readonly BadgeUnmet[];
const isUnmet = (why: unknown): why is BadgeUnmet => UNMET.includes(why);

/** The head of a coin's card: its own link, and whose closes that rests on. */
function coinHead(link: CoinLinkFact, { fact, equity, market }: PageCoin, condition: BadgeCondition, say: SayLines): Head {
  const { t, format, figures, nowMs } = say;
  const words = linkOfWords(link.words);
  const shown = shownEquity(equity, 'RUT');
  const equityRows = 'facts' in condition ? sourcesOf(condition.facts, nowMs, say).filter(({ kind }) => kind === 'equity') : [];
  return {
    kind: link.kind,
    ...(market === 'simulated' && { ribbon: t('badge_ribbon') }),
    pair: t('badge_pair', t(`badge_name_${shown}`), fact.name),
    figure: t('badge_figure', format.r(link.r)),
    interval: intervalOf(link, say),
    text: textOf(link, link.asOfDay, say),
    ...(words !== 'unsure' && { words: t(`badge_words_${words}`) }),
    notes: [
      ...(link.kind === 'stale' ? [t('badge_note_stale', format.date(link.asOfDay))] : []),
      ...(shown === 'IWM' ? [t('badge_note_stand_in')] : []),
    ],
    sources: [
      ...equityRows,
      {
        kind: 'crypto',
        name: fact.symbol,
        source: sourceNameOf(link.source, t),
        asOf: format.date(link.asOfDay),
        checked: figures.age(nowMs - link.fetchedAtMs),
      },
    ],
  };
}

/** What has to be known of the coin that a card speaks of: why it has no number, and whether it may be another one. */
const coinNotesOf = ({ fact, isGuess }: PageCoin, t: SayLines['t']): readonly string[] => [
  ...(isGuess ? [t('badge_note_coin_guess', fact.symbol, fullNameOf(fact))] : []),
  ...(typeof fact.link === 'string' ? [t(`badge_note_coin_${fact.link}`, fullNameOf(fact))] : []),
];

/** On a coin's card the market has one line; none where nothing of it may be shown. */
function marketLines(condition: BadgeCondition, say: SayLines): readonly CardLine[] {
  if (condition.kind !== 'fresh' && condition.kind !== 'stale') return [];
  const { facts } = condition;
  const { headline } = facts;
  if (!headline) return [];
  const { t, format } = say;
  const isStale = condition.kind === 'stale';
  const note = t('badge_line_beta_note', String(headline.n), format.date(facts.asOfDay));
  return [
    {
      label: pairOf(facts, say),
      figure: t('badge_figure', format.r(headline.r)),
      note: isStale ? t('badge_line_stale', note) : note,
      isStale,
    },
  ];
}

/** The evidence of the pair, on a card that is the market's; none while nothing of that may be shown. */
function evidenceGroup({ condition, evidence }: CardGiven, say: SayLines): readonly CardGroup[] {
  const facts = condition.kind === 'fresh' || condition.kind === 'stale' ? parseEvidenceFacts(evidence) : undefined;
  const lines = facts && 'facts' in condition ? evidenceLines(facts, condition.facts, say) : [];
  return lines.length > 0 ? [{ title: say.t('badge_evidence'), lines }] : [];
}

function altcoinGroups({ coins, coin, condition }: CardGiven, say: SayLines): readonly CardGroup[] {
  const { t } = say;
  const title = t('badge_altcoins');
  if (!coins) return [];
  if (coins === 'none') return [{ title, lines: [], words: t('badge_altcoins_none') }];
  const altcoins = { title, lines: altcoinLines(coins, say) };
  if (!coin) return [altcoins];
  const market = typeof coin.fact.link === 'object' ? marketLines(condition, say) : [];
  return [
    { title: fullNameOf(coin.fact), lines: coinLines(coin.fact, coins, say) },
    ...(market.length > 0 ? [{ title: t('badge_title'), lines: market }] : []),
    altcoins,
  ];
}

/**
 * The card of a condition at an instant (which decides the ages). On a coin's page it is the coin's; where that has no
 * number it says why and is the market's. The altcoins' own figures are on every card. Pure.
 */
export function cardOf(given: CardGiven, say: SayLines): CardModel {
  const { condition, coin, nowMs } = given;
  const { t } = say;
  const coinNotes = coin ? coinNotesOf(coin, t) : [];
  const isOwn = typeof coin?.fact.link === 'object';
  const groups = [...(isOwn ? [] : evidenceGroup(given, say)), ...altcoinGroups(given, say)];
  const head = isOwn ? coinHead(coin.fact.link, coin, condition, say) : headOf(condition, nowMs, say);
  const market = coin && !isOwn && head.figure !== undefined ? [t('badge_note_coin_market')] : [];
  return { title: isOwn ? coin.fact.name : t('badge_title'), ...head, notes: [...coinNotes, ...market, ...head.notes], groups };
}
