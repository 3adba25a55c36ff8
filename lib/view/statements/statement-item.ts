import type { Verdict } from '../../verdicts/verdict.ts';
import type { StatementDetails } from './statement-details.ts';

/** `unchecked`: a forecast or an opinion. `waiting`: not compared with the data yet. */
export type StatementWord = Verdict['word'] | 'unchecked' | 'waiting';

/** Where in the text a statement stands: which of the sentences given, and the characters of it. */
export interface StatementPlace {
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
}

/** One statement of the quoted words, with its verdict and what the data say. */
export interface StatementFinding {
  /** Told apart by this from all others of the list, from one drawing to the next. */
  readonly id: string;
  readonly word: StatementWord;
  /** Exactly one of the five of docs/export.md. */
  readonly verdict: string;
  /** Empty where nothing is to be said. */
  readonly says: string;
  /** How often the text says so, where it is more than once. */
  readonly times?: string;
  readonly details?: StatementDetails;
  /** Plain text to copy; absent while nothing is known. */
  readonly receipt?: string;
  /** Keys (statement-key.ts) under which a wrong match is remembered; none where there is no claim. */
  readonly keys: readonly string[];
  /** The person called it a wrong match: neither counted nor shown. */
  readonly isWrong: boolean;
}

/** Words of the text as they are shown, with all that they state: "fell 12 % to $113" is a change and a price. */
export interface StatementItem {
  readonly id: string;
  /** With its quotation marks. */
  readonly quote: string;
  readonly place: StatementPlace;
  /** At least one. */
  readonly findings: readonly StatementFinding[];
  /** All of them were called wrong: in their place stands how to undo that. */
  readonly isWrong: boolean;
  /** The data say something of one of them, or have not been asked yet. */
  readonly isDecided: boolean;
}
