import type { LanguageCode } from '../text/language-code.ts';
import type { FoundClaim } from './claim.ts';
import type { Item } from './lexer/item.ts';

export interface FiguresInput {
  /** The sentence in lower case with plain marks, as long as the sentence. */
  readonly text: string;
  readonly items: readonly Item[];
  readonly language: LanguageCode;
  /** What "its" means at the sentence's start. */
  readonly contextSubject?: string;
}

/** Claims found by patterns over slots rather than by clauses. */
export const figuresOf = (_input: FiguresInput): readonly FoundClaim[] => [];
