import type { Token } from '../../text/tokens.ts';
import type { Language } from '../languages/language.ts';
import type { Quantity } from './item.ts';
import { mayEndShare, shareAt } from './share-at.ts';

/** A number with what is printed before and behind it, before two of them may make a range. */
interface Amount {
  readonly digits: string;
  readonly decimals: number;
  readonly power: number;
  readonly unit?: string;
  readonly sign?: 1 | -1;
  readonly isLarge: boolean;
  /** First token behind. */
  readonly end: number;
}

const CURRENCIES: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₩', 'KRW'],
]);
/** Letters glued to the `$` of other countries: "C$155,000", "HK$880,000". */
const OTHER_DOLLARS: ReadonlySet<string> = new Set([
  'c',
  'ca',
  'cad',
  'cdn',
  'a',
  'au',
  'aud',
  'nz',
  's',
  'sg',
  'hk',
  'nt',
  'r',
  'mx',
  'j',
  'tt',
]);
/** Any money but the dollar of the United States: no series of ours is in it. */
const OTHER_MONEY = 'other money';
/** What may stand before a number and belongs to it. */
export const AMOUNT_MARKS: readonly string[] = [...CURRENCIES.keys(), ...OTHER_DOLLARS, '-', '+', '±', 'us'];
const isDash = (token: Token | undefined): boolean =>
  token?.kind === 'mark' && (token.text === '-' || token.text === '–' || token.text === '—');

/** Unit words at a token, the longest first: "percentage points". */
function unitAt(language: Language, tokens: readonly Token[], at: number): { unit: string; end: number } | undefined {
  const word = tokens[at]?.text;
  if (word === undefined) return undefined;
  const pair = language.units[`${word} ${tokens[at + 1]?.text ?? ''}`];
  if (pair !== undefined) return { unit: pair, end: at + 2 };
  const single = language.units[word];
  return single === undefined ? undefined : { unit: single, end: at + 1 };
}

/** "41 Mrd. Dollar": the stop of an abbreviation before the unit. */
const hasOwnStop = (language: Language, tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.text === '.' && tokens[at + 1]?.start === tokens[at]?.end && unitAt(language, tokens, at + 2) !== undefined;

/** The power of ten behind a number: glued letters ("1.2B", "98K") or a word ("1.2 billion"). */
function magnitudeAt(language: Language, tokens: readonly Token[], at: number, numberEnd: number): { power: number; end: number } {
  const token = tokens[at];
  if (token?.kind === 'word') {
    const isGlued = token.start === numberEnd;
    const power = (isGlued ? language.gluedMagnitudes[token.text] : undefined) ?? language.magnitudes[token.text];
    if (power !== undefined) return { power, end: hasOwnStop(language, tokens, at) ? at + 2 : at + 1 };
  }
  return { power: 0, end: at };
}

const bare = (value: number): string => String(value);

/** The amount that begins at a token: currency, sign, number, magnitude, unit. */
function amountAt(language: Language, tokens: readonly Token[], start: number): Amount | undefined {
  let at = start;
  let sign: 1 | -1 | undefined;
  let unit: string | undefined;
  for (let steps = 0; steps < 4; steps++) {
    const token = tokens[at];
    if (!token || token.value !== undefined) break;
    const isGlued = tokens[at + 1]?.start === token.end;
    if (CURRENCIES.has(token.text)) unit ??= CURRENCIES.get(token.text);
    else if (isGlued && OTHER_DOLLARS.has(token.text) && tokens[at + 1]?.text === '$') unit = OTHER_MONEY;
    else if (isGlued && (token.text === '-' || token.text === '+' || token.text === '±'))
      sign = token.text === '-' ? -1 : token.text === '+' ? 1 : undefined;
    else if (!(token.text === 'us' && tokens[at + 1]?.text === '$')) return undefined;
    at++;
  }
  const token = tokens[at];
  if (token?.value === undefined) return undefined;
  const magnitude = magnitudeAt(language, tokens, at + 1, token.end);
  const named = unitAt(language, tokens, magnitude.end);
  const isCents = named?.unit === 'cents';
  const found = isCents ? 'USD' : (named?.unit ?? unit);
  return {
    digits: bare(token.value),
    decimals: token.decimals ?? 0,
    power: isCents ? -2 : magnitude.power,
    isLarge: magnitude.power > 3,
    end: named?.end ?? magnitude.end,
    ...(found === undefined ? {} : { unit: found }),
    ...(sign === undefined ? {} : { sign }),
  };
}

/** Counts in words with their unit: "nine per cent", "two billion dollars"; a share of something, "a third". */
function wordAmountAt(language: Language, tokens: readonly Token[], at: number): Amount | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word') return undefined;
  return shareAmountAt(language, tokens, at) ?? countAmountAt(language, tokens, at, token.text);
}

/** "a third"; "a quarter of a trillion dollars" is money. */
function shareAmountAt(language: Language, tokens: readonly Token[], at: number): Amount | undefined {
  const share = shareAt(language, tokens, at);
  if (!share) return undefined;
  const digits = bare(Math.round(share.value * 10) / 10);
  const sum = magnitudeBehind(language, tokens, share.end);
  if (sum) return { digits, decimals: 0, power: sum.power - 2, unit: sum.unit, isLarge: sum.power > 3, end: sum.end };
  return mayEndShare(language, tokens, share.end)
    ? { digits, decimals: 0, power: 0, unit: '%', isLarge: false, end: share.end }
    : undefined;
}

/** "of a trillion dollars", "a billion dollars". */
function magnitudeBehind(
  language: Language,
  tokens: readonly Token[],
  start: number,
): { power: number; unit: string; end: number } | undefined {
  let at = start;
  while (at < start + 2 && language.oneWords.includes(tokens[at]?.text ?? '')) at++;
  const magnitude = magnitudeAt(language, tokens, at, -1);
  const unit = magnitude.end > at ? unitAt(language, tokens, magnitude.end) : undefined;
  return unit && { power: magnitude.power, ...unit };
}

function countAmountAt(language: Language, tokens: readonly Token[], at: number, word: string): Amount | undefined {
  const isOne = language.oneWords.includes(word) && magnitudeAt(language, tokens, at + 1, -1).power > 0;
  const value = isOne ? 1 : language.numberWords[word];
  if (value === undefined) return undefined;
  const tens = value >= 20 && tokens[at + 1]?.isJoined === true ? (language.numberWords[tokens[at + 1]?.text ?? ''] ?? 0) : 0;
  const end = at + (tens > 0 ? 2 : 1);
  const magnitude = magnitudeAt(language, tokens, end, -1);
  const named = unitAt(language, tokens, magnitude.end);
  // A number word by itself counts people and reasons; only with a unit is it a figure.
  if (!named) return undefined;
  const isCents = named.unit === 'cents';
  return {
    digits: bare(value + tens),
    decimals: 0,
    power: isCents ? -2 : magnitude.power,
    unit: isCents ? 'USD' : named.unit,
    isLarge: magnitude.power > 3,
    end: named.end,
  };
}

const valueOf = (amount: Amount, power = amount.power): number => Number(`${amount.digits}e${power}`);

/** Where the second amount of a range may begin: behind a dash or a word such as "to". */
function rangeMarkEnd(language: Language, tokens: readonly Token[], start: number, at: number): number | undefined {
  const token = tokens[at];
  const before = tokens[start - 1]?.text ?? '';
  const { to, between, and } = language.rangeWords;
  if (isDash(token) && (tokens[at + 1]?.value !== undefined || CURRENCIES.has(tokens[at + 1]?.text ?? ''))) return at + 1;
  if (token?.kind !== 'word') return undefined;
  if (between.includes(before) && (and.includes(token.text) || to.includes(token.text))) return at + 1;
  return to.includes(token.text) ? at + 1 : undefined;
}

/** "by $210 billion to $3 trillion" is a change and where it went: ends that "to" joins are no farther apart. */
const WIDEST = 10;

/** Whether two amounts are the ends of one range: "80–90%", "5 to 10%", "$110,000-$112,000"; not "from $12 to $16", "5% to $3". */
function isRange(first: Amount, second: Amount, isWord: boolean): boolean {
  if (second.sign !== undefined) return false;
  const [low, high] = [valueOf(first, first.power === 0 ? second.power : first.power), valueOf(second)];
  if (low >= high || (isWord && high > WIDEST * low)) return false;
  if (first.unit === undefined) return second.unit !== undefined || !isWord;
  // "fell 0.4% to 98.2": a change and an index's level.
  return first.unit === second.unit || (second.unit === undefined && !(isWord && first.unit === '%'));
}

/**
 * The quantity that begins at a token, with its range; `from` marks that a word for "from" stands before it, so that "from $12
 * billion to $16 billion" stays two numbers.
 */
export function quantityAt(
  language: Language,
  tokens: readonly Token[],
  at: number,
  isAfterFrom: boolean,
): { quantity: Quantity; end: number } | undefined {
  const first = amountAt(language, tokens, at) ?? wordAmountAt(language, tokens, at);
  if (!first) return undefined;
  const mark = rangeMarkEnd(language, tokens, at, first.end);
  const isWord = mark !== undefined && !isDash(tokens[mark - 1]);
  const second = mark === undefined || (isAfterFrom && isWord) ? undefined : amountAt(language, tokens, mark);
  if (second && isRange(first, second, isWord)) {
    const power = first.power === 0 ? second.power : first.power;
    const unit = second.unit ?? first.unit;
    const coarse = Math.min(first.decimals, second.decimals);
    return {
      quantity: {
        value: [valueOf(first, power), valueOf(second)],
        ...(unit === undefined ? {} : { unit }),
        halfDigit: 0.5 * 10 ** (power - coarse),
        isLarge: second.isLarge,
        isOpen: false,
      },
      end: second.end,
    };
  }
  const next = tokens[first.end];
  const isOpen = next?.text === '+' && next.start === tokens[first.end - 1]?.end;
  return {
    quantity: {
      value: valueOf(first),
      ...(first.unit === undefined ? {} : { unit: first.unit }),
      halfDigit: 0.5 * 10 ** (first.power - first.decimals),
      ...(first.sign === undefined ? {} : { sign: first.sign }),
      isLarge: first.isLarge,
      isOpen,
    },
    end: first.end + Number(isOpen),
  };
}
