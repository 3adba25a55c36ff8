import type { OverallWords, Words } from '../analytics/words.ts';
import type { UnixMs } from '../core/units.ts';
import type { BadgeFacts } from './badge-facts.ts';

/** What may be shown of the facts at this moment. A failure is never an empty success: each has a kind of its own. */
export type BadgeCondition =
  /** The browser withholds the sources' hosts, and what is stored is nothing or too old. */
  | { readonly kind: 'blocked' }
  /** `why`: a `BadgeUnmet`, where somebody was asked in vain. */
  | { readonly kind: 'no data'; readonly why: unknown }
  /** Fewer than 20 paired returns. */
  | { readonly kind: 'too little'; readonly facts: BadgeFacts }
  | { readonly kind: 'fresh' | 'stale' | 'expired'; readonly facts: BadgeFacts };

/** The link between the two series that the facts allow to state; `unsure` where there is no interval to base words on. */
export type Link = 'together' | 'apart' | 'none' | 'depends' | 'unsure';

/**
 * Condition of the stored facts at an instant: stale and expired by the facts' own instants (docs/methods.md's sessions
 * turned into time), so that a badge in an open tab ages without being told.
 */
export function badgeConditionOf(facts: BadgeFacts | undefined, blocked: unknown, nowMs: UnixMs): BadgeCondition {
  if (blocked === true && nowMs >= (facts?.expiresAtMs ?? 0)) return { kind: 'blocked' };
  if (facts === undefined) return { kind: 'no data', why: blocked };
  if (nowMs >= facts.expiresAtMs) return { kind: 'expired', facts };
  if (facts.headline === undefined) return { kind: 'too little', facts };
  return { kind: nowMs >= facts.staleAtMs ? 'stale' : 'fresh', facts };
}

const LINKS = {
  'move together': 'together',
  'move apart': 'apart',
  'not distinguishable from none': 'none',
  'depends on the window': 'depends',
} as const satisfies Readonly<Record<OverallWords, Link>>;

/** Whether a stored value is what an interval, or several, allow to say. */
export const isOverallWords = (value: unknown): value is OverallWords => typeof value === 'string' && Object.hasOwn(LINKS, value);

/** Words follow the headline's interval, unless windows contradict each other (docs/methods.md §3). */
export function linkOf({ overall, headline }: BadgeFacts): Link {
  return overall === 'depends on the window' ? 'depends' : linkOfWords(headline?.words);
}

/** The link that one window's words state. */
export const linkOfWords = (words: Words | undefined): Exclude<Link, 'depends'> => (words ? LINKS[words] : 'unsure');
