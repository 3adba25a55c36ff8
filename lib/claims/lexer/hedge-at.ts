import type { Claim } from '../claim.ts';
import type { LexedSentence } from './lexed-sentence.ts';
import { isRole } from './walk.ts';

/** The hedge directly before a number, or its "+". */
export function hedgeAt({ items }: LexedSentence, at: number): Claim['hedge'] {
  const item = items[at];
  if (item?.kind === 'quantity' && item.quantity.isOpen) return 'over';
  for (let back = at - 1; back >= at - 3; back--) {
    const before = items[back];
    if (isRole(before, 'about', 'near')) return 'about';
    if (isRole(before, 'above')) return 'over';
    if (isRole(before, 'below')) return 'under';
    if (!isRole(before, 'determiner', 'filler')) return undefined;
  }
  return undefined;
}
