import { lazily } from '../core/lazily.ts';
import type { LanguageCode } from '../text/language-code.ts';
import type { Unchecked } from './claim.ts';
import { compiled } from './figures/compiled.ts';
import { figureText, type FigureText } from './figures/figure-text.ts';
import { matchesIn } from './figures/matches-in.ts';
import { mayStandIn } from './figures/openings.ts';
import { words } from './figures/value-after.ts';
import type { Item } from './lexer/item.ts';
import type { LexedSentence } from './lexer/lexed-sentence.ts';
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

/** A sentence's end inside of what was taken for one ("on X. The …"). */
const GLUED = '[.!?]["\')]*\\s';
/** Between a number and the noun that makes it a forecast. */
const NOUN_GAP = '(?:\\s+[\\p{L}-]+){0,1}\\s+';

const rangesOf = (text: string, every: RegExp): readonly Range[] =>
  matchesIn(text, every).map(({ 0: { length }, index }) => [index, index + length] as const);

const every = (source: string): RegExp => compiled(source, 'gu');

/** A pattern, and words without which it is not found: most stand in few sentences. */
interface Needing {
  readonly words: readonly string[];
  readonly every: () => RegExp;
}

const needing = (source: string, ...needed: readonly string[]): Needing => ({ words: needed, every: lazily(() => every(source)) });
const wholly = (fragment: string): Needing => needing(words(fragment), fragment);

const rangesIn = ({ text, openings }: FigureText, { words: needed, every: pattern }: Needing): readonly Range[] =>
  needed.every((fragment) => mayStandIn(openings, fragment)) ? rangesOf(text, pattern()) : [];

/** A language's words as patterns; a pattern that is put together anew for each sentence would cost more than its search. */
function patternsOf(w: StanceWords) {
  const parting = `[,;]|${words(w.apart)}`;
  return {
    forecast: wholly(w.forecast),
    forecastNoun: needing(`«[^w»]\\d+»${NOUN_GAP}${words(w.forecastNoun)}`, w.forecastNoun),
    future: wholly(w.future),
    condition: wholly(w.condition),
    hypothetical: needing(`${words(w.hypothetical)}(?=[^;.]*${words(w.consequence)})`, w.hypothetical, w.consequence),
    consequence: lazily(() => compiled(words(w.consequence))),
    opinion: wholly(w.opinion),
    otherMatter: wholly(w.otherMatter),
    parting: lazily(() => compiled(parting)),
    everyParting: lazily(() => every(parting)),
    end: lazily(() => compiled(`${w.clauseEnd}|${GLUED}`)),
    everyBeginning: lazily(() => every(`${w.clauseEnd}|${GLUED}|,`)),
    boilerplate: lazily(() => compiled(w.boilerplate)),
    statementless: [w.survey, w.pattern, w.definition].map(wholly),
  };
}

type Patterns = ReturnType<typeof patternsOf>;

const known = new Map<LanguageCode, Patterns>();

/** Made once a language. */
function stancePatterns(language: LanguageCode): Patterns {
  let made = known.get(language);
  if (!made) known.set(language, (made = patternsOf(stanceWordsOf[language])));
  return made;
}

/** Where the stretch that begins at a place ends. */
function endFrom(text: string, at: number, { end: ending }: Patterns): number {
  const end = text.slice(at).search(ending());
  return end < 0 ? text.length : at + end;
}

/** Where the stretch that a place lies in begins. */
function beginBefore(text: string, at: number, { everyBeginning }: Patterns): number {
  const ends = rangesOf(text.slice(0, at), everyBeginning());
  return ends.at(-1)?.[1] ?? 0;
}

/** Stretches that tell of what has not happened. */
function* forecastRanges(figure: FigureText, p: Patterns): Generator<void, readonly Range[]> {
  const { text } = figure;
  const ahead = rangesIn(figure, p.forecast).map(([start]): Range => [start, endFrom(text, start, p)]);
  yield;
  const nouns = rangesIn(figure, p.forecastNoun);
  yield;
  const times = rangesIn(figure, p.future).map(([start, end]): Range => [beginBefore(text, start, p), endFrom(text, end, p)]);
  yield;
  const conditions = rangesIn(figure, p.condition).map(([start]): Range =>
    /\p{L}/u.test(text.slice(0, start)) ? [start, endFrom(text, start, p)] : [0, text.length],
  );
  const steps = rangesIn(figure, p.hypothetical).map(([start, end]): Range => [
    start,
    end + Math.max(0, text.slice(end).search(p.consequence())),
  ]);
  return [...ahead, ...nouns, ...times, ...conditions, ...steps];
}

/** Words of another matter own the numbers so far before and behind them. */
const [BEFORE, BEHIND] = [34, 60];

/** Stretches around words of something else than a market: "25% tariffs", "bought 400 BTC for $38 million". */
const otherRanges = (figure: FigureText, p: Patterns): readonly Range[] =>
  rangesIn(figure, p.otherMatter).map(([start, end]): Range => {
    const { text } = figure;
    const lead = text.slice(Math.max(0, start - BEFORE), start);
    const rest = text.slice(end, end + BEHIND);
    const before = rangesOf(lead, p.everyParting()).at(-1)?.[1] ?? 0;
    const behind = rest.search(p.parting());
    return [start - lead.length + before, end + (behind < 0 ? rest.length : behind)];
  });

/** In steps: each of these patterns takes long to be built. */
function* isStatementless(figure: FigureText, { boilerplate, statementless }: Patterns): Generator<void, boolean> {
  if (/\?["')]?\s*$/.test(figure.text)) return true;
  if (boilerplate().test(figure.text)) return true;
  for (const one of statementless) {
    yield;
    if (rangesIn(figure, one).length > 0) return true;
  }
  return false;
}

const isFigure = (item: Item): boolean => item.kind === 'quantity' && (item.quantity.unit !== undefined || item.quantity.isLarge);

/** Letters in which the subject of a sentence begins. */
const OPENING = 20;

const pointsToAsset = (item: Item): boolean =>
  item.kind === 'asset' || (item.kind === 'role' && (item.role === 'pronoun' || item.role === 'description' || item.role === 'possessive'));

/** A name, or what points back to one. */
const isOfAsset = (item: Item): boolean =>
  item.kind === 'asset' || (item.kind === 'role' && (item.role === 'pronoun' || item.role === 'description' || item.role === 'price'));

/** Whether a sentence without claims may hold a forecast that a reader is told of: a figure, and an asset that it is of. */
export const mayForetell = (items: readonly Item[]): boolean => items.some(isFigure) && items.some(isOfAsset);

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
 * opinions; definitions, patterns of history, surveys, questions and other matters, of which nothing is said. Pure; in steps, as
 * the first sentence makes the patterns.
 */
export function* stanceOf(sentence: LexedSentence): Generator<void, Stance> {
  const { items } = sentence;
  const p = stancePatterns(sentence.language);
  const figure = figureText(sentence);
  const { text, starts } = figure;
  if (yield* isStatementless(figure, p)) return { blocked: [[0, sentence.text.length]], unchecked: [] };
  yield;
  const placed = items.map((item, index): Placed => ({ item, at: starts[index] ?? -1 }));
  const forecasts = yield* forecastRanges(figure, p);
  yield;
  const opinions = rangesIn(figure, p.opinion).map(([start]): Range => [start, endFrom(text, start, p)]);
  yield;
  const other = otherRanges(figure, p);
  // "Consumer prices, reported before the open, rose 0.2%": a sentence of another matter that names no asset at all.
  if (other.some(([start]) => start < OPENING) && !items.some(pointsToAsset))
    return { blocked: [[0, sentence.text.length]], unchecked: [] };
  const all = [...forecasts, ...opinions, ...other];
  const foretold = uncheckedOf(placed, forecasts, 'forecast');
  const thought = uncheckedOf(placed, opinions, 'opinion').filter(({ start }) => !foretold.some((one) => start < one.end));
  return {
    blocked: placed.filter(({ at }) => all.some((range) => inside(at, range))).map(({ item }): Range => [item.start, item.end]),
    unchecked: [...foretold, ...thought].toSorted((a, b) => a.start - b.start),
  };
}
