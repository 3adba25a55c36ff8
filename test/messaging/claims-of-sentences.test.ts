import * as v from 'valibot';
import { expect, test } from 'vitest';
import { claimSchema } from '../../lib/messaging/claim-schema.ts';
import { GERMAN_NO_CLAIMS } from '../claims/sentences/german/no-claims.ts';
import { GERMAN_STATEMENTS } from '../claims/sentences/german/statements.ts';
import { NO_CLAIMS } from '../claims/sentences/no-claims.ts';
import { readClaims } from '../claims/sentences/read-claims.ts';
import { PUBLISHED } from '../claims/sentences/statement.ts';
import type { Statement } from '../claims/sentences/statement.ts';
import { STATEMENTS } from '../claims/sentences/statements.ts';

type Sentence = Omit<Statement, 'claims' | 'allowed'>;

const plain = ([, text]: readonly [string, string]): Sentence => ({ text, before: [], published: PUBLISHED });

const CORPORA = [
  ['en', [...STATEMENTS, ...NO_CLAIMS.map(plain)]],
  ['de', [...GERMAN_STATEMENTS, ...GERMAN_NO_CLAIMS.map(plain)]],
] as const;

test.each(CORPORA)(
  'every claim that is read passes the schema of messages (%s): one outside of it has the whole page refused',
  (language, all) => {
    const read = all.flatMap((sentence) => readClaims(language, sentence).map((claim) => ({ text: sentence.text, claim })));
    expect(read.length).toBeGreaterThan(all.length / 3);
    expect(read.filter(({ claim }) => !v.is(claimSchema, claim))).toEqual([]);
  },
);
