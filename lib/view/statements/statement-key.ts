import type { Claim } from '../../claims/claim.ts';

/**
 * What tells one statement from another: kind, subject, value and over which time, without how a sentence puts it. Two
 * places of a text that say the same have one key. It holds nothing of the text.
 */
export function statementKey({ kind, subject, value, unit, direction, window, asOf, superlative, scope, isClose }: Claim): string {
  return JSON.stringify([kind, subject, value, unit, direction, window, asOf, superlative, scope, isClose].map((part) => part ?? null));
}
