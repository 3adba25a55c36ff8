import type { LanguageCode } from '../../text/language-code.ts';
import { entryAt } from './tone-entries.ts';
import type { ToneEntries, ToneEntry } from './tone-entries.ts';

/** An entry of the list where it stands in a sentence. */
export interface ToneMark {
  readonly entry: ToneEntry;
  /** As in the text, in lower case. */
  readonly text: string;
  /** Words before it. */
  readonly from: number;
  /** Words before what follows it. */
  readonly to: number;
  readonly clause: number;
}

const PARTS = /[\p{L}\p{N}]+(?:'\p{L}+)*|[,;:()"–—]/gu;
const BREAK = /^[,;:()"–—]$/;
const APOSTROPHES = /[’‘ʼ`]/g;
/** "May" is the month, "may" the hedge. */
const isName = (part: string): boolean => part === 'May';

/** So large a part of a headline's longer words has a capital that it says nothing of one of them. */
const HEADLINE_SHARE = 0.6;
const LONGER = /^\p{L}{4,}/u;
const CAPITAL = /^\p{Lu}/u;

/**
 * Which words stand in a name: with a capital beside another one, neither at the sentence's start ("the Rose Garden"). None of a
 * headline, which has them everywhere.
 */
function inNames(written: readonly string[], clauses: readonly number[]): readonly boolean[] {
  const longer = written.filter((word) => LONGER.test(word));
  const isHeadline = longer.filter((word) => CAPITAL.test(word)).length > HEADLINE_SHARE * longer.length;
  const isCapital = (at: number): boolean => at > 0 && CAPITAL.test(written[at] ?? '');
  return written.map(
    (_, at) => !isHeadline && isCapital(at) && [at - 1, at + 1].some((by) => clauses[by] === clauses[at] && isCapital(by)),
  );
}

/**
 * The entries of the list in a sentence, in order, none in another; clauses are numbered. Where the language writes only names
 * with a capital, a single word in one of several words is left out.
 */
export function toneMarks(sentence: string, entries: ToneEntries, language: LanguageCode): readonly ToneMark[] {
  const words: string[] = [];
  const written: string[] = [];
  const clauses: number[] = [];
  let clause = 0;
  for (const [part] of sentence.replace(APOSTROPHES, "'").matchAll(PARTS)) {
    if (BREAK.test(part)) clause++;
    else {
      written.push(part);
      words.push(isName(part) ? '' : part.toLowerCase());
      clauses.push(clause);
    }
  }
  const names = language === 'en' ? inNames(written, clauses) : [];
  const marks: ToneMark[] = [];
  let begun = 0;
  for (let from = 0; from < words.length;) {
    const entry = entryAt(entries, words, from);
    if (entry?.isClause) begun++;
    const to = from + (entry?.words.length ?? 1);
    const isNamed = names[from] === true && to === from + 1 && (entry?.tone !== undefined || entry?.moves !== undefined);
    if (entry && !isNamed) marks.push({ entry, text: words.slice(from, to).join(' '), from, to, clause: (clauses[from] ?? 0) + begun });
    from = to;
  }
  return marks;
}
