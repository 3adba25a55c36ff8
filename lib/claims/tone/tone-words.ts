/**
 * The tone list of a language, docs/methods.md §11. Entries are in lower case with plain apostrophes and blanks for hyphens.
 * A `*` at the end stands for any further letters of that word.
 */
export interface ToneWords {
  /** Taken before any word in them; neutral ones only take their words away ("open interest", "interest rate cut"). */
  readonly phrases: Readonly<Record<'positive' | 'negative' | 'neutral', readonly string[]>>;
  readonly positive: readonly string[];
  readonly negative: readonly string[];
  /** Verbs and nouns of moving up and of moving down: good and bad news of prices, and the other way round of `unwelcome`. */
  readonly rising: readonly string[];
  readonly falling: readonly string[];
  /** Of `falling`, nouns that stand before another noun: "crash risks" are risks of a crash, not risks that fall. */
  readonly attributive: readonly string[];
  /** What is bad news when it rises: outflows, losses, inflation. */
  readonly unwelcome: readonly string[];
  /** What is neither good nor bad news when it moves: dominance, correlation, yields. */
  readonly indifferent: readonly string[];
  /** Between a moving word and what moves: "a drop in outflows". */
  readonly linking: readonly string[];
  /** Words that begin a clause: what moves is looked for in the clause of the moving word only. */
  readonly clauses: readonly string[];
  readonly negations: readonly string[];
  readonly hedges: readonly string[];
}
