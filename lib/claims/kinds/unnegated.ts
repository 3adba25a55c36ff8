import type { Claim, Direction } from '../claim.ts';
import type { LexedSentence } from '../lexer/lexed-sentence.ts';
import { clauseAt, isRole } from '../lexer/walk.ts';
import type { KindRule } from './kind-rule.ts';

/** What is not above a level is below it; of no other direction is the opposite a statement with this number. */
const OPPOSITE: Readonly<Partial<Record<Direction, Direction>>> = { above: 'below', below: 'above' };

/** The words before a number in its clause say "not". */
function isNegated(sentence: LexedSentence, at: number): boolean {
  const { from } = clauseAt(sentence, at);
  return sentence.items.slice(from, at).some((item) => isRole(item, 'negation'));
}

/** "did not fall below $2 this week" is said of each day of a time, which the opposite of one day does not bear out. */
function isOfTime(sentence: LexedSentence, at: number): boolean {
  const { from, to } = clauseAt(sentence, at);
  return sentence.items.slice(from, to).some((item) => item.kind === 'time');
}

function turned(claim: Claim): Claim | undefined {
  const direction = claim.kind === 'price-level' && claim.direction ? OPPOSITE[claim.direction] : undefined;
  if (direction === undefined) return undefined;
  const { hedge: _, ...rest } = claim;
  return { ...rest, direction };
}

/** A rule without what its clause negates: "did not fall below $2" is above it; what did not rise by 5%, or is denied of a time,
 * makes no claim. */
export const unnegated = ({ kind, find }: KindRule): KindRule => ({
  kind,
  find: (sentence) =>
    find(sentence).flatMap((candidate) => {
      if (!isNegated(sentence, candidate.at)) return [candidate];
      const claim = isOfTime(sentence, candidate.at) ? undefined : turned(candidate.claim);
      return claim ? [{ ...candidate, claim }] : [];
    }),
});
