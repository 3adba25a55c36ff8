import { isOrdinaryWord } from '../../market/coin-lists/ordinary-words.ts';
import type { KnownAsset } from './known-asset.ts';
import { KNOWN_COINS } from './known-coins.ts';
import { KNOWN_AGGREGATES, KNOWN_INDICES } from './known-markets.ts';
import { KNOWN_STOCKS } from './known-stocks.ts';
import { NO_ASSETS } from './no-assets.ts';
import { PHRASES } from './phrases.ts';

/** One way to name an asset, by its words. */
export interface IndexedName {
  /** Lower case, without separators. */
  readonly words: readonly string[];
  /** What to find in the text as it stands, where capitals matter; else absent. */
  readonly capitals?: readonly boolean[];
  /** Absent: the words are no asset, and what is inside of them is none either. */
  readonly subject?: string;
  readonly kind: 'coin' | 'index' | 'aggregate' | 'rank' | 'stock' | 'nothing';
  /** An ordinary word, or a company: it takes more than the name to mean the asset. */
  readonly isOrdinary: boolean;
}

export interface NameIndex {
  /** By the first word, longest names first. */
  readonly names: ReadonlyMap<string, readonly IndexedName[]>;
  /** Tickers in capitals. */
  readonly tickers: ReadonlyMap<string, string>;
  readonly nameOf: ReadonlyMap<string, string>;
}

/** A coin of a stored ranked list. */
export interface ExtraCoin {
  readonly symbol: string;
  readonly name: string;
}

/** Fewer letters are an abbreviation of everything. */
const MIN_NAME_LETTERS = 3;

const isUpper = (word: string): boolean => word !== word.toLowerCase();

const PARTS = /[\p{L}\p{N}]+/gu;

/** The words of a name, as `wordsOf` finds them. */
const partsOf = (name: string): readonly string[] => name.match(PARTS) ?? [];

/** A name that is also people's: it means the index where that was named in full. */
const SURNAME = 'russell';

/** Names of several words are distinctive in capitals; of one word, unless it is an ordinary one. */
function indexed(name: string, subject: string, kind: IndexedName['kind'], isListed: boolean): IndexedName {
  const words = partsOf(name.toLowerCase());
  const isOrdinary =
    kind === 'stock' ||
    (words.length === 1 && words[0] === SURNAME) ||
    (kind === 'coin' && words.length === 1 && isOrdinaryWord(words[0] ?? ''));
  const needsCapitals = isOrdinary || isListed || words.length > 1;
  if (!needsCapitals || !isUpper(name)) return { words, subject, kind, isOrdinary };
  return { words, subject, kind, isOrdinary, capitals: partsOf(name).map(isUpper) };
}

const nothing = (name: string): IndexedName => ({
  words: partsOf(name.toLowerCase()),
  kind: 'nothing',
  isOrdinary: false,
});

/**
 * All names and tickers, the catalogue's first: a coin of the ranked list that has a known asset's ticker or name is another
 * one, and smaller. Pure; built once.
 */
export function nameIndex(extra: readonly ExtraCoin[]): NameIndex {
  const tickers = new Map<string, string>();
  const nameOf = new Map<string, string>();
  const all: IndexedName[] = NO_ASSETS.map(nothing);
  const taken = new Set<string>();
  const add = (name: IndexedName): void => {
    const key = name.words.join(' ');
    // In another case the same words are another way to find the same asset; of another asset they are not.
    if (name.words.length > 0 && !taken.has(`${key}${name.capitals ? '' : '*'}`)) {
      taken.add(`${key}${name.capitals ? '' : '*'}`);
      all.push(name);
    }
  };
  const addTicker = (ticker: string, symbol: string): void => {
    if (!tickers.has(ticker)) tickers.set(ticker, symbol);
  };
  const addAsset = ([symbol, name, ...others]: KnownAsset, kind: IndexedName['kind']): void => {
    if (!nameOf.has(symbol)) nameOf.set(symbol, name);
    if (kind !== 'aggregate' || symbol.startsWith('TOTAL')) addTicker(symbol, symbol);
    for (const other of kind === 'aggregate' ? others : [name, ...others]) {
      if (other.startsWith('$')) addTicker(other.slice(1), symbol);
      else add(indexed(other, symbol, kind, false));
    }
  };
  for (const asset of KNOWN_INDICES) addAsset(asset, 'index');
  for (const asset of KNOWN_COINS) addAsset(asset, 'coin');
  for (const asset of KNOWN_AGGREGATES) addAsset(asset, 'aggregate');
  for (const asset of KNOWN_STOCKS) addAsset(asset, 'stock');
  for (const [subject, phrases] of PHRASES) for (const phrase of phrases) add(indexed(phrase, subject, 'rank', false));
  for (const { symbol, name } of extra) {
    if (tickers.has(symbol)) continue;
    nameOf.set(symbol, name);
    addTicker(symbol, symbol);
    if (name.length >= MIN_NAME_LETTERS) add(indexed(name, symbol, 'coin', true));
  }
  const names = Map.groupBy(all, ({ words }) => words[0] ?? '');
  for (const list of names.values()) list.sort((a, b) => b.words.length - a.words.length);
  return { names, tickers, nameOf };
}
