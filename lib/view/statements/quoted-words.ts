/** Longest quote, in characters: about two lines of the card. */
const MOST = 88;
/** Below this a quote ("7%") does not say what it is about: words before it are taken in. */
const LEAST = 24;
/** Of a long quote, how much of its beginning stays. */
const HEAD = 50;

/** Where a clause ends, so that no more of the sentence is taken in. A comma or point inside a number is none. */
const CLAUSE_END = /[;:!?()“”"«»—–]|[,.](?!\d)/;

/** Characters that nobody sees and that turn or hide what stands beside them: a page must not write our lines. */
const UNSEEN = /[\p{Cc}\p{Cf}]/gu;

const isBlank = (character: string | undefined): boolean => character === undefined || character === ' ';

/** The start of the word that ends before `from`. */
function wordBefore(text: string, from: number): number {
  let at = from;
  while (at > 0 && isBlank(text[at - 1])) at -= 1;
  while (at > 0 && !isBlank(text[at - 1])) at -= 1;
  return at;
}

/** The end of the word that begins after `from`. */
function wordAfter(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlank(text[at])) at += 1;
  while (at < text.length && !isBlank(text[at])) at += 1;
  return at;
}

/** Both ends moved out to the borders of words. */
function wholeWords(text: string, start: number, end: number): readonly [number, number] {
  let [from, to] = [start, end];
  while (from > 0 && !isBlank(text[from - 1])) from -= 1;
  while (to < text.length && !isBlank(text[to])) to += 1;
  return [from, to];
}

/** Takes in words of the same clause, those before first, until the quote says enough. */
function widened(text: string, start: number, end: number): readonly [number, number] {
  let [from, to] = [start, end];
  while (to - from < LEAST && from > 0) {
    const next = wordBefore(text, from);
    if (next === from || CLAUSE_END.test(text.slice(next, from))) break;
    from = next;
  }
  while (to - from < LEAST && to < text.length) {
    if (CLAUSE_END.test(text.slice(to - 1, to))) break;
    const next = wordAfter(text, to);
    if (next === to) break;
    to = next;
  }
  return [from, to];
}

/** About as many characters on both sides of a place, at borders of words. */
function around(quote: string, place: number): string {
  const from = quote.indexOf(' ', place - MOST / 2);
  const to = quote.lastIndexOf(' ', place + MOST / 2);
  return from < 0 || to <= place ? quote.slice(place, place + MOST) : quote.slice(from + 1, to);
}

/** A long quote without its middle, or around its number where that stands in the middle; at borders of words. */
function shortened(quote: string): string {
  if (quote.length <= MOST) return quote;
  const head = quote.slice(0, quote.lastIndexOf(' ', HEAD));
  const border = quote.indexOf(' ', quote.length - (MOST - HEAD));
  // A text without blanks has no borders.
  if (head === '' || border < 0) return `${quote.slice(0, MOST)}…`;
  const tail = quote.slice(border + 1);
  const number = quote.search(/\d/);
  return number < 0 || /\d/.test(head + tail) ? `${head} … ${tail}` : `… ${around(quote, number)} …`;
}

/**
 * The words of a sentence that make a statement, to be shown between quotation marks: [start, end) at the borders of
 * words, with words of the same clause where it is too short to be understood, and without its middle where it is long.
 * Offsets outside the sentence are brought back into it. Pure.
 */
export function quotedWords(sentence: string, start: number, end: number): string {
  const from = Math.max(0, Math.min(start, sentence.length));
  const to = Math.max(from, Math.min(end, sentence.length));
  const [first, last] = widened(sentence, ...wholeWords(sentence, from, to));
  const trimmed = sentence
    .slice(first, last)
    .replace(UNSEEN, '')
    .trim()
    .replace(/^[“”"'‘«(]+|[“”"'’»),;:.!?]+$/g, '');
  return shortened(trimmed);
}
