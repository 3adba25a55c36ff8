import { isOrdinaryWord } from '../market/coin-lists/ordinary-words.ts';
import { nameIndex, type ExtraCoin, type IndexedName } from './assets/name-index.ts';
import { isAbbreviation } from './assets/no-assets.ts';
import { ORDINALS, OTHER_NOUNS } from './assets/phrases.ts';
import { wordsOf, type Word } from './assets/words-of.ts';

/** Words of a text that name an asset. */
export interface Mention {
  /** A ticker, an aggregate, or `A/B` for a price in another asset. */
  readonly subject: string;
  readonly start: number;
  readonly end: number;
  readonly form: 'name' | 'ticker' | 'marked ticker' | 'phrase';
  /**
   * Without it the words may be ordinary ones ("Near", "Link" in a headline) or a company: they mean the asset only where
   * the text names it beyond doubt elsewhere.
   */
  readonly isSure: boolean;
}

export interface AssetNames {
  /** What a text names, in order, never overlapping. Linear in the text's length. */
  mentionsIn(text: string): readonly Mention[];
  /** The same in steps of some words each, for a long text on a page that waits meanwhile. */
  mentionsInSteps(text: string): Generator<void, readonly Mention[]>;
  /** The name to show; `undefined` for a subject that is not known. */
  nameOf(subject: string): string | undefined;
}

/** A mention and the place of the word after it. */
interface Found {
  readonly mention?: Mention;
  readonly next: number;
}

/** Money that a pair is quoted in: BTC/USD is Bitcoin's price. */
const MONEY: ReadonlySet<string> = new Set(['USD', 'USDT', 'USDC', 'EUR', 'GBP', 'JPY', 'KRW', 'BUSD', 'FDUSD', 'DAI', 'TRY']);
const MONEY_AT_END = /^(.+?)(?:USDT|USDC|USD|EUR|KRW)$/;
/** A price in one of these is a price of its own: ETH/BTC. */
const MEASURES: ReadonlySet<string> = new Set(['BTC', 'ETH', 'XAU', 'SOL', 'SPX', 'NDX']);
/** Between the words of one name: "Shiba Inu", "S&P 500", "Nasdaq-100", "ether.fi". */
const INSIDE_NAME = /^(?:[\s&.\-\u2010\u2011/]| & )$/u;
/** What makes an adjective of a name: an "Ethereum-based" token is not Ethereum. */
const NOT_ITSELF =
  /^[-\u2010\u2011](?:based|backed|denominated|linked|focused|powered|native|pegged|themed|compatible|related|listed|only|style|like|inspired|friendly|centric|tracking|proxy|adjacent|esque|heavy|rich|fork|killer|killers)\b/iu;
/** After an ordinary word in capitals these say that a coin is meant: "Flow token". */
const COIN_WORDS: ReadonlySet<string> = new Set('token tokens coin network protocol blockchain mainnet foundation finance'.split(' '));
const SHARE_WORDS: ReadonlySet<string> = new Set(['shares', 'share', 'stock', 'stocks', 'aktie', 'aktien']);
/** Shorter tickers are abbreviations of everything, but for these. */
const MIN_TICKER = 3;
const SHORT_TICKERS: ReadonlySet<string> = new Set(['AR', 'OM', 'OP', 'PI', 'ZK']);

const TICKER = /^[A-Z0-9]{2,11}$/;
/** By its first character, which parts most words from tickers: a digit or a capital. */
const mayBeTicker = (word: string): boolean => word.charCodeAt(0) <= 90;
const isCapitals = (word: string): boolean => TICKER.test(word) && /[A-Z]/.test(word);

/**
 * A reader of asset names: the catalogue (lib/text/assets) and the coins of a stored ranked list. Longest names first
 * ("Bitcoin Cash" is not Bitcoin); a ticker in capitals, as `$SOL`, in brackets or before `/USD`; descriptions ("the
 * second-largest cryptocurrency", "altcoins"). Of a name with its ticker behind it, "Ethereum [ETH]", both are one mention.
 * Pure; build it once.
 */
export function assetNames(extra: readonly ExtraCoin[] = []): AssetNames {
  const index = nameIndex(extra);
  return {
    mentionsIn: (text) => mentionsOf(text, index),
    mentionsInSteps: (text) => mentionSteps(text, index),
    nameOf: (subject) => index.nameOf.get(subject),
  };
}

type Index = ReturnType<typeof nameIndex>;

/** In a text of capitals alone they mark nothing. */
const isAllCapitals = (text: string): boolean => !/\p{Ll}/u.test(text);

function mentionsOf(text: string, index: Index): readonly Mention[] {
  const words = wordsOf(text);
  const isShouted = isAllCapitals(text);
  const mentions: Mention[] = [];
  for (let i = 0; i < words.length;) i = mentionAt(text, words, i, index, isShouted, mentions);
  return mentions;
}

/** Words of a step: a fraction of a millisecond. */
const STEP_WORDS = 250;

function* mentionSteps(text: string, index: Index): Generator<void, readonly Mention[]> {
  const words = wordsOf(text);
  const isShouted = isAllCapitals(text);
  const mentions: Mention[] = [];
  let rest = STEP_WORDS;
  for (let i = 0; i < words.length;) {
    i = mentionAt(text, words, i, index, isShouted, mentions);
    if (i < rest) continue;
    rest = i + STEP_WORDS;
    yield;
  }
  return mentions;
}

/** Adds what the word at a place names, if anything; gives the place of the next word to look at. */
function mentionAt(text: string, words: readonly Word[], i: number, index: Index, isShouted: boolean, mentions: Mention[]): number {
  const found = nameAt(text, words, i, index) ?? tickerAt(text, words, i, index, isShouted);
  if (!found) return i + 1;
  if (found.mention) mentions.push(found.mention);
  return found.next;
}

const gapAfter = (text: string, words: readonly Word[], i: number): string => text.slice(words[i]?.end, words[i + 1]?.start ?? text.length);

function matches(name: IndexedName, text: string, words: readonly Word[], from: number): boolean {
  return name.words.every((expected, k) => {
    const word = words[from + k];
    if (word?.text.toLowerCase() !== expected) return false;
    if (name.capitals?.[k] && word.text[0] === word.text[0]?.toLowerCase() && /^\p{L}/u.test(word.text)) return false;
    return k === 0 || INSIDE_NAME.test(gapAfter(text, words, from + k - 1));
  });
}

/** A description by rank is another coin's behind an ordinal, and no coin before "exchange". */
function isAnotherThing(name: IndexedName, words: readonly Word[], from: number): boolean {
  if (name.kind !== 'rank') return false;
  const before = words[from - 1]?.text.toLowerCase() ?? '';
  const after = words[from + name.words.length]?.text.toLowerCase() ?? '';
  return ORDINALS.has(before) || OTHER_NOUNS.has(after);
}

function nameAt(text: string, words: readonly Word[], i: number, index: Index): Found | undefined {
  const word = words[i];
  const candidates = word && index.names.get(word.text.toLowerCase());
  const name = candidates?.find((one) => matches(one, text, words, i) && !isAnotherThing(one, words, i)) ?? genitiveAt(word, index);
  if (!word || !name) return undefined;
  const last = i + name.words.length - 1;
  const next = last + 1;
  const { subject } = name;
  if (subject === undefined || NOT_ITSELF.test(text.slice(words[last]?.end))) return { next };
  const ticker = bracketAfter(text, words, last);
  const isMarked = ticker !== undefined && index.tickers.get(ticker.symbol) === subject;
  // Capitals that are the ticker too are read as one ("NEAR"), with what may follow ("XRP/USD").
  if (name.words.length === 1 && !isMarked && index.tickers.get(word.text) === subject && isCapitals(word.text)) return undefined;
  const isSure = !name.isOrdinary || isMarked || isToldBy(name, words[next]?.text ?? '', words[next + 1]?.text ?? '');
  const form = name.kind === 'aggregate' || name.kind === 'rank' ? 'phrase' : 'name';
  const end = isMarked ? ticker.end : (words[last]?.end ?? word.end);
  return { mention: { subject, start: word.start, end, form, isSure }, next: isMarked ? ticker.next : next };
}

/** Shorter names with an "s" are other words. */
const MIN_GENITIVE = 5;

/** "Solanas Kurs": a coin's name of one word in the genitive that needs no apostrophe. */
function genitiveAt(word: Word | undefined, index: Index): IndexedName | undefined {
  if (!word || !/^\p{Lu}\p{Ll}+s$/u.test(word.text) || word.text.length <= MIN_GENITIVE) return undefined;
  const same = index.names.get(word.text.slice(0, -1).toLowerCase());
  return same?.find(
    ({ words, kind, isOrdinary, subject }) => words.length === 1 && kind === 'coin' && !isOrdinary && subject !== undefined,
  );
}

function isToldBy(name: IndexedName, after: string, afterThat: string): boolean {
  // Behind a possessive "s" comes the word that counts.
  const noun = (after === 's' ? afterThat : after).toLowerCase();
  return (name.kind === 'stock' ? SHARE_WORDS : COIN_WORDS).has(noun);
}

/** The ticker in brackets behind a word: "(LINK)", "[ETH]", "($SOL)", "(NASDAQ: COIN)". */
function bracketAfter(text: string, words: readonly Word[], i: number): { symbol: string; end: number; next: number } | undefined {
  const open = gapAfter(text, words, i);
  const first = words[i + 1];
  if (!first || !/^\s?[([]\$?$/u.test(open)) return undefined;
  const isExchange = /^(?:NASDAQ|NYSE|CRYPTO|TSX|LSE|ASX)$/i.test(first.text) && /^: ?$/.test(gapAfter(text, words, i + 1));
  const at = isExchange ? i + 2 : i + 1;
  const word = words[at];
  const close = word && text[word.end];
  return word && (close === ')' || close === ']') && isCapitals(word.text)
    ? { symbol: word.text, end: word.end + 1, next: at + 1 }
    : undefined;
}

function tickerAt(text: string, words: readonly Word[], i: number, index: Index, isShouted: boolean): Found | undefined {
  const word = words[i];
  if (!word || !mayBeTicker(word.text) || !TICKER.test(word.text)) return cashtagOnly(text, word, i, index);
  const subject = index.tickers.get(word.text);
  const joined = subject === undefined ? index.tickers.get(MONEY_AT_END.exec(word.text)?.[1] ?? '') : undefined;
  if (joined !== undefined)
    return { mention: { subject: joined, start: word.start, end: word.end, form: 'marked ticker', isSure: true }, next: i + 1 };
  if (subject === undefined) return undefined;
  const other = words[i + 1];
  const gap = gapAfter(text, words, i);
  if (other && (gap === '/' || gap === '-') && isCapitals(other.text)) {
    const pair = pairOf(subject, other.text, gap, index);
    if (pair) return { mention: { subject: pair, start: word.start, end: other.end, form: 'marked ticker', isSure: true }, next: i + 2 };
  }
  if (NOT_ITSELF.test(text.slice(word.end))) return { next: i + 1 };
  const isCashtag = text[word.start - 1] === '$';
  const isBracketed = /[([]\$?$/.test(text.slice(Math.max(0, word.start - 2), word.start)) && /^[)\]]/.test(text.slice(word.end));
  const isPlain = isCapitals(word.text) && (word.text.length >= MIN_TICKER || SHORT_TICKERS.has(word.text)) && !isAbbreviation(word.text);
  const isSure = isCashtag || (isPlain && (isBracketed || !(isShouted && isOrdinaryWord(word.text))));
  if (isAbbreviation(word.text) && !isCashtag) return undefined;
  const start = isCashtag ? word.start - 1 : word.start;
  return { mention: { subject, start, end: word.end, form: isCashtag || isBracketed ? 'marked ticker' : 'ticker', isSure }, next: i + 1 };
}

/** One letter is a ticker behind a `$` only: "$W". */
function cashtagOnly(text: string, word: Word | undefined, i: number, index: Index): Found | undefined {
  if (!word || word.text.length !== 1 || !/^[A-Z]$/.test(word.text) || text[word.start - 1] !== '$') return undefined;
  const subject = index.tickers.get(word.text);
  return subject === undefined
    ? undefined
    : { mention: { subject, start: word.start - 1, end: word.end, form: 'marked ticker', isSure: true }, next: i + 1 };
}

/** BTC/USD is BTC; ETH/BTC a price of its own; "BTC/ETH ETFs" are two things. */
function pairOf(base: string, quote: string, separator: string, index: Index): string | undefined {
  if (MONEY.has(quote)) return base;
  const other = index.tickers.get(quote);
  if (separator !== '/' || other === undefined || other === base || !MEASURES.has(other)) return undefined;
  const isUpsideDown = base === 'BTC' ? other === 'ETH' || other === 'SOL' : base === 'ETH' && other === 'SOL';
  return isUpsideDown ? undefined : `${base}/${other}`;
}
