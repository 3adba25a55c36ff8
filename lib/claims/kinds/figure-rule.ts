import type { ClaimKind } from '../claim.ts';
import type { FigureReader, FigureSentence } from '../figures/figure-reader.ts';
import { figureText } from '../figures/figure-text.ts';
import { figureWordsOf } from '../figures/figure-words-of.ts';
import type { LexedSentence } from '../lexer/lexed-sentence.ts';
import type { KindRule } from './kind-rule.ts';

/** The sentence that is read: a kind asks for it right after the other. */
let last: { readonly of: LexedSentence; readonly figures: FigureSentence } | undefined;

/** A sentence's slots, made once for all kinds that read them. */
function figureSentence(sentence: LexedSentence): FigureSentence {
  if (last?.of === sentence) return last.figures;
  const text = figureText(sentence.text, sentence.items);
  const figures: FigureSentence = {
    ...text,
    words: figureWordsOf[sentence.language],
    ...(sentence.contextSubject === undefined ? {} : { contextSubject: sentence.contextSubject }),
    ...(sentence.pageSubject === undefined ? {} : { pageSubject: sentence.pageSubject }),
    clauseSubjectAt: (at) => sentence.clauses[sentence.clauseOf[text.itemAt(at)] ?? -1]?.subject ?? { kind: 'unknown' },
  };
  last = { of: sentence, figures };
  return figures;
}

/** Kinds whose claims always have a number. */
const NUMBERED: ReadonlySet<ClaimKind> = new Set(['market-value-change', 'other-numeric']);

const hasNumber = ({ items }: LexedSentence): boolean => items.some(({ kind }) => kind === 'quantity');

/** A kind that is found by patterns over slots; one that needs a number is not looked for in a sentence without. */
export const figureRule = (kind: ClaimKind, read: FigureReader): KindRule => ({
  kind,
  find: (sentence) => (NUMBERED.has(kind) && !hasNumber(sentence) ? [] : read(figureSentence(sentence))),
});
