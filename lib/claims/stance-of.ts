import type { LanguageCode } from '../text/language-code.ts';
import type { Unchecked } from './claim.ts';
import { figureText } from './figures/figure-text.ts';
import { pattern, words } from './figures/value-after.ts';
import type { Item } from './lexer/item.ts';
import type { StanceWords } from './stance/stance-words.ts';
import { stanceWordsOf } from './stance/stance-words-of.ts';

type Range = readonly [start: number, end: number];

/** What of a sentence is no statement about the past or present. */
export interface Stance {
  /** Stretches [start, end) of the sentence whose numbers make no claim: forecasts, conditions, definitions, … */
  readonly blocked: readonly Range[];
  /** Those of them that a reader is told of. */
  readonly unchecked: readonly Unchecked[];
}

const NONE: Stance = { blocked: [], unchecked: [] };
/** A sentence's end inside of what was taken for one ("on X. The …"). */
const GLUED = '[.!?]["\')]*\\s';
/** Between a number and the noun that makes it a forecast. */
const NOUN_GAP = '(?:\\s+[\\p{L}-]+){0,1}\\s+';

const matchesOf = (text: string, source: string): readonly Range[] =>
  [...text.matchAll(pattern(source, 'gu'))].map(({ 0: { length }, index }) => [index, index + length] as const);

/** Where the stretch that begins at a place ends. */
function endFrom(text: string, at: number, w: StanceWords): number {
  const end = text.slice(at).search(pattern(`${w.clauseEnd}|${GLUED}`));
  return end < 0 ? text.length : at + end;
}

/** Where the stretch that a place lies in begins. */
function beginBefore(text: string, at: number, w: StanceWords): number {
  const ends = matchesOf(text.slice(0, at), `${w.clauseEnd}|${GLUED}|,`);
  return ends.at(-1)?.[1] ?? 0;
}

/** Stretches that tell of what has not happened. */
function forecastRanges(text: string, w: StanceWords): readonly Range[] {
  const ahead = matchesOf(text, words(w.forecast)).map(([start]): Range => [start, endFrom(text, start, w)]);
  const nouns = matchesOf(text, `«[^w»]\\d+»${NOUN_GAP}${words(w.forecastNoun)}`);
  const times = matchesOf(text, words(w.future)).map(([start, end]): Range => [beginBefore(text, start, w), endFrom(text, end, w)]);
  const conditions = matchesOf(text, words(w.condition)).map(([start]): Range =>
    /\p{L}/u.test(text.slice(0, start)) ? [start, endFrom(text, start, w)] : [0, text.length],
  );
  const steps = matchesOf(text, `${words(w.hypothetical)}(?=[^;.]*${words(w.consequence)})`).map(([start, end]): Range => [
    start,
    end + Math.max(0, text.slice(end).search(pattern(words(w.consequence)))),
  ]);
  return [...ahead, ...nouns, ...times, ...conditions, ...steps];
}

/** Words of another matter own the numbers so far before and behind them. */
const [BEFORE, BEHIND] = [34, 60];

/** Stretches around words of something else than a market: "25% tariffs", "bought 400 BTC for $38 million". */
const otherRanges = (text: string, w: StanceWords): readonly Range[] =>
  matchesOf(text, words(w.otherMatter)).map(([start, end]): Range => {
    const lead = text.slice(Math.max(0, start - BEFORE), start);
    const rest = text.slice(end, end + BEHIND);
    const parting = `[,;]|${words(w.apart)}`;
    const before = matchesOf(lead, parting).at(-1)?.[1] ?? 0;
    const behind = rest.search(pattern(parting));
    return [start - lead.length + before, end + (behind < 0 ? rest.length : behind)];
  });

const isStatementless = (text: string, w: StanceWords): boolean =>
  /\?["')]?\s*$/.test(text) || pattern(`${w.boilerplate}|${words(`${w.survey}|${w.pattern}|${w.definition}`)}`).test(text);

const isFigure = (item: Item): boolean => item.kind === 'quantity' && (item.quantity.unit !== undefined || item.quantity.isLarge);

/** A name, or what points back to one. */
const isOfAsset = (item: Item): boolean =>
  item.kind === 'asset' || (item.kind === 'role' && (item.role === 'pronoun' || item.role === 'description' || item.role === 'price'));

const inside = (at: number, [start, end]: Range): boolean => at >= start && at < end;

interface Placed {
  readonly item: Item;
  /** In the text with slots. */
  readonly at: number;
}

/** The stretches that give a figure of an asset, by their words; neighbouring ones are one. */
function uncheckedOf(placed: readonly Placed[], ranges: readonly Range[], why: Unchecked['why']): readonly Unchecked[] {
  if (!placed.some(({ item }) => isOfAsset(item))) return [];
  const spans: { why: Unchecked['why']; start: number; end: number }[] = [];
  for (const range of ranges.toSorted((a, b) => a[0] - b[0])) {
    const items = placed.filter(({ at, item }) => inside(at, range) && item.kind !== 'mark').map(({ item }) => item);
    const [first, last, before] = [items[0], items.at(-1), spans.at(-1)];
    if (!first || !last || !items.some(isFigure)) continue;
    if (before && first.start <= before.end + 1) before.end = Math.max(before.end, last.end);
    else spans.push({ why, start: first.start, end: last.end });
  }
  return spans;
}

/**
 * What of a sentence states no fact: forecasts and suppositions, with their words where they give a figure of an asset;
 * opinions; definitions, patterns of history, surveys, questions and other matters, of which nothing is said. A language
 * without words for it blocks nothing. Pure.
 */
export function stanceOf(sentence: string, items: readonly Item[], language: LanguageCode): Stance {
  const w = stanceWordsOf[language];
  if (!w) return NONE;
  const { text, starts } = figureText(sentence, items);
  if (isStatementless(text, w)) return { blocked: [[0, sentence.length]], unchecked: [] };
  const placed = items.map((item, index): Placed => ({ item, at: starts[index] ?? -1 }));
  const forecasts = forecastRanges(text, w);
  const opinions = matchesOf(text, words(w.opinion)).map(([start]): Range => [start, endFrom(text, start, w)]);
  const all = [...forecasts, ...opinions, ...otherRanges(text, w)];
  const foretold = uncheckedOf(placed, forecasts, 'forecast');
  const thought = uncheckedOf(placed, opinions, 'opinion').filter(({ start }) => !foretold.some((one) => start < one.end));
  return {
    blocked: placed.filter(({ at }) => all.some((range) => inside(at, range))).map(({ item }): Range => [item.start, item.end]),
    unchecked: [...foretold, ...thought].toSorted((a, b) => a.start - b.start),
  };
}
