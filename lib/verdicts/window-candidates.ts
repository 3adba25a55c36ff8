import type { ClaimWindow, PartialDate } from '../claims/claim.ts';
import { type CandidateDays, candidateDays, isOngoing } from './candidate-days.ts';
import { type Clock, dayAtOrBefore } from './clock.ts';
import { spanOf } from './span-of.ts';
import type { Published } from './verdict.ts';

/** "A month" is 30 days, the months have up to 31. */
const MONTHS_DIFFER = 1;

/** How far around a finished month or year is looked before anything is called off. */
const REACH_DAYS = 7;

/** When a claim is of: its window and its date. */
interface Time {
  readonly window?: ClaimWindow | undefined;
  readonly asOf?: PartialDate | undefined;
}

/**
 * The days on which a claim’s window may end (docs/methods.md §12). A window with two dates has its own end, so the day of the
 * text alone tells whether it is over. A month or a year beside another window ends it at its last close, or with the
 * text while it goes on; it is no end of a window that is shorter than itself, as any of its days could be meant.
 * `undefined` there, without a window, and where the named date is none or later than the text.
 */
export function windowCandidates(published: Published, { window, asOf }: Time, clock: Clock): CandidateDays | undefined {
  const span = asOf === undefined ? undefined : spanOf(asOf);
  if (window?.kind === 'between') return candidateDays(published, undefined, clock);
  if (!span || span.from === span.to) return candidateDays(published, asOf, clock);
  const named = candidateDays(published, asOf, clock);
  const length = span.to - span.from + 1;
  const isShorter = window?.kind === 'rolling' && window.days < length - MONTHS_DIFFER;
  if (!named || window === undefined || window.kind === 'day' || isShorter) return undefined;
  if (isOngoing(published, asOf)) return candidateDays(published, undefined, clock);
  const last = dayAtOrBefore(span.to, clock);
  return { ...named, days: [last], open: [], ends: span, reach: { from: last - REACH_DAYS, to: last + REACH_DAYS } };
}
