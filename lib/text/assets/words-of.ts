/** A run of letters and digits, and where it stands. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const OTHER_LETTER = /[\p{L}\p{N}]/u;

const isAsciiWord = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);

/** How many code units of a letter or digit stand at a place; 0 for anything else. */
function letterAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return isAsciiWord(code) ? 1 : 0;
  const letter = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return OTHER_LETTER.test(letter) ? letter.length : 0;
}

/** The words of a text in order. Everything else parts words: "S&P 500" has three, "Bitcoin's" two. Pure, linear. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (let at = 0; at < text.length;) {
    const start = at;
    for (let length = letterAt(text, at); length > 0; length = letterAt(text, at)) at += length;
    if (at > start) words.push({ text: text.slice(start, at), start, end: at });
    else at += 1;
  }
  return words;
}
