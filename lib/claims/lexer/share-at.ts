import type { Token } from '../../text/tokens.ts';
import type { Language, Role } from '../languages/language.ts';

/** The longest share is of three words: "a full third". */
const MAX_WORDS = 3;

/** What may follow a share that could be a place in a row ("a third"): words between phrases, not the noun that is counted. */
const BETWEEN: ReadonlySet<Role> = new Set<Role>([
  ...(['of', 'for', 'since', 'from', 'at', 'to', 'above', 'below', 'near', 'and', 'or', 'conjunction', 'relative'] as const),
  ...(['after', 'with', 'report', 'aside', 'up-after', 'down-after', 'modal', 'auxiliary', 'pronoun', 'determiner', 'filler'] as const),
]);

interface Shares {
  readonly openings: ReadonlySet<string>;
  readonly followers: ReadonlySet<string>;
}

const known = new WeakMap<Language, Shares>();
const firstWord = (phrase: string): string => phrase.split(' ', 1)[0] ?? '';

function sharesOf(language: Language): Shares {
  let made = known.get(language);
  if (!made) {
    const times = language.times.flatMap(({ pattern }) => firstWord(pattern).replace('?', '').split('|'));
    const between = language.lexicon.filter(({ role }) => BETWEEN.has(role)).flatMap(({ phrases }) => phrases.map(firstWord));
    made = {
      openings: new Set(Object.keys(language.fractions).map(firstWord)),
      followers: new Set([...times, ...between, ...Object.keys(language.weekdays)].filter((word) => language.periods[word] === undefined)),
    };
    known.set(language, made);
  }
  return made;
}

/** A share in words at a token, in per cent: "half", "a third", "two thirds", "a full quarter". */
export function shareAt(language: Language, tokens: readonly Token[], at: number): { value: number; end: number } | undefined {
  if (!sharesOf(language).openings.has(tokens[at]?.text ?? '')) return undefined;
  for (let length = MAX_WORDS; length > 0; length--) {
    const words = tokens.slice(at, at + length).map(({ text }) => text);
    const value = words.length === length ? language.fractions[words.join(' ')] : undefined;
    if (value !== undefined) return { value, end: at + length };
  }
  return undefined;
}

/** Whether a share may end before a token: "lost a third of", not "a third loss" or "a fifth straight week". */
export function mayEndShare(language: Language, tokens: readonly Token[], end: number): boolean {
  const isPlace = language.ordinals[tokens[end - 1]?.text ?? ''] !== undefined;
  const next = tokens[end];
  return !isPlace || next?.kind !== 'word' || sharesOf(language).followers.has(next.text);
}
