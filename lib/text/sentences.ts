import type { LanguageCode } from './language-code.ts';
import { lowered, plain } from './plain.ts';

export interface Sentence {
  readonly text: string;
  /** Offset of the sentence in the text. */
  readonly start: number;
}

/** What a full stop may follow without ending the sentence, in lower case and without that stop. */
const ABBREVIATIONS: Readonly<Record<LanguageCode, ReadonlySet<string>>> = {
  en: new Set(
    (
      'jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun mr mrs ms dr prof sr jr st inc corp ltd co vs ' +
      'approx est no fig e.g i.e u.s u.k e.u a.m p.m u.n sen rep gov gen'
    ).split(' '),
  ),
  de: new Set(
    (
      'jan feb mär apr jun jul aug sep sept okt nov dez mo di mi do fr sa so dr prof hr fr bzw ca z.b d.h u.a mio mrd vgl nr inkl ' +
      'zzgl sog usw evtl ggf max min mind rd etc st'
    ).split(' '),
  ),
};

const STOP = new Set(['.', '!', '?', '…']);
const CLOSING = new Set(['"', "'", ')', ']']);
const isDigit = (letter: string): boolean => letter >= '0' && letter <= '9';
const isCapital = (letter: string): boolean => letter !== letter.toLowerCase();

const isSmallAscii = (code: number): boolean => code >= 97 && code <= 122;

function isLetter(letter: string): boolean {
  const code = letter.charCodeAt(0);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return letter.toLowerCase() !== letter.toUpperCase();
}

/** The word, stops within it included, that ends at an offset: "u.s" of "the U.S". */
function wordBefore(lower: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < 12 && (isLetter(lower[start - 1] ?? '') || lower[start - 1] === '.')) start--;
  return lower.slice(start, end);
}

/** Whether the stop at an offset ends its sentence, by what stands around it. */
function endsSentence(text: string, lower: string, stop: number, next: number, language: LanguageCode): boolean {
  if (next >= text.length) return true;
  const follower = text[next] ?? '';
  const hasSpace = text[next - 1] === ' ';
  if (text[stop] !== '.') return hasSpace || isCapital(follower);
  const before = text[stop - 1] ?? '';
  if (!hasSpace) {
    // "plummeted.Data" and "$1.2B.The": a heading or a paragraph glued on. "$1.5", "U.S", "cryptopotato.com" go on.
    // "BTC.D" is a chart's name for dominance.
    if (follower === 'D' && isCapital(before) && !isLetter(text[next + 1] ?? '')) return false;
    return isCapital(follower) && (text[stop - 2] ?? '') !== '.' && wordBefore(lower, stop).length !== 1;
  }
  if (follower === follower.toLowerCase() && isLetter(follower)) return false;
  const word = wordBefore(lower, stop);
  // German counts with a stop: "am 3. April".
  if (language === 'de' && isDigit(before) && isOrdinal(text, lower, stop, next)) return false;
  if (ABBREVIATIONS[language].has(word)) return (word === 'u.s' || word === 'u.k') && hasVerbalOpening(text, next);
  // An initial: "J. Powell", not "$1.5T. In".
  return !(word.length === 1 && isCapital(before) && !isDigit(text[stop - 2] ?? ''));
}

/** "am 3. April", not "auf 0,35. Am": one or two digits, and no small word of a sentence's beginning behind them. */
function isOrdinal(text: string, lower: string, stop: number, next: number): boolean {
  const [first, second] = [text[stop - 3] ?? ' ', text[stop - 2] ?? ' '];
  if (isDigit(first) || /[.,]/.test(first) || /[.,]/.test(second)) return false;
  let end = next;
  while (isLetter(text[end] ?? '')) end++;
  return (
    !OPENERS.de.has(lower.slice(next, end)) &&
    !/^(?:am|im|in|zu|zum|zur|so|es|sie|er|wer|auf|bei|vor|wie|was|dies|diese|dieser)$/.test(lower.slice(next, end))
  );
}

/** "in the U.S. The bank": an article or pronoun with a capital opens a new sentence. */
const hasVerbalOpening = (text: string, next: number): boolean =>
  /^(?:The|This|That|It|In|A|An|But|However|Meanwhile|On|At|He|She|They|We)\b/.test(text.slice(next, next + 12));

/** "• Dominance: 57%", "## Outlook": a list or a heading of a text whose lines were joined. */
const isBullet = (text: string, index: number): boolean =>
  '•▪●‣◦'.includes(text[index] ?? ' ') || (text[index] === '#' && text[index - 1] === ' ' && text[index + 1] === '#');

/**
 * Whether a heading ends here without a stop: "plummetData from", "lowBitcoin fell": small letter, capital, small letter.
 * `wordStart` is where the letters begin that run up to here.
 */
function isGluedHeading(text: string, index: number, wordStart: number): boolean {
  // "BlackRock", "MicroStrategy", "DeFi", "iShares" have their capital within one name; a heading's last word is all small.
  if (index - wordStart <= 2 || isCapital(text[wordStart] ?? '')) return false;
  const before = text[index - 1] ?? '';
  const after = text[index + 1] ?? '';
  return !isCapital(before) && isCapital(text[index] ?? '') && isLetter(after) && !isCapital(after);
}

/** Words that a sentence may open with and that end no brand's name in capitals ("CoinDesk", "LinkedIn"). */
const OPENERS: Readonly<Record<LanguageCode, ReadonlySet<string>>> = {
  en: new Set(
    (
      'the this that these those its but and yet while after although though despite however meanwhile according since when for just over among ' +
      'following with from bitcoin ethereum ether solana ripple dogecoin cardano altcoins analysts traders investors data most some several another ' +
      'xrp btc eth sol bnb doge ada shiba litecoin polkadot avalanche chainlink hyperliquid zcash monero there here both such now then also still ' +
      'yet last earlier overall additionally moreover furthermore notably similarly finally today yesterday stocks shares institutional whale whales'
    ).split(' '),
  ),
  de: new Set(
    (
      'der die das den dem ein eine nach seit während obwohl doch aber auch laut mit von für bitcoin ethereum ether solana ripple dogecoin ' +
      'cardano altcoins analysten anleger daten damit dabei derweil zuletzt trotz'
    ).split(' '),
  ),
};

/** Whether a heading in capitals ends here without a stop: "Can't Find Its FootingJust a week ago". */
function isGluedOpener(text: string, lower: string, index: number, wordStart: number, language: LanguageCode): boolean {
  const before = text[index - 1] ?? '';
  if (index - wordStart <= 2 || !isCapital(text[index] ?? '') || isCapital(before) || !isCapital(text[wordStart] ?? '')) return false;
  let end = index;
  while (isLetter(text[end] ?? '')) end++;
  return " ,'".includes(text[end] ?? '') && OPENERS[language].has(lower.slice(index, end));
}

/** Whom captions name as their source, glued to the sentence behind: "Source: TradingViewBitcoin fell". */
const SOURCES = [
  'tradingview',
  'coingecko',
  'coinmarketcap',
  'coinglass',
  'glassnode',
  'cryptoquant',
  'intotheblock',
  'defillama',
  'sosovalue',
  'santiment',
  'cointelegraph',
  'coindesk',
  'amberdata',
];

/** Whether a caption's source or a heading's number ("$64K", "5%") ends where a capital and a small letter follow. */
function isGluedCaption(text: string, lower: string, index: number, wordStart: number): boolean {
  const after = text[index + 1] ?? '';
  if (!isCapital(text[index] ?? '') || !isLetter(after) || isCapital(after)) return false;
  const before = text[index - 1] ?? '';
  if (before === '%') return true;
  if ('KMBT'.includes(before) && index - 1 === wordStart && isDigit(text[index - 2] ?? '')) return true;
  return index > wordStart && SOURCES.includes(lower.slice(wordStart, index));
}

/** "— Name (@handle) July 18, 2025": how a quoted post is signed; no stop stands behind it. */
const POST_SIGNATURE = /@\w{1,20}\)\s+(?:\d{1,2}\.?\s+)?\p{Lu}\p{L}{2,8}\.?\s+(?:\d{1,2},\s+)?\d{4}/uy;

/** Where the signature of a quoted post ends whose handle begins here. */
function signatureEnd(text: string, index: number): number | undefined {
  if (text[index] !== '@' || text[index - 1] !== '(') return undefined;
  POST_SIGNATURE.lastIndex = index;
  return POST_SIGNATURE.test(text) ? POST_SIGNATURE.lastIndex : undefined;
}

/**
 * The sentences of a text, with their offsets. A sentence ends at a stop that is no abbreviation's, no number's and no
 * address's, at a line break, behind the signature of a quoted post, and where a heading or caption is glued to the next
 * sentence. One pass, linear in the text.
 */
export function sentencesOf(text: string, language: LanguageCode): readonly Sentence[] {
  const even = plain(text);
  const lower = lowered(even);
  const sentences: Sentence[] = [];
  let start = 0;
  const close = (end: number): void => {
    const whole = text.slice(start, end);
    const trimmed = whole.trim();
    if (trimmed !== '') sentences.push({ text: trimmed, start: start + whole.length - whole.trimStart().length });
    start = end;
  };
  let wordStart = 0;
  for (let index = 0; index < even.length; index++) {
    // Nothing ends at a small letter, which most are.
    if (isSmallAscii(even.charCodeAt(index))) continue;
    const letter = even[index] ?? '';
    if (text[index] === '\n' || isBullet(even, index) || isGluedHeading(even, index, wordStart)) close(index);
    else if (isGluedCaption(even, lower, index, wordStart) || isGluedOpener(even, lower, index, wordStart, language)) {
      close(index);
      wordStart = index;
    }
    if (!isLetter(letter)) wordStart = index + 1;
    const signed = signatureEnd(even, index);
    if (signed !== undefined) {
      close(signed);
      index = signed - 1;
      wordStart = signed;
      continue;
    }
    if (!STOP.has(letter)) continue;
    let end = index + 1;
    while (end < even.length && (STOP.has(even[end] ?? '') || CLOSING.has(even[end] ?? ''))) end++;
    let next = end;
    while (next < even.length && (even[next] === ' ' || even[next] === '"' || even[next] === '(')) next++;
    if (endsSentence(even, lower, index, next, language)) close(end);
    index = Math.max(index, end - 1);
    wordStart = index + 1;
  }
  close(even.length);
  return sentences;
}
