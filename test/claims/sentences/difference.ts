import { isDeepStrictEqual } from 'node:util';
import type { Claim, Direction } from '../../../lib/claims/claim.ts';
import type { ExpectedClaim, Statement } from './statement.ts';

/** Directions that a fair reader may take for one another: "hit $98,000" is at, above or a high. */
const ALIKE: readonly (readonly Direction[])[] = [
  ['at', 'near'],
  ['above', 'high', 'record'],
  ['at', 'high', 'record'],
  ['below', 'low'],
];

const ends = (value: number | readonly [number, number]): readonly [number, number] => (typeof value === 'number' ? [value, value] : value);

/** Half a per cent of both ends, as the labels of real articles are matched. */
function isNear(expected: Claim['value'], found: Claim['value']): boolean {
  if (expected === undefined) return true;
  if (found === undefined) return false;
  const [own, its] = [ends(expected), ends(found)];
  return own.every((end, index) => Math.abs(end - (its[index] ?? Number.NaN)) <= Math.abs(end) * 0.005);
}

function isAlike(expected: Direction | undefined, found: Direction | undefined): boolean {
  if (expected === undefined || expected === found) return true;
  return ALIKE.some((group) => group.includes(expected) && found !== undefined && group.includes(found));
}

/** The same subject, kind and value, and a direction that does not contradict. */
export function isSameClaim(expected: ExpectedClaim, found: Claim): boolean {
  return (
    expected.kind === found.kind &&
    expected.subject === found.subject &&
    isNear(expected.value, found.value) &&
    isAlike(expected.direction, found.direction)
  );
}

const DETAILS = ['unit', 'hedge', 'isApproach', 'window', 'asOf', 'superlative', 'scope'] as const;

const wrongDetails = (expected: ExpectedClaim, found: Claim): readonly string[] =>
  DETAILS.filter((field) => expected[field] !== undefined && !isDeepStrictEqual(expected[field], found[field])).map(
    (field) => `${expected.kind} ${expected.subject}: ${field} ${JSON.stringify(found[field])}`,
  );

/** What was not found of a sentence, what was found beside it, and which details of what was found differ. */
export interface Difference {
  readonly missed: readonly ExpectedClaim[];
  readonly extra: readonly Claim[];
  readonly details: readonly string[];
}

/** Pairs each expected claim with one found claim at most, in order. */
export function difference(statement: Statement, found: readonly Claim[]): Difference {
  const left = [...found];
  const take = (expected: ExpectedClaim): Claim | undefined => {
    const index = left.findIndex((claim) => isSameClaim(expected, claim));
    return index < 0 ? undefined : left.splice(index, 1)[0];
  };
  const pairs = statement.claims.map((expected) => ({ expected, claim: take(expected) }));
  for (const expected of statement.allowed) take(expected);
  return {
    missed: pairs.filter((pair) => pair.claim === undefined).map((pair) => pair.expected),
    extra: left,
    details: pairs.flatMap(({ expected, claim }) => (claim ? wrongDetails(expected, claim) : [])),
  };
}
