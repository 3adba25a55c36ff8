import { compiled } from './compiled.ts';
import type { FigureText, Slot } from './figure-text.ts';
import { slotsOf } from './figure-text.ts';
import type { FigureWords } from './figure-words.ts';
import { onceFor } from './once-for.ts';
import { wordListOf, type WordList } from './word-list.ts';

/** How a number is tied to what it is a figure of; `to`: it moved there, and nothing says whether it still is there. */
export type Relation = 'at' | 'to' | 'above' | 'below' | 'near' | 'high' | 'low' | 'up' | 'down';

export interface FoundValue {
  readonly slot: Slot;
  readonly relation: Relation;
}

/** Farther away a number is a figure of something else. */
const MAX_GAP = 75;

const [once, everywhere] = [new Map<string, RegExp>(), new Map<string, RegExp>()];

/** A compiled pattern; each is made once. */
export function pattern(source: string, flags: 'u' | 'gu' = 'u'): RegExp {
  const patterns = flags === 'u' ? once : everywhere;
  let made = patterns.get(source);
  if (!made) patterns.set(source, (made = compiled(source, flags)));
  return made;
}

const wholes = new Map<string, string>();

/** Words of a fragment as a whole: not inside of longer words. Made once: a new string would be looked up letter by letter. */
export function words(fragment: string): string {
  let made = wholes.get(fragment);
  if (made === undefined) wholes.set(fragment, (made = wholly(fragment)));
  return made;
}

const wholly = (fragment: string): string => String.raw`(?<![\p{L}\d])(?:${fragment})(?![\p{L}\d])`;

const lists = new Map<string, WordList>();

/** Made once for each fragment, of which a language has a few dozen. */
function listOf(fragment: string): WordList {
  let known = lists.get(fragment);
  if (!known) lists.set(fragment, (known = wordListOf(fragment)));
  return known;
}

/** Whether a text has words of a fragment, or of one of several. */
export const isIn = (text: string, ...fragments: readonly string[]): boolean => fragments.some((fragment) => listOf(fragment).isIn(text));

/** Whether a text ends with words of a fragment, or of one of several. */
export const endsWith = (text: string, ...fragments: readonly string[]): boolean =>
  fragments.some((fragment) => listOf(fragment).isAtEnd(text));

/** Whether a text begins with words of a fragment, or of one of several. */
export const startsWith = (text: string, ...fragments: readonly string[]): boolean =>
  fragments.some((fragment) => listOf(fragment).isAtStart(text));

/** Matches nothing. */
const NEVER = '(?!)';

/**
 * As `words`, of those alone that a text has: a pattern of all verbs of rising and falling would take milliseconds to be built.
 * For `compiled`: it is another for each text, and not to be kept.
 */
export const wordsIn = (text: string, ...fragments: readonly string[]): string =>
  wholly(fragments.flatMap((fragment) => listOf(fragment).saidIn(text)).join('|') || NEVER);

/** Sources and patterns of several kinds of words. */
const sourcesOf = onceFor((w) => ({
  filler: String.raw`(?:${words(`${w.filler}|${w.near}|${w.sign}`)}|[~≈,(]|«[wk]\d+»)\s*$`,
  hedge: `${words(`${w.above}|${w.below}|${w.near}`)}\\s*$`,
  behindMove: `\\s+(?:${w.of})$`,
  high: String.raw`${words(w.high)}[^«]{0,12}$`,
  low: String.raw`${words(w.low)}[^«]{0,12}$`,
  adjectives: `${words(w.article)}\\s+((?:[\\p{L}-]+\\s+){0,2}[\\p{L}-]+)$`,
  movedTo: `(?:^|\\s)(?:${w.to})$`,
  upTo: `(?:^|${words(w.of)}|${words(w.by)})\\s*up to$`,
  anyTie: [w.up, w.down, w.high, w.low, w.of, w.above, w.below, w.to, w.from, w.by, w.at, w.clause],
  fromPeakTo: String.raw`${words(w.from)}[^«]{0,12}(?:«w\d+»)?[^«]{0,12}${words(`${w.high}|${w.low}`)}\s+(?:${w.to})$`,
  fromPeak: String.raw`${words(w.from)}[^«]{0,12}${words(`${w.high}|${w.low}`)}[^«]{0,6}$`,
}));

/** A gap without the hedges, articles, signs and times at its end: "rose to nearly" is "rose to". */
function withoutFillers(gap: string, w: FigureWords): string {
  const { filler: source } = sourcesOf(w);
  const filler = pattern(source);
  let rest = withoutAdjectives(gap.trimEnd(), w);
  for (let turn = 0; turn < 5 && filler.test(rest) && !isMovedTo(rest, w); turn++) rest = rest.replace(filler, '').trimEnd();
  return rest;
}

/** "is a tame", "hit an overheated": what an article and a word before a number say of it, beside the words that tie it. */
function withoutAdjectives(gap: string, w: FigureWords): string {
  const { adjectives, anyTie } = sourcesOf(w);
  const said = pattern(adjectives).exec(gap);
  return said?.[1] === undefined || isIn(said[1], ...anyTie) ? gap : gap.slice(0, said.index).trimEnd();
}

/** "ticked up to", "lifted its share to"; "up to" alone is a bound. */
function isMovedTo(gap: string, w: FigureWords): boolean {
  const { movedTo, upTo } = sourcesOf(w);
  return pattern(movedTo).test(gap) && !pattern(upTo).test(gap);
}

/** What the words before a number say of it; `undefined` where they do not tie it to what they speak of. */
export function relationOf(gap: string, w: FigureWords): Relation | undefined {
  // "by more than 30%" is the size of a move, not a level.
  const sources = sourcesOf(w);
  const size = gap.replace(pattern(sources.hedge), '').trimEnd();
  if (endsWith(size, w.by) && isIn(size, w.up, w.down)) return isIn(size, w.down) ? 'down' : 'up';
  if (endsWith(gap, w.above)) return 'above';
  if (endsWith(gap, w.below)) return 'below';
  const rest = withoutFillers(gap, w);
  if (endsWith(rest, w.by)) return isIn(rest, w.down) ? 'down' : isIn(rest, w.up) ? 'up' : undefined;
  // "a drop of 5%"
  const move = pattern(sources.behindMove).exec(rest);
  const moved = move && rest.slice(0, move.index);
  if (moved !== null && endsWith(moved, w.up, w.down)) return endsWith(moved, w.down) ? 'down' : 'up';
  // "from Friday's low to": where it came from.
  if (isMovedTo(rest, w)) return pattern(sources.fromPeakTo).test(rest) ? 'to' : (extremeIn(rest, w) ?? 'to');
  // "has a reading of".
  const isHeld = endsWith(rest, w.have) && endsWith(gap, w.at);
  const isLevel = isHeld || endsWith(rest, w.at, w.of) || rest === '' || /[:=]$/.test(rest);
  if (isLevel) return extremeIn(rest, w) ?? (endsWith(gap, w.near) ? 'near' : 'at');
  if (endsWith(rest, w.above)) return 'above';
  if (endsWith(rest, w.below)) return 'below';
  if (endsWith(rest, w.down)) return 'down';
  if (endsWith(rest, w.up)) return 'up';
  return undefined;
}

/** "a high of", "its lowest at". */
function extremeIn(rest: string, w: FigureWords): 'high' | 'low' | undefined {
  const { high, low } = sourcesOf(w);
  if (pattern(high).test(rest)) return 'high';
  return pattern(low).test(rest) ? 'low' : undefined;
}

/** Whether words between two places keep them in one clause, and hold no other name or number. */
export const isOneClause = (gap: string, w: FigureWords): boolean =>
  gap.length <= MAX_GAP && !/«[^wk]\d+»|[;:—–]|\.\s/.test(gap.replace(/:\s*$/, '')) && !isIn(gap, w.clause);

/**
 * The number that words speak of, behind them in their clause: of "from 26 to 61" the second. Only slots with one of the
 * letters count; another number before it ends the search.
 */
export function valueAfter(figure: FigureText, from: number, letters: string, w: FigureWords): FoundValue | undefined {
  const slots = slotsOf(figure).filter(({ start, letter }) => start >= from && letter !== 'w' && letter !== 'k');
  const [first, second] = slots;
  if (!first) return undefined;
  const gap = figure.text.slice(from, first.start);
  if (!isOneClause(gap, w)) return undefined;
  if (!letters.includes(first.letter))
    return second && letters.includes(second.letter) ? afterChange(figure, first, second, gap, w) : undefined;
  if (isFrom(gap, w)) {
    const found = second && letters.includes(second.letter) ? afterFrom(figure, first, second, w) : undefined;
    if (found || !isLevelOf(gap, w)) return found;
  }
  const relation = relationOf(gap, w) ?? movedBy(figure, first, gap, w);
  return relation && { slot: first, relation };
}

/** "stieg die Dominanz um zwei Punkte", "… um zwei Punkte auf 58 Prozent zulegte": the verb of "by" stands last, or first, in its clause. */
function movedBy({ text }: FigureText, slot: Slot, gap: string, w: FigureWords): Relation | undefined {
  if (!endsWith(withoutFillers(gap, w), w.by)) return undefined;
  const behind = (/^[^,;.]{0,70}/.exec(text.slice(slot.end))?.[0] ?? '').replaceAll(/«[^»]*»/gu, ' ');
  const before = (/[^,;.]{0,70}$/.exec(text.slice(0, slot.start))?.[0] ?? '').replaceAll(/«[^»]*»/gu, ' ');
  const said = [behind, before].find((part) => isIn(part, w.up) || isIn(part, w.down));
  if (said === undefined || (isIn(said, w.up) && isIn(said, w.down))) return undefined;
  return isIn(said, w.down) ? 'down' : 'up';
}

/** "from 26", "from a June peak of 66%". */
const isFrom = (gap: string, w: FigureWords): boolean =>
  endsWith(withoutFillers(gap, w), w.from) || pattern(sourcesOf(w).fromPeak).test(gap);

/** "einen Marktanteil von 58 Prozent": German says "of" as it says "from", and no move tells that it is the latter. */
const isLevelOf = (gap: string, w: FigureWords): boolean =>
  endsWith(withoutFillers(gap, w), w.of) && !isIn(gap, w.up, w.down, w.high, w.low);

/** "dropping by 0.91% to about $2.77 trillion": the number behind the change. */
function afterChange(figure: FigureText, first: Slot, second: Slot, gap: string, w: FigureWords): FoundValue | undefined {
  const change = relationOf(gap, w);
  return first.letter === '%' && (change === 'up' || change === 'down') ? afterFrom(figure, first, second, w) : undefined;
}

/** "from 66% to around 61.75%", "from a June peak of 66% to …". */
function afterFrom(figure: FigureText, first: Slot, second: Slot, w: FigureWords): FoundValue | undefined {
  const gap = figure.text.slice(first.end, second.start);
  if (!isOneClause(gap, w) || gap.length > 40) return undefined;
  const relation = relationOf(gap, w);
  return relation === undefined || relation === 'up' || relation === 'down' ? undefined : { slot: second, relation };
}
