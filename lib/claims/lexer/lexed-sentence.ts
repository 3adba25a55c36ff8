import type { LanguageCode } from '../../text/language-code.ts';
import type { ClaimWindow } from '../claim.ts';
import type { NamedPair } from '../named-pair.ts';
import type { Openings } from '../figures/openings.ts';
import type { Role } from '../languages/language.ts';
import type { Item } from './item.ts';

/** Whom a clause speaks of. */
export type ClauseSubject =
  /** Assets that it names, or that it points back to. */
  | { readonly kind: 'assets'; readonly subjects: readonly string[]; readonly isNamed: boolean; readonly scope?: string }
  /** Something else than an asset, or something that is not known: no claim rests on it. */
  | { readonly kind: 'unknown' };

/** A stretch of items [from, to) between commas, conjunctions and the like. */
export interface Clause {
  readonly from: number;
  readonly to: number;
  /** The role of the word that opens it ("while", "and", "which"); absent at the sentence's start and behind a mark. */
  readonly opener?: Role;
  readonly subject: ClauseSubject;
  /** It names its subject itself, rather than going on with that of a clause before or behind. */
  readonly hasOwnSubject: boolean;
}

/** A sentence read into items and clauses: what the kinds' rules work on. */
export interface LexedSentence {
  readonly language: LanguageCode;
  readonly text: string;
  readonly items: readonly Item[];
  /** Which words of the language may stand in it. */
  readonly openings: Openings;
  readonly clauses: readonly Clause[];
  /** Index of the clause that holds each item; the marks and words between clauses belong to the clause that they open. */
  readonly clauseOf: readonly number[];
  /** The window that "the same period" means. */
  readonly sameWindow?: ClaimWindow;
  /** What the text spoke of last, else what the page is about. */
  readonly contextSubject?: string;
  /** What the page is about. */
  readonly pageSubject?: string;
  /** The two that the text named last. */
  readonly contextPair?: NamedPair;
  /** The language may put its verb last. */
  readonly isVerbLast: boolean;
}
