import type { EpochDay } from '../../core/units.ts';
import type { Language } from '../languages/language.ts';
import { clausesOf, type Antecedents } from './clauses-of.ts';
import { itemsOf, type Grammar, type NamedSpan } from './items-of.ts';
import type { LexedSentence } from './lexed-sentence.ts';
import { mergeNames } from './merge-names.ts';
import { phraseIndex } from './phrase-index.ts';
import { timeGrammar } from './times.ts';

const grammars = new WeakMap<Language, Grammar>();

/** A language ready to lex; made once. */
export function grammarOf(language: Language): Grammar {
  const known = grammars.get(language);
  if (known) return known;
  const grammar: Grammar = { language, times: timeGrammar(language), phrases: phraseIndex(language.lexicon) };
  grammars.set(language, grammar);
  return grammar;
}

export interface LexInput {
  readonly text: string;
  /** Names in the text, in order, without overlap. */
  readonly names: readonly NamedSpan[];
  readonly antecedents: Antecedents;
  readonly published: EpochDay | undefined;
}

/** A sentence as items and clauses. */
export function lexSentence(grammar: Grammar, { text, names, antecedents, published }: LexInput): LexedSentence {
  const items = mergeNames(itemsOf(grammar, text, names, published));
  const clauses = clausesOf(items, antecedents, grammar.language.hasInversion);
  const clauseOf: number[] = [];
  clauses.forEach((clause, index) => {
    while (clauseOf.length < clause.to) clauseOf.push(index);
  });
  while (clauseOf.length < items.length) clauseOf.push(clauses.length - 1);
  const contextSubject = antecedents.recent[0] ?? antecedents.page;
  return {
    ...(contextSubject === undefined ? {} : { contextSubject }),
    language: grammar.language.code,
    text,
    items,
    clauses,
    clauseOf,
    isVerbLast: grammar.language.hasInversion,
    ...(antecedents.window === undefined ? {} : { sameWindow: antecedents.window }),
  };
}
