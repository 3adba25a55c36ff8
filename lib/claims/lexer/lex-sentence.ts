import type { EpochDay } from '../../core/units.ts';
import type { LanguageCode } from '../../text/language-code.ts';
import type { Language } from '../languages/language.ts';
import { languageParts, languages } from '../languages/registry.ts';
import type { Antecedents } from './antecedents.ts';
import { openingsIn } from '../figures/openings.ts';
import { clausesOf } from './clauses-of.ts';
import type { Item } from './item.ts';
import { itemsOf, type Grammar, type NamedSpan } from './items-of.ts';
import type { LexedSentence } from './lexed-sentence.ts';
import { mergeDescriptions } from './merge-descriptions.ts';
import { mergeNames } from './merge-names.ts';
import { mergePairs } from './merge-pairs.ts';
import { openersOf } from './openers.ts';
import { phraseIndex } from './phrase-index.ts';
import { partPrepositions } from './part-prepositions.ts';
import { shareUnits } from './share-units.ts';
import { timeGrammar } from './times.ts';
import { withoutSources } from './without-sources.ts';
import { withoutRanks } from './without-ranks.ts';

/** A table in which a page's word "constructor" finds nothing. */
function bare<Value>(table: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  const copy = { ...table };
  Object.setPrototypeOf(copy, null);
  return copy;
}

const withBareTables = (language: Language): Language => ({
  ...language,
  magnitudes: bare(language.magnitudes),
  gluedMagnitudes: bare(language.gluedMagnitudes),
  units: bare(language.units),
  numberWords: bare(language.numberWords),
  ordinals: bare(language.ordinals),
  fractions: bare(language.fractions),
  periods: bare(language.periods),
  months: bare(language.months),
  weekdays: bare(language.weekdays),
  quarters: bare(language.quarters),
});

const grammars = new Map<LanguageCode, Grammar>();

/** A language ready to lex; made once, in steps. */
export function* grammarOf(code: LanguageCode): Generator<void, Grammar> {
  const known = grammars.get(code);
  if (known) return known;
  for (const make of languageParts[code]) {
    make();
    yield;
  }
  const language = withBareTables(languages[code]);
  const times = timeGrammar(language);
  yield;
  const phrases = yield* phraseIndex(language.lexicon);
  yield;
  const grammar: Grammar = { language, times, phrases, openers: openersOf(language, times, phrases), others: new Set(language.others) };
  grammars.set(code, grammar);
  return grammar;
}

export interface LexInput {
  readonly text: string;
  /** Names in the text, in order, without overlap. */
  readonly names: readonly NamedSpan[];
  readonly antecedents: Antecedents;
  readonly published: EpochDay | undefined;
}

/** What is said in words: numbers and times are told by themselves, and of names those alone that say more ("crypto market cap"). */
const wordsOf = (items: readonly Item[]): readonly string[] =>
  items.filter(({ kind, text }) => kind === 'word' || kind === 'role' || (kind === 'asset' && text.includes(' '))).map(({ text }) => text);

/** A sentence as items and clauses, in steps. */
export function* lexSentence(grammar: Grammar, { antecedents, published, ...input }: LexInput): Generator<void, LexedSentence> {
  const { text, names } = withoutSources(input, grammar.language.sources);
  const read = itemsOf(grammar, text, names, published);
  const said = grammar.language.hasInversion ? partPrepositions(read) : read;
  const items = mergeDescriptions(mergePairs(mergeNames(withoutRanks(shareUnits(said, grammar.language.hasInversion)))), grammar.others);
  yield;
  const clauses = clausesOf(items, antecedents, grammar.language.hasInversion);
  const clauseOf: number[] = [];
  clauses.forEach((clause, index) => {
    while (clauseOf.length < clause.to) clauseOf.push(index);
  });
  while (clauseOf.length < items.length) clauseOf.push(clauses.length - 1);
  const contextSubject = antecedents.recent[0] ?? antecedents.page;
  return {
    ...(contextSubject === undefined ? {} : { contextSubject }),
    ...(antecedents.page === undefined ? {} : { pageSubject: antecedents.page }),
    ...(antecedents.pair ? { contextPair: antecedents.pair } : {}),
    language: grammar.language.code,
    text,
    items,
    openings: openingsIn(wordsOf(said)),
    clauses,
    clauseOf,
    isVerbLast: grammar.language.hasInversion,
    ...(antecedents.window === undefined ? {} : { sameWindow: antecedents.window }),
  };
}
