import { compiled } from './compiled.ts';

/** Words of a fragment of a pattern, and where a text has them: whole words, never inside of longer ones. */
export interface WordList {
  readonly isIn: (text: string) => boolean;
  readonly isAtEnd: (text: string) => boolean;
}

/** Words that mean themselves in a pattern: no group, class, point or escape. */
const PLAIN = /^[\p{L}\d](?:[\p{L}\d '/&-]*[\p{L}\d])?$/u;
const LETTER = /\p{L}/u;

const isWordCode = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0xaa && LETTER.test(String.fromCharCode(code)));

/** Where the word that begins at a place ends. */
function endOfWord(text: string, start: number): number {
  let end = start;
  while (end < text.length && isWordCode(text.charCodeAt(end))) end++;
  return end;
}

function startOfWord(text: string, end: number): number {
  let start = end;
  while (start > 0 && isWordCode(text.charCodeAt(start - 1))) start--;
  return start;
}

/** The alternatives of a fragment; a `|` inside of a group or class parts none. */
function alternativesOf(fragment: string): readonly string[] {
  const found: string[] = [];
  let [depth, from] = [0, 0];
  for (let at = 0; at < fragment.length; at++) {
    const letter = fragment[at];
    if (letter === '\\') at++;
    else if (letter === '(' || letter === '[') depth++;
    else if (letter === ')' || letter === ']') depth--;
    else if (letter === '|' && depth === 0) {
      found.push(fragment.slice(from, at));
      from = at + 1;
    }
  }
  return [...found, fragment.slice(from)];
}

/** A pattern of the alternatives that are more than words; `undefined` where there is none. */
function patternOf(alternatives: readonly string[], end: string): RegExp | undefined {
  return alternatives.length === 0 ? undefined : compiled(String.raw`(?<![\p{L}\d])(?:${alternatives.join('|')})(?![\p{L}\d])${end}`);
}

/**
 * The words of a fragment, "rose|went up|btc\\.d": of hundreds of words a map knows at once which may stand at a place, where a
 * pattern would try them all, and takes long to be built. What is no plain words is left to a pattern.
 */
export function wordListOf(fragment: string): WordList {
  const alternatives = alternativesOf(fragment);
  const plain = alternatives.filter((alternative) => PLAIN.test(alternative));
  const others = alternatives.filter((alternative) => !PLAIN.test(alternative));
  const byFirst = Map.groupBy(plain, (phrase) => phrase.slice(0, endOfWord(phrase, 0)));
  const byLast = Map.groupBy(plain, (phrase) => phrase.slice(startOfWord(phrase, phrase.length)));
  const [anywhere, atEnd] = [patternOf(others, ''), patternOf(others, String.raw`\s*$`)];
  return {
    isIn(text) {
      for (let at = 0; at < text.length; at++) {
        if (!isWordCode(text.charCodeAt(at))) continue;
        const end = endOfWord(text, at);
        const phrases = byFirst.get(text.slice(at, end));
        const isHere = (phrase: string): boolean =>
          text.startsWith(phrase, at) && endOfWord(text, at + phrase.length) === at + phrase.length;
        if (phrases?.some(isHere)) return true;
        at = end;
      }
      return anywhere?.test(text) ?? false;
    },
    isAtEnd(text) {
      const trimmed = text.trimEnd();
      const phrases = byLast.get(trimmed.slice(startOfWord(trimmed, trimmed.length)));
      const isHere = (phrase: string): boolean => {
        const start = trimmed.length - phrase.length;
        return trimmed.endsWith(phrase) && startOfWord(trimmed, start) === start;
      };
      return (phrases?.some(isHere) ?? false) || (atEnd?.test(text) ?? false);
    },
  };
}
