import { KNOWN_AGGREGATES, KNOWN_INDICES } from '../../text/assets/known-markets.ts';
import { KNOWN_STOCKS } from '../../text/assets/known-stocks.ts';
import type { ClaimWindow } from '../claim.ts';
import type { NamedPair } from '../named-pair.ts';

/** What the sentences before spoke of, for "it" and "the token". */
export interface Antecedents {
  /** The topic of the sentence before, where it had one. */
  readonly recent: readonly string[];
  /** All that the sentences before named as their subjects, the newest sentence first. */
  readonly topics: readonly (readonly string[])[];
  /** The page's own subject. */
  readonly page: string | undefined;
  /** The window spoken of last, for "in the same period". */
  readonly window?: ClaimWindow;
  /** The two that the sentences before named, for "between the two". */
  readonly pair?: NamedPair;
}

/** What points back: its noun, and whether it may stand for several. */
export interface Pointer {
  /** "token" (any coin but Bitcoin), "coin" or "index"; absent for pronouns and for "the asset". */
  readonly noun?: string;
  readonly isPlural: boolean;
}

const NO_COINS: ReadonlySet<string> = new Set([...KNOWN_INDICES, ...KNOWN_AGGREGATES, ...KNOWN_STOCKS].map(([symbol]) => symbol));
const INDICES: ReadonlySet<string> = new Set(KNOWN_INDICES.map(([symbol]) => symbol).filter((symbol) => !/^(?:XA|FNG)/.test(symbol)));

/** Whether a noun may stand for a subject: "the payments token" is not Bitcoin, and gold is no coin. */
export function isCalled(subject: string, noun: string): boolean {
  if (noun === 'index') return INDICES.has(subject);
  return !NO_COINS.has(subject) && !subject.includes('/') && (noun === 'coin' || subject !== 'BTC');
}

/** Whom a pronoun or description points back to, of what its text spoke of before the sentence; `undefined` where that is open. */
export function antecedentOf({ noun, isPlural }: Pointer, { recent, topics, page }: Antecedents): readonly string[] | undefined {
  if (noun !== undefined) {
    if (recent.length === 1 && isCalled(recent[0] ?? '', noun)) return recent;
    // Everything may be a gauge: only what was spoken of right before is meant.
    if (noun === 'index') return undefined;
    const fitting = new Set(topics.flat().filter((subject) => isCalled(subject, noun)));
    const [only] = fitting.size === 1 ? fitting : [];
    const own = page !== undefined && isCalled(page, noun) && (fitting.size === 0 || fitting.has(page)) ? page : undefined;
    const found = own ?? only;
    return found === undefined ? undefined : [found];
  }
  if (recent.length === 1 || (recent.length > 1 && isPlural)) return recent;
  // "It" behind "Bitcoin and ether fell" is the page's own, or nobody's.
  return page !== undefined && (recent.length === 0 || recent.includes(page)) ? [page] : undefined;
}
