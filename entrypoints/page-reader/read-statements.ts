import type { createClaimReader } from '../../lib/claims/create-claim-reader.ts';
import { MAX_CLAIMS } from '../../lib/messaging/judgement.ts';
import type { Article, ArticleBlock } from '../../lib/page/article.ts';
import type { LanguageCode } from '../../lib/text/language-code.ts';
import { sentencesOf } from '../../lib/text/sentences.ts';
import type { ReadSentence } from '../../lib/view/statements/article-given.ts';

/** Sentences read at most: ten times a long article. */
const MAX_SENTENCES = 3000;
/** Characters of a sentence read at most: more is a list or a page without stops, and nothing that one claim is about. */
const MAX_SENTENCE = 1200;

/** A sentence in which something was found, and where in the page it stands. */
export interface FoundSentence extends ReadSentence {
  readonly block: ArticleBlock;
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
 * Reads an article sentence by sentence, headline first, into `into`: one step each, so that it can be done in slices. Ends
 * with the text, or at as many claims as are judged of one page.
 */
export function* readStatements(
  { blocks, headline }: Article,
  language: LanguageCode,
  reader: ReturnType<typeof createClaimReader>,
  into: FoundStatements,
): Generator<void> {
  let claims = 0;
  // The headline says what the text is about before it begins; its own words stand in the text again.
  if (headline !== undefined) reader.read(headline.slice(0, MAX_SENTENCE));
  for (const block of blocks) {
    for (const { text, start } of sentencesOf(block.text, language)) {
      yield;
      if (into.sentences.length >= MAX_SENTENCES) return;
      into.sentences.push(text);
      if (text.length > MAX_SENTENCE) continue;
      const reading = reader.read(text);
      claims += reading.claims.length;
      if (claims > MAX_CLAIMS) return;
      if (reading.claims.length + reading.unchecked.length > 0) into.found.push({ text, reading, block, start });
    }
  }
}
