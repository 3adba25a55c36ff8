import type { Claim } from '../claims/claim.ts';
import type { History } from './history.ts';
import type { Published, Verdict } from './verdict.ts';

/** What a judge of one kind is given. */
export interface Question {
  readonly claim: Claim;
  readonly published: Published;
  readonly history: History;
  /** The other claims of its sentence: "added $220bn" takes its time from the per cent beside it. */
  readonly beside: readonly Claim[];
}

/** One kind's rule (lib/verdicts/kinds). */
export type Judge = (question: Question) => Verdict;
