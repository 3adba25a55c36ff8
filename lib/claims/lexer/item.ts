import type { ClaimWindow, PartialDate } from '../claim.ts';
import type { Role } from '../languages/language.ts';

/** A number as a text prints it, with all that belongs to it. */
export interface Quantity {
  /** In base units of `unit` (cents become USD, thousands are multiplied out), without sign; a range as [low, high]. */
  readonly value: number | readonly [number, number];
  /** USD EUR % pp bps pts x, or the ticker of a native amount; absent for a bare number. */
  readonly unit?: string;
  /** Half a unit of the last printed digit, in base units. */
  readonly halfDigit: number;
  /** A printed plus or minus. */
  readonly sign?: 1 | -1;
  /** A magnitude was printed: million, B, … */
  readonly isLarge: boolean;
  /** "10%+" */
  readonly isOpen: boolean;
}

export interface TimePhrase {
  readonly window?: ClaimWindow;
  readonly asOf?: PartialDate;
  /** `asOf` was given by month and day. */
  readonly isDated?: true;
  /** It says "the same period": the window of what was said before. */
  readonly isSame?: true;
}

/** What all items have. Offsets are in the sentence. */
interface Span {
  readonly start: number;
  readonly end: number;
  /** In lower case. */
  readonly text: string;
  readonly isCapital: boolean;
}

/** One step of a sentence: a word or phrase by what it does, a number, a time, a name, or a mark. */
export type Item = Span &
  (
    | { readonly kind: 'quantity'; readonly quantity: Quantity }
    | { readonly kind: 'time'; readonly time: TimePhrase }
    | { readonly kind: 'asset'; readonly subjects: readonly string[] }
    | { readonly kind: 'mark' }
    | { readonly kind: 'word' }
    | { readonly kind: 'role'; readonly role: Role; readonly value?: number | string }
  );
