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

/** The entries of the list in a sentence, in order, none in another; clauses are numbered. */
export function toneMarks(sentence: string, entries: ToneEntries): readonly ToneMark[] {
  const words: string[] = [];
  const clauses: number[] = [];
  let clause = 0;
  for (const [part] of sentence.replace(APOSTROPHES, "'").matchAll(PARTS)) {
    if (BREAK.test(part)) clause++;
    else {
      words.push(isName(part) ? '' : part.toLowerCase());
      clauses.push(clause);
    }
  }
  const marks: ToneMark[] = [];
  let begun = 0;
  for (let from = 0; from < words.length;) {
    const entry = entryAt(entries, words, from);
    if (entry?.isClause) begun++;
    const to = from + (entry?.words.length ?? 1);
    if (entry) marks.push({ entry, text: words.slice(from, to).join(' '), from, to, clause: (clauses[from] ?? 0) + begun });
    from = to;
  }
  return marks;
}
