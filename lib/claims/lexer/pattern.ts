import type { PartialDate } from '../claim.ts';
import type { PeriodUnit } from '../languages/language.ts';

/** A date as far as it was said: the first and last of the days it stands for. */
export interface SaidDate {
  readonly from: PartialDate;
  readonly to: PartialDate;
  /** A day, given by month and day. */
  readonly isDated?: true;
}

/** A part of a time or date pattern: literal words or a slot. */
export interface Part {
  readonly words: ReadonlySet<string>;
  readonly slot?: string;
  readonly isOptional: boolean;
}

/** A pattern read from its text (see `TimePattern`). */
export type Pattern = readonly Part[];

const SLOT = /^\{(\w+)\}(\?)?$/;

/** Reads a pattern. An alternative's own `?` belongs to the whole part: "a|an?" is optional. */
export function parsePattern(text: string): Pattern {
  return text.split(' ').map((part) => {
    const slot = SLOT.exec(part);
    if (slot) return { words: new Set<string>(), slot: slot[1] ?? '', isOptional: slot[2] === '?' };
    const isOptional = part.endsWith('?');
    return { words: new Set((isOptional ? part.slice(0, -1) : part).split('|')), isOptional };
  });
}

/** The words of patterns, and their slots, which no text has. */
export const wordsOfPatterns = (texts: readonly string[]): readonly string[] => texts.join(' ').split(/[ |?]+/);

/** What a slot took: the token behind it, and its value. */
export interface Taken {
  readonly end: number;
  readonly number?: number;
  readonly period?: PeriodUnit;
  readonly date?: SaidDate;
}

export interface Match {
  readonly end: number;
  readonly slots: Readonly<Record<string, readonly Taken[]>>;
}

interface Source {
  readonly word: (at: number) => string | undefined;
  readonly take: (slot: string, at: number) => Taken | undefined;
}

/**
 * The match of a pattern at a token: an optional part is taken where it can be, with a second look without it (patterns are a
 * dozen parts at most, so the search is small whatever the text).
 */
export function matchPattern(pattern: Pattern, source: Source, at: number, part = 0): Match | undefined {
  const current = pattern[part];
  if (!current) return { end: at, slots: {} };
  if (current.slot === undefined) {
    const word = source.word(at);
    const taken = word !== undefined && current.words.has(word) ? matchPattern(pattern, source, at + 1, part + 1) : undefined;
    return taken ?? (current.isOptional ? matchPattern(pattern, source, at, part + 1) : undefined);
  }
  const taken = source.take(current.slot, at);
  const rest = taken && matchPattern(pattern, source, taken.end, part + 1);
  if (taken && rest) return { end: rest.end, slots: { ...rest.slots, [current.slot]: [taken, ...(rest.slots[current.slot] ?? [])] } };
  return current.isOptional ? matchPattern(pattern, source, at, part + 1) : undefined;
}

/** The words that a match may begin with; `undefined` where a slot may open it. */
export function firstWords(pattern: Pattern): ReadonlySet<string> | undefined {
  const words = new Set<string>();
  for (const part of pattern) {
    if (part.slot !== undefined) return undefined;
    for (const word of part.words) words.add(word);
    if (!part.isOptional) return words;
  }
  return words;
}
