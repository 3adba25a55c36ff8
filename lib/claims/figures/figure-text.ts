import { lowered, plain } from '../../text/plain.ts';
import type { Item, Quantity } from '../lexer/item.ts';
import type { LexedSentence } from '../lexer/lexed-sentence.ts';
import type { Openings } from './openings.ts';

export interface Slot {
  readonly letter: string;
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

/**
 * A sentence in lower case in which names, numbers and times are slots: `«s0»` an asset, `«$3»` dollars, `«%3»` per cent,
 * `«p3»` percentage points, `«n3»` a bare number, `«m3»` a bare one in millions or more, `«c3»` an amount of a coin, `«o3»` another unit, `«k4»` so many periods in a
 * row, `«w4»` another time; the number is the item's index. Patterns of clauses are matched on it.
 */
export interface FigureText {
  readonly text: string;
  readonly items: readonly Item[];
  /** Where each item begins in `text`. */
  readonly starts: readonly number[];
  /** All slots in order. */
  readonly slots: readonly Slot[];
  /** Its words, and how they begin. */
  readonly openings: Openings;
  /** The item that stands at a place of `text`, or the next one behind it. */
  itemAt(at: number): number;
}

/** What opens and closes a slot: quotation marks that the plain text has no more. */
const OPEN = '«';
const CLOSE = '»';

function unitLetter({ unit, isLarge }: Quantity): string {
  if (unit === undefined) return isLarge ? 'm' : 'n';
  if (unit === 'USD') return '$';
  if (unit === '%') return '%';
  if (unit === 'pp') return 'p';
  return /^[A-Z0-9]{2,}$/.test(unit) && unit !== 'EUR' && unit !== 'GBP' && unit !== 'JPY' && unit !== 'KRW' ? 'c' : 'o';
}

function slotOf(item: Item): string | undefined {
  if (item.kind === 'asset') return 's';
  if (item.kind === 'quantity') return unitLetter(item.quantity);
  if (item.kind !== 'time') return undefined;
  return item.time.window?.kind === 'consecutive' ? 'k' : 'w';
}

/** A name that holds what of it is meant keeps that: the "crypto market cap" is `«s0» market cap`. */
const seriesIn = (name: string): string => / (?:market cap\w*|supply)$/.exec(name)?.[0] ?? '';

let newest: { readonly of: Lexed; readonly figures: FigureText } | undefined;

type Lexed = Pick<LexedSentence, 'text' | 'items' | 'openings'>;

/** The slots of a sentence; of the one that was asked for last they are made. Linear. */
export function figureText(sentence: Lexed): FigureText {
  if (newest?.of !== sentence) newest = { of: sentence, figures: withSlots(sentence) };
  return newest.figures;
}

function withSlots({ text: sentence, items, openings }: Lexed): FigureText {
  const even = lowered(plain(sentence));
  const starts: number[] = [];
  const slots: Slot[] = [];
  let text = '';
  let last = 0;
  for (const [index, item] of items.entries()) {
    const letter = slotOf(item);
    text += even.slice(last, item.start);
    const start = text.length;
    starts.push(start);
    last = item.end;
    if (letter === undefined) {
      text += even.slice(item.start, item.end);
      continue;
    }
    text += `${OPEN}${letter}${index}${CLOSE}`;
    slots.push({ letter, index, start, end: text.length });
    if (item.kind === 'asset') text += seriesIn(item.text);
  }
  text += even.slice(last);
  const itemAt = (at: number): number => {
    const after = starts.findIndex((start) => start > at);
    return after < 0 ? starts.length - 1 : Math.max(0, after - 1);
  };
  return { text, items, starts, slots, openings, itemAt };
}

/** The number of a slot; `undefined` where the slot is none. */
export function quantityAt({ items }: FigureText, index: number): Quantity | undefined {
  const item = items[index];
  return item?.kind === 'quantity' ? item.quantity : undefined;
}

export const slotsOf = ({ slots }: FigureText): readonly Slot[] => slots;
