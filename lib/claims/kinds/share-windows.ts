import type { LexedSentence } from '../lexer/lexed-sentence.ts';
import { clauseAt, isQuiet } from '../lexer/walk.ts';
import type { Candidate } from './kind-rule.ts';

/** "up 4% and Ethereum is up 6% over the past week", "up 4%, 5% and 6% on the day": the window behind the last is the others' too. */
export function shareWindows(sentence: LexedSentence, candidates: readonly Candidate[]): readonly Candidate[] {
  const shared: Candidate[] = [];
  let behind: Candidate | undefined;
  for (const candidate of candidates.toReversed()) {
    const isJoined = behind !== undefined && !areOfOne(candidate, behind) && isJoinedTo(sentence, candidate.at, behind.at);
    const window = candidate.claim.window ?? (isJoined ? behind?.claim.window : undefined);
    const whole = window === undefined ? candidate : { ...candidate, claim: { ...candidate.claim, window } };
    shared.unshift(whole);
    if (behind?.at !== candidate.at) behind = whole;
  }
  return shared;
}

/** "climbed 11% to $442 and is up more than 700% this year": of one thing two changes are of two times. */
const areOfOne = (one: Candidate, other: Candidate): boolean =>
  one.at !== other.at &&
  one.claim.subject === other.claim.subject &&
  one.claim.unit === other.claim.unit &&
  one.claim.scope === other.claim.scope;

/** The clause behind a number begins with "and", or with the next number of the row. */
function isJoinedTo(sentence: LexedSentence, at: number, next: number): boolean {
  if (at === next) return true;
  if (sentence.clauseOf[next] !== (sentence.clauseOf[at] ?? 0) + 1) return false;
  const { opener, from } = clauseAt(sentence, next);
  return opener === 'and' || (opener === undefined && sentence.items.slice(from, next).every((item) => isQuiet(item)));
}
