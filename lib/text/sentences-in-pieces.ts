import type { LanguageCode } from './language-code.ts';
import { sentencesOf } from './sentences.ts';
import type { Sentence } from './sentences.ts';

/** Characters that are looked at in one go: some paragraphs, and a fraction of a millisecond. */
const PIECE_CHARS = 4000;
/** What stands behind a stop tells whether it ends a sentence: so near to where a piece is cut it may not be seen. */
const MARGIN_CHARS = 32;

/**
 * The sentences of a text as `sentencesOf` finds them, some at a time: however long the text, each step looks at a piece of
 * it. A piece's last sentence is looked at again with what follows. A sentence longer than a piece is parted where that ends.
 */
export function* sentencesInPieces(text: string, language: LanguageCode): Generator<readonly Sentence[], void> {
  let from = 0;
  while (text.length - from > PIECE_CHARS) {
    const sentences = sentencesOf(text.slice(from, from + PIECE_CHARS), language);
    const last = sentences.findLastIndex(({ start }) => start <= PIECE_CHARS - MARGIN_CHARS);
    yield moved(last > 0 ? sentences.slice(0, last) : sentences, from);
    from += last > 0 ? (sentences[last]?.start ?? PIECE_CHARS) : PIECE_CHARS;
  }
  yield moved(sentencesOf(text.slice(from), language), from);
}

const moved = (sentences: readonly Sentence[], by: number): readonly Sentence[] =>
  sentences.map(({ text, start }) => ({ text, start: start + by }));
