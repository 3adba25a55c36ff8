import type { ReadingContext } from '../claims/create-claim-reader.ts';
import type { ArticleTone } from '../claims/tone/article-tone.ts';
import type { ReadSentence } from './statements/article-given.ts';

/** An article, as far as statements are read of it. */
export interface StatementText {
  readonly headline?: string;
  readonly blocks: readonly { readonly text: string }[];
}

/** A sentence in which something was found, and where in the article it stands. */
export interface FoundSentence extends ReadSentence {
  /** Place of its block among the article's. */
  readonly block: number;
  /** Of its first character in the block's text. */
  readonly start: number;
}

/** What is found so far; the reading adds to it. */
export interface FoundStatements {
  readonly found: FoundSentence[];
  /** Every sentence, for the tone. */
  readonly sentences: string[];
}

/**
 * Reads statements and tone. It comes with what shows them, when a card is about to open: the grammar of all languages is
 * three quarters of what reading a page takes, and a page that nobody asks about needs none of it.
 */
export interface StatementReader {
  /** Reads a text into `into`, one step a sentence, so that it can be done in slices. */
  readonly read: (text: StatementText, context: ReadingContext, into: FoundStatements) => Generator<unknown, void>;
  /** Tone of sentences of a language, in steps as well; `undefined` for none. */
  readonly toneOf: (sentences: readonly string[], language: ReadingContext['language']) => Generator<unknown, ArticleTone | undefined>;
}
