import { lowered, plain } from './plain.ts';

/** How a language writes numbers: 1,234.5 or 1.234,5. */
export interface NumberFormat {
  readonly decimal: '.' | ',';
  readonly group: '.' | ',';
  /** Other marks between groups, as the Swiss and the agencies print them: 5'112, 66 480. */
  readonly otherGroups?: string;
}

export interface Token {
  readonly kind: 'word' | 'number' | 'mark';
  /** In lower case, with plain quotation marks and hyphens. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly isCapital: boolean;
  /** A hyphen joins it to the token before it ("13-month"); the hyphen itself is no token. */
  readonly isJoined: boolean;
  readonly value?: number;
  /** Printed digits behind the decimal mark. */
  readonly decimals?: number;
}

const LETTER = /\p{L}/u;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isAsciiLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isLetterAt = (text: string, index: number): boolean => {
  const code = text.charCodeAt(index);
  return code < 128 ? isAsciiLetter(code) : LETTER.test(text[index] ?? '');
};

interface Numeral {
  readonly end: number;
  readonly value: number;
  readonly decimals: number;
}

const digitsEnd = (text: string, start: number): number => {
  let end = start;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
};

/** More are no number of a market. */
const MAX_DIGITS = 18;

/** Groups follow one to three digits that are no lone zero, or other groups. */
const mayGroup = (digits: string, start: number, end: number): boolean =>
  digits !== '0' && digits.length <= MAX_DIGITS && (digits.length <= 3 || digits.length < end - start);

/**
 * The number that begins at an offset. A group mark must part groups of exactly three digits; where it parts anything else it
 * is read as a decimal mark ("1.19 Dollar" in a German text, "0.200" anywhere).
 */
function numeralAt(text: string, start: number, format: NumberFormat): Numeral {
  let end = digitsEnd(text, start);
  let digits = text.slice(start, end);
  const own = text[end] ?? '';
  const group = own !== '' && format.otherGroups?.includes(own) ? own : format.group;
  while (text[end] === group && mayGroup(digits, start, end)) {
    const next = digitsEnd(text, end + 1);
    if (next - end !== 4) break;
    digits += text.slice(end + 1, next);
    end = next;
  }
  const isGrouped = digits.length !== end - start;
  const mark = text[end];
  if (mark === format.decimal || (mark === format.group && !isGrouped)) {
    const next = digitsEnd(text, end + 1);
    // "9,10 and 11" is a list, and "3. April" an ordinal.
    if (next > end + 1 && (mark === '.' || format.decimal === ',')) {
      return { end: next, value: Number(`${digits}.${text.slice(end + 1, next)}`), decimals: next - end - 1 };
    }
  }
  return { end, value: Number(digits), decimals: 0 };
}

const wordEnd = (text: string, start: number): number => {
  let end = start + 1;
  while (end < text.length && isLetterAt(text, end)) end++;
  return end;
};

/** An apostrophe inside of a word, or of an owner whose name ends with a number: "the S&P 500's". */
const isWithinName = (text: string, at: number): boolean =>
  isLetterAt(text, at + 1) &&
  (isLetterAt(text, at - 1) || (isDigit(text.charCodeAt(at - 1)) && text[at + 1] === 's' && !isLetterAt(text, at + 2)));

/**
 * The words, numbers and marks of a sentence with their offsets. Hyphens between words vanish into `isJoined`; an apostrophe
 * ends its word ("Bitcoin", "'s"). Linear in the text.
 */
export function tokensOf(text: string, format: NumberFormat): readonly Token[] {
  const even = plain(text);
  const lower = lowered(even);
  const tokens: Token[] = [];
  let isJoined = false;
  for (let start = 0; start < even.length;) {
    const code = even.charCodeAt(start);
    if (code === 32) {
      start++;
      continue;
    }
    if (isDigit(code)) {
      const { end, value, decimals } = numeralAt(even, start, format);
      tokens.push({ kind: 'number', text: lower.slice(start, end), start, end, isCapital: false, isJoined, value, decimals });
      start = end;
    } else if (isLetterAt(even, start) || (code === 39 && isWithinName(even, start))) {
      const end = wordEnd(even, start);
      const word = lower.slice(start, end);
      tokens.push({ kind: 'word', text: word, start, end, isCapital: even[start] !== lower[start], isJoined });
      start = end;
    } else {
      const follows = tokens.at(-1)?.end === start;
      const joins = code === 45 && follows && isLetterAt(even, start + 1);
      if (!joins) tokens.push({ kind: 'mark', text: even[start] ?? '', start, end: start + 1, isCapital: false, isJoined: false });
      isJoined = joins;
      start++;
      continue;
    }
    isJoined = false;
  }
  return tokens;
}
