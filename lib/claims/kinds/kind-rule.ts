import type { Claim, ClaimKind } from '../claim.ts';
import type { LexedSentence } from '../lexer/lexed-sentence.ts';

/** A claim, and the item that it rests upon: its number, or the word that makes it. */
export interface Candidate {
  readonly claim: Claim;
  readonly at: number;
}

/** How a kind of claim is found. */
export interface KindRule {
  readonly kind: ClaimKind;
  readonly find: (sentence: LexedSentence) => readonly Candidate[];
}
