import type { Claim, ClaimKind, Direction } from '../claim.ts';
import type { Candidate } from '../kinds/kind-rule.ts';
import type { FigureText, Slot } from './figure-text.ts';
import { quantityAt, slotsOf } from './figure-text.ts';
import type { FigureWords } from './figure-words.ts';
import { endsWith, pattern, words } from './value-after.ts';

export interface ClaimParts {
  readonly kind: ClaimKind;
  readonly subject: Subject;
  readonly direction?: Direction;
  readonly scope?: string;
  /** Overrides the unit that is printed. */
  readonly unit?: string;
  /** A minus, printed or said, belongs to the value. */
  readonly isSigned?: true;
}

/** Whom a figure is about. */
export interface Subject {
  readonly subject: string;
  readonly isNamed: boolean;
}

type Timed = Pick<Claim, 'window' | 'asOf'>;

/** "nearly", "more than", "less than" right before a number. */
export function hedgeAt(figure: FigureText, slot: Slot, w: FigureWords): Claim['hedge'] {
  const before = figure.text.slice(Math.max(0, slot.start - 30), slot.start).trimEnd();
  const ends = (fragment: string): boolean => pattern(`${words(fragment)}$`).test(before);
  if (ends(w.near) || /[~≈]$/.test(before)) return 'about';
  if (ends(w.above)) return 'over';
  return ends(w.below) ? 'under' : undefined;
}

const isTime = ({ letter }: Slot): boolean => letter === 'w';
const isNumber = ({ letter }: Slot): boolean => letter !== 'w' && letter !== 's';

/** "from its September trough": the time of what it came from. */
const isOfExtreme = ({ text }: FigureText, w: FigureWords, { end }: Slot): boolean =>
  pattern(`^(?:'s)?\\s*(?:${words(`${w.high}|${w.low}`)})`).test(text.slice(end));

/** The first time of a list, where no number comes before it. */
function firstTime(figure: FigureText, w: FigureWords, list: readonly Slot[]): Slot | undefined {
  const time = list.find((slot) => isTime(slot) && !isOfExtreme(figure, w, slot));
  return time && !list.slice(0, list.indexOf(time)).some(isNumber) ? time : undefined;
}

/** The time nearest to a number: behind it, or else before it, with no other number in between. */
export function timeNear(figure: FigureText, slot: Slot, w: FigureWords): Timed {
  const slots = slotsOf(figure);
  const after = slots.filter(({ start }) => start > slot.start);
  const before = slots.filter(({ start }) => start < slot.start).toReversed();
  const found = firstTime(figure, w, after) ?? firstTime(figure, w, before);
  const item = found && figure.items[found.index];
  if (item?.kind !== 'time') return {};
  const { window, asOf } = item.time;
  return { ...(window ? { window } : {}), ...(asOf === undefined ? {} : { asOf }) };
}

/** A claim about the number of a slot. */
export function claimOf(figure: FigureText, slot: Slot, parts: ClaimParts, w: FigureWords): Candidate | undefined {
  const quantity = quantityAt(figure, slot.index);
  if (!quantity) return undefined;
  const { value, sign, halfDigit } = quantity;
  // "above" and "below" are said once: as the direction, where there is one.
  const isSaid = parts.direction === 'above' || parts.direction === 'below';
  const hedge = isSaid ? undefined : (hedgeAt(figure, slot, w) ?? (quantity.isOpen ? 'over' : undefined));
  const unit = parts.unit ?? quantity.unit;
  const isNegative = sign === -1 || endsWith(figure.text.slice(0, slot.start), w.minus);
  const claim: Claim = {
    kind: parts.kind,
    subject: parts.subject.subject,
    isSubjectNamed: parts.subject.isNamed,
    value: parts.isSigned && isNegative && typeof value === 'number' ? -value : value,
    halfDigit,
    ...(unit === undefined ? {} : { unit }),
    ...(hedge ? { hedge } : {}),
    ...(parts.direction ? { direction: parts.direction } : {}),
    ...(parts.scope === undefined ? {} : { scope: parts.scope }),
    ...timeNear(figure, slot, w),
  };
  return { claim, at: slot.index };
}
