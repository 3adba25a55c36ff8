import type { NamedPair } from '../named-pair.ts';
import type { Candidate } from '../kinds/kind-rule.ts';
import type { ClauseSubject } from '../lexer/lexed-sentence.ts';
import type { FigureText } from './figure-text.ts';
import type { FigureWords } from './figure-words.ts';

/** A sentence with what its figures are read by. */
export interface FigureSentence extends FigureText {
  readonly words: FigureWords;
  /** The language may put its verb before its subject, or last. */
  readonly isVerbLast: boolean;
  /** What the text spoke of last. */
  readonly contextSubject?: string;
  /** What the page is about. */
  readonly pageSubject?: string;
  /** The two that the text named last. */
  readonly contextPair?: NamedPair;
  /** Whom the clause at a place of `text` speaks of. */
  clauseSubjectAt(at: number): ClauseSubject;
}

/** Reads the claims of one kind. Pure. */
export type FigureReader = (sentence: FigureSentence) => readonly Candidate[];
