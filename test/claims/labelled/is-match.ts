import type { Claim, ClaimKind, Direction } from '../../../lib/claims/claim.ts';
import type { Label } from './labels.ts';

/** What is compared of a claim. */
export interface ComparedClaim {
  readonly kind: ClaimKind;
  readonly subject: string;
  readonly value?: Claim['value'] | undefined;
  readonly halfDigit?: number | undefined;
  readonly direction?: Direction | undefined;
}

/** Directions that the guide lets pass for one another. */
const ALIKE: readonly (readonly Direction[])[] = [
  ['at', 'near'],
  ['above', 'high', 'record'],
  ['below', 'low'],
];

const OF_RELATIONS: readonly (readonly Direction[])[] = [
  ['above', 'up'],
  ['below', 'down'],
];

const ends = (value: number | readonly [number, number]): readonly [number, number] => (typeof value === 'number' ? [value, value] : value);

/** Within 0.5 % or the rounding of the printed digits, at both ends of a range. */
function isSameValue(label: Label['value'], found: ComparedClaim): boolean {
  if (label === null) return true;
  if (found.value === undefined) return false;
  const its = ends(found.value);
  return ends(label).every((end, i) => Math.abs(end - (its[i] ?? Number.NaN)) <= Math.max(Math.abs(end) * 0.005, found.halfDigit ?? 0));
}

function isSameDirection(label: Direction | null, found: Direction | undefined, subject: string): boolean {
  if (label === null || found === undefined || label === found) return true;
  // Of a relation of two, "above" and "up" both say that the first did better.
  const isRelation = subject.includes('~');
  return (isRelation ? OF_RELATIONS : ALIKE).some((group) => group.includes(label) && group.includes(found));
}

/** A relation of two has no order where it says how alike they are. */
function isSameSubject(label: Label, found: ComparedClaim): boolean {
  const subjects = label.subject.split(',').map((subject) => subject.trim());
  if (subjects.includes(found.subject)) return true;
  return label.kind === 'correlation-statement' && subjects.includes(found.subject.split('~').toReversed().join('~'));
}

/** The fair match of the labels' guide: subject and kind equal, the value within its rounding, the direction compatible. */
export const isMatch = (label: Label, found: ComparedClaim): boolean =>
  label.kind === found.kind &&
  isSameSubject(label, found) &&
  isSameValue(label.value, found) &&
  isSameDirection(label.direction, found.direction, found.subject);
