import type { UnixMs } from '../core/units.ts';
import type { Say } from './badge-chip.ts';
import { linkOf } from './badge-condition.ts';
import type { BadgeCondition } from './badge-condition.ts';
import type { BadgeFacts, WindowFact } from './badge-facts.ts';
import { badgeFanOf } from './badge-fan.ts';
import type { BadgeFan } from './badge-fan.ts';
import { isBadgeSeriesId, isEquityId, shownEquity } from './badge-series.ts';
import { sourceNameOf } from './badge-source-name.ts';

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

/** The open badge. What a condition does not allow is absent. */
export interface CardModel {
  readonly kind: BadgeCondition['kind'];
  /** "simulated market: no real prices". */
  readonly ribbon?: string;
  /** "Russell 2000 and crypto". */
  readonly pair?: string;
  readonly figure?: string;
  readonly interval?: IntervalModel;
  /** The sentence under the figure, or why there is none. */
  readonly text: string;
  /** What else has to be known to read the number. */
  readonly notes: readonly string[];
  readonly fan?: BadgeFan;
  readonly sources: readonly SourceRow[];
  /** Offered where only the person can help. */
  readonly help?: string;
}

const pairOf = ({ equityShown, pair }: BadgeFacts, { t }: Say): string =>
  t('badge_pair', t(`badge_name_${shownEquity(equityShown, pair.equity)}`), t(`badge_name_${pair.crypto}`));

function textOf(headline: WindowFact, facts: BadgeFacts, { t, format }: Say): string {
  const span = [String(headline.n), format.date(facts.asOfDay)] as const;
  const link = linkOf(facts);
  const words = link === 'unsure' ? '' : ` ${t(`badge_words_${link}`)}`;
  if (headline.low === undefined || headline.high === undefined) return t('badge_no_interval', ...span) + words;
  return t('badge_interval', format.r(headline.low), format.r(headline.high), ...span) + words;
}

function intervalOf({ r, low, high }: WindowFact, { t, format }: Say): IntervalModel {
  if (low === undefined || high === undefined) return { r, label: t('badge_strip_no_interval', format.r(r)) };
  return { r, low, high, label: t('badge_strip', format.r(r), format.r(low), format.r(high)) };
}

const sourcesOf = (facts: BadgeFacts, nowMs: UnixMs, { t, format }: Say): readonly SourceRow[] =>
  facts.sources.map(({ id, source, asOfDay, fetchedAtMs }) => ({
    kind: isEquityId(id) ? 'equity' : 'crypto',
    name: isBadgeSeriesId(id) ? t(`badge_short_${id}`) : id,
    source: sourceNameOf(source),
    asOf: format.date(asOfDay),
    checked: format.age(nowMs - fetchedAtMs),
  }));

function notesOf(facts: BadgeFacts, isStale: boolean, { t, format }: Say): readonly string[] {
  const stale = isStale ? [t('badge_note_stale', format.date(facts.asOfDay))] : [];
  const standIn = facts.equityShown === 'IWM' ? [t('badge_note_stand_in')] : [];
  return [...stale, ...standIn];
}

/** Everything that stands on the card whatever the number's fate: the pair, its sources, the simulator's ribbon. */
function frameOf(facts: BadgeFacts, nowMs: UnixMs, say: Say): Pick<CardModel, 'ribbon' | 'pair' | 'sources'> {
  return {
    ...(facts.market === 'simulated' && { ribbon: say.t('badge_ribbon') }),
    pair: pairOf(facts, say),
    sources: sourcesOf(facts, nowMs, say),
  };
}

function cardWithNumber(kind: 'fresh' | 'stale', facts: BadgeFacts, headline: WindowFact, nowMs: UnixMs, say: Say): CardModel {
  return {
    kind,
    ...frameOf(facts, nowMs, say),
    figure: say.format.r(headline.r),
    interval: intervalOf(headline, say),
    text: textOf(headline, facts, say),
    notes: notesOf(facts, kind === 'stale', say),
    fan: badgeFanOf(facts.windows, headline.sessions, say),
  };
}

/** The card of a condition at an instant (which decides the ages). Pure. */
export function cardOf(condition: BadgeCondition, nowMs: UnixMs, say: Say): CardModel {
  const { t, format } = say;
  if (condition.kind === 'blocked') {
    return { kind: 'blocked', text: t('badge_card_blocked'), notes: [], sources: [], help: t('badge_help_blocked') };
  }
  if (condition.kind === 'no data') return { kind: 'no data', text: t('badge_card_no_data'), notes: [], sources: [] };
  const { kind, facts } = condition;
  if (kind === 'expired') {
    return { kind, ...frameOf(facts, nowMs, say), text: t('badge_card_expired', format.date(facts.asOfDay)), notes: [] };
  }
  if (kind === 'too little' || facts.headline === undefined) {
    return { kind: 'too little', ...frameOf(facts, nowMs, say), text: t('badge_card_too_little'), notes: notesOf(facts, false, say) };
  }
  return cardWithNumber(kind, facts, facts.headline, nowMs, say);
}
