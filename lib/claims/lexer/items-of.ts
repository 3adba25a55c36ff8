import type { EpochDay } from '../../core/units.ts';
import type { Token } from '../../text/tokens.ts';
import { tokensOf } from '../../text/tokens.ts';
import type { Language } from '../languages/language.ts';
import type { Item } from './item.ts';
import { OPENS, type Openers } from './openers.ts';
import { phraseAt, type PhraseIndex } from './phrase-index.ts';
import { quantityAt } from './quantities.ts';
import { timeAt, type TimeGrammar } from './times.ts';

/** A language made ready to lex. */
export interface Grammar {
  readonly language: Language;
  readonly times: TimeGrammar;
  readonly phrases: PhraseIndex;
  /** What an item of more than a bare word or mark may begin with, other than a number. */
  readonly openers: Openers;
  /** `others` of the language. */
  readonly others: ReadonlySet<string>;
}

/** A name in the text; offsets are in the sentence. */
export interface NamedSpan {
  readonly subject: string;
  readonly start: number;
  readonly end: number;
}

interface Stretch {
  readonly item: Item;
  /** First token behind. */
  readonly next: number;
}

const isYearLike = (token: Token | undefined): boolean =>
  token?.decimals === 0 && token.text.length === 4 && (token.value ?? 0) >= 1990 && (token.value ?? 0) <= 2100;

/**
 * The items of a sentence, from left to right: at each token the first of name, time phrase, number, phrase of the lexicon and
 * bare word that fits. `names` are in order and do not overlap.
 */
export function itemsOf(grammar: Grammar, text: string, names: readonly NamedSpan[], published: EpochDay | undefined): readonly Item[] {
  const tokens = tokensOf(text, grammar.language.numbers);
  const items: Item[] = [];
  let named = 0;
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    if (!token) break;
    while ((names[named]?.end ?? Infinity) <= token.start) named++;
    const name = names[named];
    const stretch =
      name && name.start <= token.start
        ? nameStretch(tokens, at, name)
        : (ownStretch(grammar, tokens, at, published, items, name) ?? bareStretch(token, at));
    items.push(stretch.item);
    at = stretch.next;
  }
  return items;
}

/** What is not a name: a time, an amount or a phrase of the lexicon. */
function ownStretch(
  grammar: Grammar,
  tokens: readonly Token[],
  at: number,
  published: EpochDay | undefined,
  items: readonly Item[],
  name: NamedSpan | undefined,
): Stretch | undefined {
  const token = tokens[at];
  const opens = token?.kind === 'number' ? ANYTHING : ((token && grammar.openers.get(token.text)) ?? 0);
  if (opens === 0) return undefined;
  return (
    ((opens & OPENS.time) === 0 ? undefined : timeStretch(grammar, tokens, at, published)) ??
    ((opens & OPENS.amount) === 0 ? undefined : quantityStretch(grammar, tokens, at, items, name)) ??
    ((opens & OPENS.phrase) === 0 ? undefined : wordStretch(grammar, tokens, at, name, items.at(-1)))
  );
}

const ANYTHING = OPENS.time | OPENS.amount | OPENS.phrase;

const bareStretch = ({ kind, start, end, text, isCapital }: Token, at: number): Stretch => ({
  item: { start, end, text, isCapital, kind: kind === 'mark' ? 'mark' : 'word' },
  next: at + 1,
});

function spanOf(tokens: readonly Token[], at: number, next: number): Pick<Item, 'start' | 'end' | 'text' | 'isCapital'> {
  const [first, last] = [tokens[at], tokens[next - 1]];
  const text =
    next === at + 1
      ? (first?.text ?? '')
      : tokens
          .slice(at, next)
          .map((token) => token.text)
          .join(' ');
  return { start: first?.start ?? 0, end: last?.end ?? 0, text, isCapital: first?.isCapital ?? false };
}

function nameStretch(tokens: readonly Token[], at: number, name: NamedSpan): Stretch {
  let next = at + 1;
  while (next < tokens.length && (tokens[next]?.start ?? 0) < name.end) next++;
  return { item: { ...spanOf(tokens, at, next), kind: 'asset', subjects: [name.subject] }, next };
}

function timeStretch(grammar: Grammar, tokens: readonly Token[], at: number, published: EpochDay | undefined): Stretch | undefined {
  const found = timeAt(grammar.times, tokens, at, published);
  if (!found) return undefined;
  // "on October 16, its highest": the comma before a year that is not said.
  const next = found.end > at + 1 && tokens[found.end - 1]?.text === ',' ? found.end - 1 : found.end;
  return { item: { ...spanOf(tokens, at, next), kind: 'time', time: found.time }, next };
}

function quantityStretch(
  grammar: Grammar,
  tokens: readonly Token[],
  at: number,
  items: readonly Item[],
  name: NamedSpan | undefined,
): Stretch | undefined {
  const [extreme, before] = [items.at(-2), items.at(-1)];
  const isAfterFrom =
    before?.kind === 'role' && (before.role === 'from' || before.role === 'by' || beforeFrom(before) || isOfExtreme(before, extreme));
  const found = quantityAt(grammar.language, tokens, at, isAfterFrom);
  if (!found) return undefined;
  const { quantity, end } = found;
  if (quantity.unit === undefined && end === at + 1 && isYearLike(tokens[at])) return undefined;
  // "76,987 ETH": a native amount takes its ticker.
  const follower = tokens[end];
  const isNative = quantity.unit === undefined && follower !== undefined && name?.start === follower.start && !follower.isJoined;
  const next = isNative ? end + 1 : end;
  const unit = isNative ? { unit: name.subject } : {};
  return { item: { ...spanOf(tokens, at, next), kind: 'quantity', quantity: { ...quantity, ...unit } }, next };
}

/** "from its low of $12 to $16". */
const isOfExtreme = (before: Item, extreme: Item | undefined): boolean =>
  before.kind === 'role' && before.role === 'of' && extreme?.kind === 'role' && (extreme.role === 'low' || extreme.role === 'high');

/** "from roughly $12 to $16": the word between is none of the range's. */
const beforeFrom = (before: Item): boolean => before.text.startsWith('from ');

function wordStretch(
  grammar: Grammar,
  tokens: readonly Token[],
  at: number,
  name: NamedSpan | undefined,
  before: Item | undefined,
): Stretch | undefined {
  const found = phraseAt(grammar.phrases, tokens, at);
  // "5% less than a week ago": behind a number it compares, and "than" belongs to the time.
  const isCompared = before?.kind === 'quantity' && found?.words.at(-1) === grammar.language.than;
  const phrase = isCompared ? phraseAt(grammar.phrases, tokens.slice(at, at + 1), 0) : found;
  if (!phrase) return undefined;
  const next = at + phrase.words.length;
  const reaches = (tokens[next - 1]?.end ?? 0) > (name?.start ?? Infinity);
  if (reaches) return undefined;
  // "high-profile", "low-risk": half of a compound has no role of its own.
  if (phrase.words.length === 1 && tokens[next]?.isJoined === true && tokens[next]?.kind === 'word') {
    return { item: { ...spanOf(tokens, at, next), kind: 'word' }, next };
  }
  const { role, value } = phrase.entry;
  // "3% weaker", not "a weaker dollar".
  if (value === 'behind' && before?.kind !== 'quantity') return undefined;
  return { item: { ...spanOf(tokens, at, next), kind: 'role', role, ...(value === undefined ? {} : { value }) }, next };
}
