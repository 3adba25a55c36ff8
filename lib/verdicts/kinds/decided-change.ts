import type { Claim } from '../../claims/claim.ts';
import { type AllowedChange, meetsChange } from '../allowed-change.ts';
import { dayAfter } from '../clock.ts';
import { nearest } from '../nearest.ts';
import type { Prices } from '../prices-of.ts';
import { type Change, isFixedBase } from './changes-of.ts';

/** Two candidate figures so near to each other that one between them is borne out: in per cent, or as a share of the claim. */
const NARROW_PP = 2;
const NARROW_SHARE = 0.1;

/** What bears a claim out, and our figure for it. */
export interface DecidedChange {
  /** One, or two whose closes the figure lies between. */
  readonly changes: readonly [Change, ...Change[]];
  readonly ours: number | readonly [number, number];
  /** By closes, or by the low and the high of a day in progress. */
  readonly by: 'close' | 'range';
}

/** Of the changes that the claim allows the one whose close is nearest to it; where none is, the first whose last day’s prices hold it. */
export function atOneDay(changes: readonly Change[], allowed: AllowedChange): DecidedChange | undefined {
  const closed = changes.flatMap((change) => {
    const { atClose } = change;
    return atClose !== undefined && meetsChange(allowed, atClose, atClose) ? [{ change, ours: atClose }] : [];
  });
  const middle = (allowed.from + allowed.to) / 2;
  const best = nearest(closed, [middle, middle], ({ ours }) => [ours, ours]);
  if (best) return { changes: [best.change], ours: best.ours, by: 'close' };
  for (const change of changes) {
    const { within } = change;
    if (within && meetsChange(allowed, ...within)) return { changes: [change], ours: within, by: 'range' };
  }
  return undefined;
}

/** Which of its reading’s starts a change has: those of one kind are compared. */
const place = ({ reading, baseDay }: Change): number => reading.bases.indexOf(baseDay);

/**
 * From one candidate close to the next a change that is measured by the hour goes through all values in between, and the text
 * was written somewhere there: those of two days that follow each other, by bases of one kind. Where the two are far apart
 * almost any number lies between them, which bears nothing out.
 */
function betweenCloses(claim: Claim, prices: Prices, changes: readonly Change[], allowed: AllowedChange): DecidedChange | undefined {
  if (claim.unit !== '%' || (prices.clock === 'session' && !isFixedBase(claim))) return undefined;
  for (const change of changes) {
    const before = changes.find((one) => dayAfter(one.reading.end, prices.clock) === change.reading.end && place(one) === place(change));
    if (before?.atClose === undefined || change.atClose === undefined) continue;
    const ours = [Math.min(before.atClose, change.atClose), Math.max(before.atClose, change.atClose)] as const;
    const isNarrow = ours[1] - ours[0] <= Math.max(NARROW_PP, NARROW_SHARE * Math.max(Math.abs(allowed.from), Math.abs(allowed.to)));
    if (isNarrow && meetsChange(allowed, ...ours)) return { changes: [change, before], ours, by: 'close' };
  }
  return undefined;
}

/** The change, or the two changes, that bear a claim out (docs/methods.md §12); `undefined` where none does. */
export const decidedChange = (
  claim: Claim,
  prices: Prices,
  changes: readonly Change[],
  allowed: AllowedChange,
): DecidedChange | undefined => atOneDay(changes, allowed) ?? betweenCloses(claim, prices, changes, allowed);
