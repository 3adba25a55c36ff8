import type { EpochDay, UnixMs } from '../core/units.ts';
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
  /** The interval and its window under the figure, or why there is none. */
  readonly text: string;
  /** What the interval allows to say: "Move together." */
  readonly words?: string;
  /** What else has to be known to read the number. */
  readonly notes: readonly string[];
  readonly fan?: BadgeFan;
  readonly sources: readonly SourceRow[];
  /** Offered where only the person can help. */
  readonly help?: string;
}

const pairOf = ({ equityShown, pair }: BadgeFacts, { t }: Say): string =>
  t('badge_pair', t(`badge_name_${shownEquity(equityShown, pair.equity)}`), t(`badge_name_${pair.crypto}`));

function textOf({ low, high, n }: WindowFact, asOfDay: EpochDay, { t, format }: Say): string {
  const span = [String(n), format.date(asOfDay)] as const;
  if (low === undefined || high === undefined) return t('badge_no_interval', ...span);
  return t('badge_interval', format.r(low), format.r(high), ...span);
}

function intervalOf({ r, low, high }: WindowFact, { t, format }: Say): IntervalModel {
  if (low === undefined || high === undefined) return { r, label: t('badge_strip_no_interval', format.r(r)) };
  return { r, low, high, label: t('badge_strip', format.r(r), format.r(low), format.r(high)) };
}

const sourcesOf = (facts: BadgeFacts, nowMs: UnixMs, { t, format }: Say): readonly SourceRow[] =>
  facts.sources.map(({ id, source, asOfDay, fetchedAtMs }) => ({
    kind: isEquityId(id) ? 'equity' : 'crypto',
    name: isBadgeSeriesId(id) ? t(`badge_short_${id}`) : id,
    source: sourceNameOf(source, t),
    asOf: format.date(asOfDay),
    checked: format.age(nowMs - fetchedAtMs),
  }));

function notesOf(facts: BadgeFacts, isStale: boolean, { t, format }: Say): readonly string[] {
  return [
    ...(isStale ? [t('badge_note_stale', format.date(facts.asOfDay))] : []),
    ...(facts.equityShown === 'IWM' ? [t('badge_note_stand_in')] : []),
    ...(facts.stampUnverified ? [t('badge_note_stamp')] : []),
  ];
}

/** What only a number that may be shown has. */
function numberOf(headline: WindowFact, facts: BadgeFacts, say: Say): Partial<CardModel> {
  const link = linkOf(facts);
  return {
    figure: say.t('badge_figure', say.format.r(headline.r)),
    interval: intervalOf(headline, say),
    text: textOf(headline, facts.asOfDay, say),
    ...(link !== 'unsure' && { words: say.t(`badge_words_${link}`) }),
    fan: badgeFanOf(facts.windows, headline.sessions, say),
  };
}

function withFacts(kind: 'too little' | 'fresh' | 'stale' | 'expired', facts: BadgeFacts, nowMs: UnixMs, say: Say): CardModel {
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

/** The card of a condition at an instant (which decides the ages). Pure. */
export function cardOf(condition: BadgeCondition, nowMs: UnixMs, say: Say): CardModel {
  if ('facts' in condition) return withFacts(condition.kind, condition.facts, nowMs, say);
  const { kind } = condition;
  const bare = { kind, text: say.t(kind === 'blocked' ? 'badge_card_blocked' : 'badge_card_no_data'), notes: [], sources: [] };
  return kind === 'blocked' ? { ...bare, help: say.t('badge_help_blocked') } : bare;
}
