import { matchesIn } from './matches-in.ts';

/** Letters of an opening: so many tell most words apart. */
const LONGEST = 3;
/** Codes of the letters that count are below it. */
const BASE = 0x400;

const isWordCode = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || (code >= 0xdf && code <= 0x2af && code !== 0xf7);

/** Whole words are numbers below zero, beginnings above. Two words may have the same: then one is taken for the other. */
const hashed = (hash: number, code: number): number => (hash * 31 + code) & 0x3fffffff;
const wholeWord = (hash: number): number => -1 - hash;

/** Words of a sentence, and fragments of a language's words that may stand in it. */
export interface Openings {
  readonly words: readonly string[];
  /** The fragments by their numbers, a bit each. */
  readonly bits: readonly number[];
  /** Fragments that were known by then. */
  readonly known: number;
}

/** A fragment with one code for each of its alternatives, of which it has a word that begins so, or is so. */
interface Fragment {
  readonly id: number;
  /** `undefined` where an alternative has neither. */
  readonly codes: ReadonlySet<number> | undefined;
}

const fragments = new Map<string, Fragment>();
const byCode = new Map<number, Fragment[]>();

/** The fragments that a word may be of, with how many were known by then. */
type OfWord = Pick<Openings, 'bits' | 'known'>;

/** A text says most of its words again and again. */
const ofWords = new Map<string, OfWord>();
/** More are kept of no page. */
const MOST_WORDS = 5000;

/** Visits the codes of a text in lower case: of each word how it begins, by one to three letters, and it as a whole. */
function visitCodes(text: string, visit: (code: number) => void): void {
  let opening = 0;
  let length = 0;
  let hash = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isWordCode(code)) {
      hash = hashed(hash, code);
      if (length < LONGEST) {
        opening = opening * BASE + code;
        visit(opening);
      }
      length += 1;
    } else if (length > 0) {
      visit(wholeWord(hash));
      opening = 0;
      length = 0;
      hash = 0;
    }
  }
  if (length > 0) visit(wholeWord(hash));
}

const bitOf = (id: number): number => 1 << (id & 31);

function fragmentsOf(word: string): OfWord {
  const said = ofWords.get(word);
  if (said?.known === fragments.size) return said;
  const bits: number[] = [];
  visitCodes(word, (code) => {
    for (const { id } of byCode.get(code) ?? []) bits[id >> 5] = (bits[id >> 5] ?? 0) | bitOf(id);
  });
  if (ofWords.size > MOST_WORDS) ofWords.clear();
  const found = { bits, known: fragments.size };
  ofWords.set(word, found);
  return found;
}

/** What may stand in a sentence of words in lower case, of one or more each. */
export function openingsIn(words: readonly string[]): Openings {
  const bits: number[] = [];
  const known = fragments.size;
  for (const word of words) {
    const own = fragmentsOf(word).bits;
    for (let at = 0; at < own.length; at++) bits[at] = (bits[at] ?? 0) | (own[at] ?? 0);
  }
  return { words, bits, known };
}

const WORD_AT_START = /^[a-z\d\u00df-\u00f6\u00f8-\u02af]+/;
/** Words parted by blanks, hyphens and the like: each of them stands in the text where the alternative does. */
const PLAIN = /^[a-z\d\u00df-\u00f6\u00f8-\u02af]+(?:[ '/-][a-z\d\u00df-\u00f6\u00f8-\u02af]+)*(?=$|[ '/-](?![?*{]))/;

function wholeCode(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = hashed(hash, word.charCodeAt(at));
  return wholeWord(hash);
}

/** How a word begins, as one number. */
function beginningCode(letters: string): number {
  let opening = 0;
  for (let at = 0; at < Math.min(letters.length, LONGEST); at++) opening = opening * BASE + letters.charCodeAt(at);
  return opening;
}

/**
 * The longest whole word that an alternative begins with, else how it begins; `undefined` where it says so otherwise than by
 * letters. Where more may follow directly, its last word may be longer. A letter before "?" or "*" may be missing.
 */
function codeOf(alternative: string, isWhole: boolean): number | undefined {
  const plain = PLAIN.exec(alternative)?.[0] ?? '';
  const words = plain.split(/[ '/-]/);
  if (!isWhole && plain.length === alternative.length) words.pop();
  const longest = words.reduce((best, word) => (word.length > best.length ? word : best), '');
  if (longest !== '') return wholeCode(longest);
  const letters = WORD_AT_START.exec(alternative)?.[0] ?? '';
  const sure = /^[?*{]/.test(alternative.slice(letters.length)) ? letters.slice(0, -1) : letters;
  return sure === '' ? undefined : beginningCode(sure);
}

/** What a group's alternatives are followed by: a letter, or what may be one. */
const GROUP_GOES_ON = /\)\??(?:[^ )|?]|\(\?:[^ ])/;
/** Where a group opens an alternative. */
const FIRST_GROUP = /(?:^|\||\(\?:)(?=\(\?:)/g;

/** Whether a group that opens an alternative may be missing: then the alternative begins behind it as well. */
function mayMissFirst(source: string): boolean {
  return matchesIn(source, FIRST_GROUP).some(({ 0: before, index }) => {
    let depth = 0;
    let at = index + before.length;
    do {
      if (source[at] === '(') depth += 1;
      else if (source[at] === ')') depth -= 1;
      at += 1;
    } while (depth > 0 && at < source.length);
    return /^(?:[?*]|\{0)/.test(source.slice(at, at + 2));
  });
}

function codesOf(fragment: string): ReadonlySet<number> | undefined {
  // What stands around the words says nothing of how they begin.
  const source = (fragment.includes('(?') ? fragment.replaceAll(/\(\?<?[=!][^()]*\)/g, '') : fragment).replaceAll(/(?<=^|\|)«[^»]*» /g, '');
  if (mayMissFirst(source)) return undefined;
  const isWhole = !GROUP_GOES_ON.test(source);
  const codes = new Set<number>();
  for (const alternative of alternativesOf(source)) {
    const code = codeOf(alternative.startsWith('(?:') ? alternative.slice(3) : alternative, isWhole);
    if (code === undefined) return undefined;
    codes.add(code);
  }
  return codes;
}

/** Brackets that are none of a group. */
const OTHER_BRACKET = /\\[()|]|\[[^\]]*[()|]/;

/**
 * The beginnings of a source's alternatives. Of a group's own the first is one of them; where the group opens an alternative,
 * or where groups are not told for certain, all are: that finds more than there is, and never less.
 */
function alternativesOf(source: string): readonly string[] {
  const parts = source.split('|');
  if (!source.includes('(') || OTHER_BRACKET.test(source)) return parts;
  let depth = 0;
  let isOfGroup = false;
  return parts.filter((part) => {
    const isBeginning = depth === 0;
    if (isBeginning) isOfGroup = part.startsWith('(');
    depth += (part.match(/[(]/g)?.length ?? 0) - (part.match(/[)]/g)?.length ?? 0);
    return isBeginning || isOfGroup;
  });
}

function fragmentOf(text: string): Fragment {
  const known = fragments.get(text);
  if (known) return known;
  const fragment: Fragment = { id: fragments.size, codes: codesOf(text) };
  fragments.set(text, fragment);
  for (const code of fragment.codes ?? []) {
    const same = byCode.get(code);
    if (same) same.push(fragment);
    else byCode.set(code, [fragment]);
  }
  return fragment;
}

/** Whether words of a fragment may stand in a sentence: most fragments stand in few. */
export function mayStandIn({ words, bits, known }: Openings, fragment: string): boolean {
  const { id, codes } = fragmentOf(fragment);
  if (!codes) return true;
  if (id < known) return ((bits[id >> 5] ?? 0) & bitOf(id)) !== 0;
  return words.some((word) => ((fragmentsOf(word).bits[id >> 5] ?? 0) & bitOf(id)) !== 0);
}
