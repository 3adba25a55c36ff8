import type { TimePhrase } from '../lexer/item.ts';
import type { LexedSentence } from '../lexer/lexed-sentence.ts';
import { clauseAt, isRole } from '../lexer/walk.ts';
import { isIndex } from './claim-parts.ts';

/** A day as a text writes it out; a month or a year ends with another close. */
const DAY_LENGTH = 'YYYY-MM-DD'.length;

/**
 * Whether a level is said to be the price that a day ended with: its clause's own verb says so, before it or, in German, behind
 * it. Not where the clause's time is longer than a day.
 */
export function isClose(sentence: LexedSentence, at: number, { window, asOf }: TimePhrase, subject: string): boolean {
  if ((window !== undefined && window.kind !== 'day') || (asOf !== undefined && asOf.length < DAY_LENGTH)) return false;
  const { from, to } = clauseAt(sentence, at);
  const verbs = sentence.items.slice(from, to).filter((item) => isRole(item, 'trade', 'reach', 'cross', 'approach', 'up', 'down'));
  const isSaid = (value: number | string | undefined): boolean => value === 'close' || (value === 'settle' && isIndex(subject));
  return verbs.length === 1 && verbs.every((item) => item.kind === 'role' && isSaid(item.value));
}
