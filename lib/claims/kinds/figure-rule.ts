import type { ClaimKind } from '../claim.ts';
import type { FigureReader, FigureSentence } from '../figures/figure-reader.ts';
import { figureText } from '../figures/figure-text.ts';
import { figureWordsOf } from '../figures/figure-words-of.ts';
import type { FigureWords } from '../figures/figure-words.ts';
import { mayStandIn } from '../figures/openings.ts';
import type { Item } from '../lexer/item.ts';
import type { LexedSentence } from '../lexer/lexed-sentence.ts';
import type { KindRule } from './kind-rule.ts';

/** The sentence that is read: a kind asks for it right after the other. */
let last: { readonly of: LexedSentence; readonly figures: FigureSentence } | undefined;

/** A sentence's slots, made once for all kinds that read them. */
function figureSentence(sentence: LexedSentence): FigureSentence {
  if (last?.of === sentence) return last.figures;
  const text = figureText(sentence);
  const figures: FigureSentence = {
    ...text,
    words: figureWordsOf[sentence.language],
    isVerbLast: sentence.isVerbLast,
    ...(sentence.contextSubject === undefined ? {} : { contextSubject: sentence.contextSubject }),
    ...(sentence.pageSubject === undefined ? {} : { pageSubject: sentence.pageSubject }),
    ...(sentence.contextPair ? { contextPair: sentence.contextPair } : {}),
    clauseSubjectAt: (at) => sentence.clauses[sentence.clauseOf[text.itemAt(at)] ?? -1]?.subject ?? { kind: 'unknown' },
  };
  last = { of: sentence, figures };
  return figures;
}

/** What a kind is found by: without any of it, it is not looked for in a sentence. */
export interface Needs {
  /** Words of the language. */
  readonly words: (words: FigureWords) => readonly string[];
  readonly item?: (item: Item) => boolean;
}

const isMet = ({ words, item }: Needs, { items, openings, language }: LexedSentence): boolean =>
  words(figureWordsOf[language]).some((fragment) => mayStandIn(openings, fragment)) || (item !== undefined && items.some(item));

/** A kind that is found by patterns over slots. */
export const figureRule = (kind: ClaimKind, read: FigureReader, needs: Needs): KindRule => ({
  kind,
  find: (sentence) => (isMet(needs, sentence) ? read(figureSentence(sentence)) : []),
});
