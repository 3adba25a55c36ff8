import { lazily } from '../../core/lazily.ts';
import { compiled, isWordCode } from './compiled.ts';

/** Words of a fragment of a pattern, and where a text has them: whole words, never inside of longer ones. */
export interface WordList {
  readonly isIn: (text: string) => boolean;
  readonly isAtStart: (text: string) => boolean;
  readonly isAtEnd: (text: string) => boolean;
  /** The alternatives that a text may have, in their order: those that it has, and those that are more than words. */
  readonly saidIn: (text: string) => readonly string[];
}

/** Words that mean themselves in a pattern: no group, class, point or escape. */
const PLAIN = /^[a-z\d\u00df-\u02af](?:[a-z\d\u00df-\u02af '/&-]*[a-z\d\u00df-\u02af])?$/;
/** What a fragment of plain words has not. */
const MORE = /[^a-z\d\u00df-\u02af '/&|-]|(?:^|\|)[^a-z\d\u00df-\u02af]|[^a-z\d\u00df-\u02af](?:\||$)/;

const NONE: readonly string[] = [];
const yes = (): boolean => true;

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

/** Whether a text has alternatives that are more than words. */
function finder(alternatives: readonly string[], start: string, end: string): (text: string) => boolean {
  if (alternatives.length === 0) return () => false;
  const pattern = lazily(() => compiled(String.raw`${start}(?<![\p{L}\d])(?:${alternatives.join('|')})(?![\p{L}\d])${end}`));
  return (text) => pattern().test(text);
}

/**
 * The words of a fragment, "rose|went up|btc\\.d": of hundreds of words a map knows at once which may stand at a place, where a
 * pattern would try them all, and takes long to be built. What is no plain words is left to a pattern.
 */
export function wordListOf(fragment: string): WordList {
  const isMore = MORE.test(fragment);
  const alternatives = isMore ? alternativesOf(fragment) : fragment.split('|');
  const plain = isMore ? alternatives.filter((alternative) => PLAIN.test(alternative)) : alternatives;
  const others = isMore ? alternatives.filter((alternative) => !PLAIN.test(alternative)) : NONE;
  const byFirst = Map.groupBy(plain, (phrase) => phrase.slice(0, endOfWord(phrase, 0)));
  const byLast = lazily(() => Map.groupBy(plain, (phrase) => phrase.slice(startOfWord(phrase, phrase.length))));
  const isOtherIn = finder(others, '', '');
  const isOtherAtStart = finder(others, String.raw`^\s*`, '');
  const isOtherAtEnd = finder(others, '', String.raw`\s*$`);

  /** Visits the plain words that begin with the one from a place to another, until `visit` gives `true`. */
  function isAnyAt(text: string, at: number, end: number, visit: (phrase: string) => boolean): boolean {
    for (const phrase of byFirst.get(text.slice(at, end)) ?? NONE) {
      const isHere = text.startsWith(phrase, at) && endOfWord(text, at + phrase.length) === at + phrase.length;
      if (isHere && visit(phrase)) return true;
    }
    return false;
  }

  function isAny(text: string, visit: (phrase: string) => boolean): boolean {
    for (let at = 0; at < text.length; at++) {
      if (!isWordCode(text.charCodeAt(at))) continue;
      const end = endOfWord(text, at);
      if (isAnyAt(text, at, end, visit)) return true;
      at = end;
    }
    return false;
  }

  return {
    isIn: (text) => isAny(text, yes) || isOtherIn(text),
    isAtStart(text) {
      const start = text.length - text.trimStart().length;
      return isAnyAt(text, start, endOfWord(text, start), yes) || isOtherAtStart(text);
    },
    isAtEnd(text) {
      const trimmed = text.trimEnd();
      const phrases = byLast().get(trimmed.slice(startOfWord(trimmed, trimmed.length)));
      const isHere = (phrase: string): boolean => {
        const start = trimmed.length - phrase.length;
        return trimmed.endsWith(phrase) && startOfWord(trimmed, start) === start;
      };
      return (phrases?.some(isHere) ?? false) || isOtherAtEnd(text);
    },
    saidIn(text) {
      const said = new Set(others);
      isAny(text, (phrase) => {
        said.add(phrase);
        return false;
      });
      return said.size === others.length ? others : alternatives.filter((alternative) => said.has(alternative));
    },
  };
}
