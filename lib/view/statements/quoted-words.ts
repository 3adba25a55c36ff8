/** Longest quote, in characters: at most three lines of the card. */
const MOST = 110;
/** Below this a quote ("7%") does not say what it is about: words before it are taken in. */
const LEAST = 24;
/** Where words are left out, so many stay beside each figure and at the beginning: they say what it is of. */
const BESIDE = 3;
/** Words are left out in so many places at most. */
const MOST_GAPS = 2;

const GAP = '…';

/** What ends a clause, so that no more of the sentence is taken in. A comma or point inside a number is none. */
const CLAUSE_END = /[;:!?()“”"«»—–]|[,.](?!\d)/;

/** Words that begin another statement, where the one before them has its own figure. */
const JOINING = /^(?:and|or|but|while|whereas|plus|und|oder|aber|während|sowie)$/i;

/** Characters that nobody sees and that turn or hide what stands beside them: a page must not write our lines. */
const UNSEEN = /[\p{Cc}\p{Cf}]/gu;

const isBlank = (character: string | undefined): boolean => character === undefined || character === ' ';

const hasFigure = (text: string): boolean => /\d/.test(text);

/** Whether a word ends at a character: a blank, a mark around words, a dash, but not one inside of "80–90". */
function isBorder(text: string, at: number): boolean {
  const character = text[at];
  if (character === '–') return !hasFigure(text[at - 1] ?? '') || !hasFigure(text[at + 1] ?? '');
  return isBlank(character) || /[—()“”"«»]/.test(character ?? '');
}

/** Both ends moved out to the borders of words. */
function wholeWords(text: string, start: number, end: number): readonly [number, number] {
  let [from, to] = [start, end];
  while (from > 0 && !isBorder(text, from - 1)) from -= 1;
  while (to < text.length && !isBorder(text, to)) to += 1;
  return [from, to];
}

/** The words of a place's clause that stand before it. */
function clauseBefore(text: string, start: number): string {
  const before = text.slice(0, start);
  const end = [...before.matchAll(new RegExp(CLAUSE_END, 'g'))].at(-1)?.index ?? -1;
  return before.slice(end + 1);
}

/** The start of a place with the words before it taken in, until there are enough: none of another clause, statement or figure. */
function withWordsBefore(text: string, start: number, end: number): number {
  const words = clauseBefore(text, start).split(' ');
  let from = start;
  for (let i = words.length - 1; i >= 0 && end - from < LEAST; i -= 1) {
    const word = words[i] ?? '';
    if (hasFigure(word) || (JOINING.test(word) && /^\s*$|\d/.test(words.slice(0, i).join(' ')))) break;
    from = start - words.slice(i).join(' ').length;
  }
  return from;
}

/** The end of a place with the words behind it taken in, until there are enough: none of another clause, statement or figure. */
function withWordsAfter(text: string, start: number, end: number): number {
  let to = end;
  for (const word of text.slice(end).split(' ').slice(1)) {
    if (to - start >= LEAST || CLAUSE_END.test(text.slice(to - 1, to + 1)) || hasFigure(word) || JOINING.test(word)) break;
    if (/^[—–]/.test(word)) break;
    to += 1 + word.length;
  }
  return to;
}

/** From the place in `words` where most words without a figure stand side by side, those that can be missed. */
function gapIn(words: readonly string[]): readonly [number, number] {
  let longest: readonly [number, number] = [0, 0];
  let from = 0;
  for (let i = 0; i <= words.length; i += 1) {
    const word = words[i];
    if (word !== undefined && word !== GAP && !hasFigure(word)) continue;
    const gap = [from + BESIDE, word === undefined ? i : i - BESIDE] as const;
    if (gap[1] - gap[0] > longest[1] - longest[0]) longest = gap;
    from = i + 1;
  }
  return longest;
}

/** A long quote without words that are far from its figures; at borders of words. */
function shortened(quote: string): string {
  let words = quote.split(' ');
  for (let gaps = 0; gaps < MOST_GAPS && words.join(' ').length > MOST; gaps += 1) {
    const [first, last] = gapIn(words);
    let from = last;
    const without = (): string[] => [...words.slice(0, from), GAP, ...words.slice(last)];
    while (from > first && (from === last || without().join(' ').length > MOST)) from -= 1;
    if (from < last) words = without();
  }
  const text = words.join(' ');
  if (text.length <= MOST) return text;
  const border = text.lastIndexOf(' ', MOST);
  // A text without blanks has no borders.
  return `${text.slice(0, border > 0 ? border : MOST)}${border > 0 ? ' ' : ''}${GAP}`;
}

const MARKS = /^[“”"'‘«(]+|[“”"'’»),;:.!?]+$/g;

const countOf = (text: string, mark: string): number => text.split(mark).length - 1;

/** Without the marks around it, but for a bracket whose other half stands inside: "Ether (ETH)". */
function withoutMarks(text: string): string {
  const bare = text.replace(MARKS, '');
  const start = text.indexOf(bare);
  const open = countOf(bare, '(') - countOf(bare, ')');
  if (open > 0 && text[start + bare.length] === ')') return `${bare})`;
  return open < 0 && text[start - 1] === '(' ? `(${bare}` : bare;
}

/**
 * The words of a sentence that make a statement, to be shown between quotation marks: [start, end) at the borders of
 * words, with words of the same clause where it is too short to be understood (none that state something else), and where
 * it is long without words that are far from its figures. Offsets outside the sentence are brought back into it. Pure.
 */
export function quotedWords(sentence: string, start: number, end: number): string {
  const from = Math.max(0, Math.min(start, sentence.length));
  const to = Math.max(from, Math.min(end, sentence.length));
  const [first, last] = wholeWords(sentence, from, to);
  const widened = withWordsBefore(sentence, first, last);
  const trimmed = sentence
    .slice(widened, withWordsAfter(sentence, widened, last))
    .replace(UNSEEN, '')
    .trim();
  return shortened(withoutMarks(trimmed));
}
