import { expect, test } from 'vitest';
import type { LanguageCode } from '../../../lib/text/language-code.ts';
import { difference } from './difference.ts';
import { measured } from './measured.ts';
import { readClaims } from './read-claims.ts';
import { PUBLISHED } from './statement.ts';
import type { Statement } from './statement.ts';

export interface Corpus {
  readonly language: LanguageCode;
  readonly statements: readonly Statement[];
  readonly noClaims: readonly (readonly [reason: string, text: string])[];
  /** Sentences of the asserted half that are not read as labelled yet; each must still fail, so that the list only shrinks. */
  readonly notYet: readonly string[];
  /** What the measured half must reach. */
  readonly atLeast: { readonly recall: number; readonly precision: number; readonly silent: number };
}

/** Rules are written with the sentences of even places at hand; nobody looks at the others, which tell how they do elsewhere. */
const isAsserted = (_: unknown, index: number): boolean => index % 2 === 0;
const isMeasured = (_: unknown, index: number): boolean => index % 2 === 1;

/** Reads one half of a corpus sentence by sentence, and measures the other. */
export function testCorpus({ language, statements, noClaims, notYet, atLeast }: Corpus): void {
  const wrongOf = (statement: Statement): unknown => difference(statement, readClaims(language, statement));
  const claimsOf = (text: string): number => readClaims(language, { text, before: [], published: PUBLISHED }).length;
  const asserted = statements.filter(isAsserted);
  const silent = noClaims.filter(isAsserted);

  test.for(asserted.filter(({ text }) => !notYet.includes(text)).map((statement) => [statement.text, statement] as const))(
    '%s',
    ([, statement]) => {
      expect(wrongOf(statement)).toEqual({ missed: [], extra: [], details: [] });
    },
  );

  test.for(silent.filter(([, text]) => !notYet.includes(text)))('no claim (%s): %s', ([, text]) => {
    expect(claimsOf(text)).toBe(0);
  });

  test('what is not read yet is listed, and nothing else', () => {
    const failing = [
      ...asserted
        .filter((statement) => JSON.stringify(wrongOf(statement)) !== '{"missed":[],"extra":[],"details":[]}')
        .map(({ text }) => text),
      ...silent.filter(([, text]) => claimsOf(text) > 0).map(([, text]) => text),
    ];
    expect(notYet.filter((text) => !failing.includes(text))).toEqual([]);
  });

  test('the other half, which no rule was written for, is read as well as measured', () => {
    const { recall, precision } = measured(statements.filter(isMeasured), (statement) => readClaims(language, statement));
    const others = noClaims.filter(isMeasured);
    const quiet = others.filter(([, text]) => claimsOf(text) === 0).length / others.length;
    expect(recall).toBeGreaterThanOrEqual(atLeast.recall);
    expect(precision).toBeGreaterThanOrEqual(atLeast.precision);
    expect(quiet).toBeGreaterThanOrEqual(atLeast.silent);
  });
}
