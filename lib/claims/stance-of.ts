import type { LanguageCode } from '../text/language-code.ts';
import type { Unchecked } from './claim.ts';
import type { Item } from './lexer/item.ts';

/** What of a sentence is no statement about the past or present. */
export interface Stance {
  /** Stretches [start, end) of the sentence whose numbers make no claim: forecasts, conditions, definitions, … */
  readonly blocked: readonly (readonly [number, number])[];
  /** Those of them that a reader is told of. */
  readonly unchecked: readonly Unchecked[];
}

/** The stance of a sentence: judged once, before any claim of it counts. */
export const stanceOf = (_text: string, _items: readonly Item[], _language: LanguageCode): Stance => ({ blocked: [], unchecked: [] });
