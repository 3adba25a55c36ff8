import type { LanguageCode } from '../../text/language-code.ts';
import type { NumberFormat } from '../../text/tokens.ts';

/**
 * What a word or phrase does in a sentence about markets. Verbs and nouns of a move share a role ("rise", "fell", "a gain"): which
 * it is, its place tells.
 */
export type Role =
  /** A move. `value` where the word holds the size: per cent of "doubled" (100), "halved" (50). */
  | 'up'
  | 'down'
  /** "higher", "in the red" behind a per cent. */
  | 'up-after'
  | 'down-after'
  /** Words before a level; before a number, `near`, `above` and `below` are hedges too. */
  | 'at'
  | 'near'
  | 'above'
  | 'below'
  | 'to'
  /** "as high as", "as low as". */
  | 'to-high'
  | 'to-low'
  | 'from'
  | 'by'
  | 'of'
  /** Ties a name to what stands before it: "for", "in", "on". */
  | 'for'
  /** "since", where it opens neither a date nor a period. */
  | 'since'
  /** "nearly", "roughly", "as much as". */
  | 'about'
  /** "approaches", "closing in on". */
  | 'approach'
  /** "hit", "reached", "touched". */
  | 'reach'
  /** "surpassed", "reclaimed", "topped": at a level, above it. */
  | 'cross'
  /** "trades", "changing hands", "sits", "closed". */
  | 'trade'
  | 'record'
  | 'high'
  | 'low'
  /** "resistance", "support", "target", "cost basis": the number beside it is no price of now. */
  | 'barrier'
  /** "mark", "level", "threshold": says nothing of its own. */
  | 'mark'
  /** "failed to", "unable to". */
  | 'fail'
  | 'negation'
  /** What a number is about where it is not the price; `value` is the scope. */
  | 'scope'
  /** The price itself: "price", "value", "token" behind a name. */
  | 'price'
  /** "its", "their". */
  | 'possessive'
  /** Points back: "it", "they". */
  | 'pronoun'
  /** "which", "who". */
  | 'relative'
  /** Points back by a noun: "the token", "the coin". */
  | 'description'
  /** "both", "each". */
  | 'both'
  | 'auxiliary'
  /** Adverbs and fillers that may stand between a subject and its verb. */
  | 'filler'
  | 'determiner'
  /** Opens a clause: "while", "as", "but". */
  | 'conjunction'
  | 'and'
  | 'or'
  /** "said", "showed", "that": what follows is a clause of its own. */
  | 'report'
  /** "puts", "leaves", "sends": the subject follows. */
  | 'puts'
  /** "like", "despite", "amid": what follows is not spoken of. */
  | 'aside'
  /** "with": what follows is a clause of its own. */
  | 'with'
  /** "after", "before": opens a clause that may share the subject of the next. */
  | 'after'
  /** "could", "may", "would": not a fact. */
  | 'modal'
  /** "if", "should": not a fact. */
  | 'condition'
  /** "needs", "requires": with a record, the rise that is missing. */
  | 'need';

export interface Entry {
  readonly role: Role;
  /** Words in lower case; a blank stands for a hyphen too. Each phrase has one role in a language. */
  readonly phrases: readonly string[];
  /**
   * Size of a move in per cent; name of a scope; and where words of one role differ: `place` for "above" and "below" that stand
   * before levels alone, `peak` for a high that without a date is that of all time, `years` for one of years, `quality` for a superlative of
   * anything, `level`, `aim` and `territory` for records that need a level, are none by themselves or are a place, `gap` for a distance,
   * `first` for "for the first time ever", `pointer` for a distance to what was named before, `utmost` and `least` for "im Hoch" and "im Tief", `former` for "previous", `new` and `makes` for what a record is told as made by, `own` for "its own", `for` for the tie that needs no noun before
   * it, `now` for "current", `close` for what tells the price that a day ended with, `settle` for what does so of indices alone, `examples` for "such as", `without` for "excluding", `worth` for what is paid, `token`, `coin` and `index` for nouns that a text
   * points back with, `definite` for the articles that do so, `plural` for pronouns of several, `toward` and `through` for how far
   * a move goes, `off` for a fall without verb, `within` for a distance, `whole`
   * for "total", `extreme` for "bis auf",
   * `behind` for an adjective that tells a move straight behind its number alone ("3% weaker"), `futures` and `average` for what behind
   * and before a name makes another thing of it, `ends` for what says where a session ended, `pares` for giving back a part of a move, `before`, `then` and `brief` for when it was and how long, `buyers` and `sellers` for who came, `other` and `index` for
   * what without a name before it is another thing than the page's coin ("the stock").
   */
  readonly value?: number | string;
}

export type PeriodUnit = 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year';

/** What a time phrase means; the slots of its pattern fill it. */
export type TimeMeaning =
  /** The last n periods; without a number, one. */
  | 'rolling'
  /** "daily", "on the week": a day is the day's trade, all else rolling. */
  | 'period'
  | 'day'
  | 'to-date'
  | 'first-days'
  | 'since'
  | 'between'
  /** A day, month or year by itself: "on April 3", "in 2024". */
  | 'on'
  | 'consecutive'
  | 'since-event'
  /** So many periods before the text: "three weeks ago". */
  | 'ago'
  /** The calendar unit before the one of the text: "last month". */
  | 'last'
  /** The newest Saturday and Sunday that have begun. */
  | 'weekend'
  /** The last day of a date, "ended October", and its first, "began October". */
  | 'ended'
  | 'began'
  /** A time before the text that says no date: "back then", "earlier this year". */
  | 'earlier'
  /** "in the same period": the window spoken of last. */
  | 'same'
  /** A clock time and the like: nothing to a claim. */
  | 'none';

/**
 * A pattern over tokens. Parts are parted by blanks; `a|b` is either word, a final `?` makes a part optional. Slots: {n} a number
 * or number word, {nth} a place in a row, {period}, {date}, {month}, {day}, {year}, {weekday}, {quarter}, {mm} a month in
 * digits, {dotted} day and month parted by a point, {word} any word.
 */
export interface TimePattern {
  readonly pattern: string;
  readonly means: TimeMeaning;
}

/**
 * What a date pattern means: the date itself, its first or last day, half of a year, a month of the year before the text, a day
 * relative to the publication, or two numbers of which either may be the day.
 */
export interface DatePattern {
  readonly pattern: string;
  readonly means: 'date' | 'start' | 'end' | 'first-half' | 'second-half' | 'of-last-year' | 'today' | 'yesterday' | 'either-order';
}

/** The grammar of a language, as data: adding one touches no code of the engine. */
export interface Language {
  readonly code: LanguageCode;
  readonly numbers: NumberFormat;
  /** Where figures are from, as it is set into the middle of a clause: global. */
  readonly sources?: RegExp;
  /** What makes another coin of "the … token": "other", "biggest". Also what makes the whole market of it: "broader". */
  readonly others: readonly string[];
  /** The finite verb may stand before its subject ("Gestern fiel Bitcoin um 8 Prozent"). */
  readonly hasInversion: boolean;
  /** Power of ten of a magnitude: as a word of its own, and as letters glued to the number. */
  readonly magnitudes: Readonly<Record<string, number>>;
  readonly gluedMagnitudes: Readonly<Record<string, number>>;
  /** Words and marks behind a number: % pp bps pts USD cents x EUR, `other money`; a blank parts words. */
  readonly units: Readonly<Record<string, string>>;
  readonly numberWords: Readonly<Record<string, number>>;
  /** Places in a row, "third": beside a period they count none ("the third week" is not three weeks). */
  readonly ordinals: Readonly<Record<string, number>>;
  /** Shares in words, in per cent: "a third". */
  readonly fractions: Readonly<Record<string, number>>;
  /** Words between a share and a sum, and before a sum by itself: "a quarter of a trillion dollars", "a billion dollars". */
  readonly oneWords: readonly string[];
  /** "than": behind a number it opens what the number is compared with. */
  readonly than: string;
  /** Words that make a range of two numbers: "80 to 90%", "between 80 and 90%". */
  readonly rangeWords: { readonly to: readonly string[]; readonly between: readonly string[]; readonly and: readonly string[] };
  readonly periods: Readonly<Record<string, PeriodUnit>>;
  readonly months: Readonly<Record<string, number>>;
  /** 0 = Sunday. */
  readonly weekdays: Readonly<Record<string, number>>;
  readonly quarters: Readonly<Record<string, number>>;
  /** What may be glued to the number of a day: "3rd", "3." */
  readonly ordinalMarks: readonly string[];
  readonly dates: readonly DatePattern[];
  readonly times: readonly TimePattern[];
  readonly lexicon: readonly Entry[];
}
