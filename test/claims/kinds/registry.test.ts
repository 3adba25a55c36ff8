import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CLAIM_KINDS } from '../../../lib/claims/claim.ts';
import { kindRules } from '../../../lib/claims/kinds/registry.ts';

test('each kind has one rule', () => {
  expect(kindRules.map(({ kind }) => kind).sort()).toEqual([...CLAIM_KINDS].sort());
});

test('each kind is named in a test', () => {
  const tests = globSync('test/claims/**/*.ts')
    .filter((file) => !file.endsWith('registry.test.ts'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  expect(CLAIM_KINDS.filter((kind) => !tests.includes(`'${kind}'`))).toEqual([]);
});
