import type { Claim } from '../claims/claim.ts';
import type { Question } from './question.ts';

const hasTime = ({ window }: Claim): boolean => window !== undefined && window.kind !== 'since-event' && window.kind !== 'consecutive';

/** "Trades at $115,500, down 2 % in 24 hours" is said of now. */
const isOfNow = ({ kind, asOf, window }: Claim): boolean =>
  kind === 'change-over-window' && asOf === undefined && (window?.kind === 'day' || window?.kind === 'rolling');

/**
 * Whether the text says of when a level is: by a date, by a time that it is over, by what is being approached, or by a change
 * until now of the same subject in its sentence. Without that it may be of any time, be recalled or hoped for, and is never
 * called off (docs/methods.md §12). A high or a low needs a date or a time of its own.
 */
export function isPlaced({ claim, beside }: Pick<Question, 'claim' | 'beside'>): boolean {
  if (claim.asOf !== undefined || claim.isApproach || hasTime(claim)) return true;
  const isExtreme = claim.direction === 'high' || claim.direction === 'low' || claim.direction === 'record';
  return !isExtreme && claim.window === undefined && beside.some((other) => other.subject === claim.subject && isOfNow(other));
}
