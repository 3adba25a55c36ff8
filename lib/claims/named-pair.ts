import { isAggregate } from './kinds/claim-parts.ts';

export type NamedPair = readonly [string, string];

/**
 * The two that "the pair" and "between the two" would mean in the next sentence: those that a sentence names where it names
 * exactly two ("BTC/XAU" counts as both), else the two of before while no third is named. Crypto as a whole is no side of a pair.
 */
export function namedPair(named: readonly string[], before: NamedPair | undefined): NamedPair | undefined {
  const [one, other, third] = new Set(named.flatMap((subject) => subject.split('/')).filter((subject) => !isAggregate(subject)));
  if (one === undefined) return before;
  if (other === undefined) return before?.includes(one) ? before : undefined;
  return third === undefined ? [one, other] : undefined;
}
