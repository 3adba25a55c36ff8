import type { Token } from '../../text/tokens.ts';
import type { Language, Role } from '../languages/language.ts';

/** The longest share is of three words: "a full third". */
const MAX_WORDS = 3;

/** What may follow a share that could be a place in a row ("a third"): words between phrases, not the noun that is counted. */
const BETWEEN: ReadonlySet<Role> = new Set<Role>([
  ...(['of', 'for', 'since', 'from', 'at', 'to', 'above', 'below', 'near', 'and', 'or', 'conjunction', 'relative'] as const),
  ...(['after', 'with', 'report', 'aside', 'up-after', 'down-after', 'modal', 'auxiliary', 'pronoun', 'determiner', 'filler'] as const),
]);

const firstWord = (phrase: string): string => phrase.split(' ', 1)[0] ?? '';

/** Words of a language, put together when a sentence first asks for them. */
function onceFor(make: (language: Language) => ReadonlySet<string>): (language: Language) => ReadonlySet<string> {
  const known = new WeakMap<Language, ReadonlySet<string>>();
  return (language) => {
    let made = known.get(language);
    if (!made) known.set(language, (made = make(language)));
    return made;
  };
}

const openingsOf = onceFor(({ fractions }) => new Set(Object.keys(fractions).map(firstWord)));

const followersOf = onceFor(({ times, lexicon, weekdays, periods }) => {
  const timed = times.flatMap(({ pattern }) => firstWord(pattern).replace('?', '').split('|'));
  const between = lexicon.filter(({ role }) => BETWEEN.has(role)).flatMap(({ phrases }) => phrases.map(firstWord));
  return new Set([...timed, ...between, ...Object.keys(weekdays)].filter((word) => periods[word] === undefined));
});

/** A share in words at a token, in per cent: "half", "a third", "two thirds", "a full quarter". */
export function shareAt(language: Language, tokens: readonly Token[], at: number): { value: number; end: number } | undefined {
  if (!openingsOf(language).has(tokens[at]?.text ?? '')) return undefined;
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
  return !isPlace || next?.kind !== 'word' || followersOf(language).has(next.text);
}
