import { difference } from './difference.ts';
import type { Statement } from './statement.ts';
import type { Claim } from '../../../lib/claims/claim.ts';

/** Of the expected claims the share that is found; of the found ones the share that is expected. */
export interface Measured {
  readonly expected: number;
  readonly found: number;
  readonly recall: number;
  readonly precision: number;
}

/** What a reader finds in statements, each read with the sentences before it. */
export function measured(statements: readonly Statement[], read: (statement: Statement) => readonly Claim[]): Measured {
  const differences = statements
    .map((statement) => ({ statement, found: read(statement) }))
    .map(({ statement, found }) => ({
      expected: statement.claims.length,
      found: found.length,
      ...difference(statement, found),
    }));
  const sum = (of: (one: (typeof differences)[number]) => number): number => differences.reduce((total, one) => total + of(one), 0);
  const [expected, found] = [sum((one) => one.expected), sum((one) => one.found)];
  return {
    expected,
    found,
    recall: 1 - sum((one) => one.missed.length) / expected,
    precision: 1 - sum((one) => one.extra.length) / found,
  };
}
