import { expect, test } from 'vitest';
import { readStatements } from '../../../entrypoints/badge-statements/read-statements.ts';
import { readText } from '../../../lib/claims/read-text.ts';
import { epochDay } from '../../../lib/core/time.ts';
import { assetNames } from '../../../lib/text/asset-names.ts';
import type { FoundStatements } from '../../../lib/view/statement-reader.ts';

const names = assetNames();
const publishedDay = epochDay(2026, 1, 15);

function readBlock(text: string) {
  const into: FoundStatements = { found: [], sentences: [] };
  const steps = [...readStatements({ blocks: [{ text }] }, { language: 'en', names, publishedDay }, into)].length;
  return { ...into, steps };
}

test('of a sentence without an end its beginning is read, on a page as where it is pasted', () => {
  const long = `Bitcoin traded above $95,000 on Thursday ${'and so on '.repeat(200)}while Ethereum fell 4% on Thursday`;
  const { found } = readBlock(long);
  expect(found.flatMap(({ reading: { claims } }) => claims.map(({ claim }) => claim.subject))).toEqual(['BTC']);
  const pasted = readText(long, { names, publishedDay, mostClaims: 80 });
  expect(pasted).toEqual(found.map(({ text, reading }) => ({ text, reading })));
});

test('a block is read in steps of less than a sentence, and of one piece of its text', () => {
  const [one, two] = [readBlock('One of them rose.').steps, readBlock('One of them rose. Another fell.').steps];
  expect(one).toBeGreaterThan(3);
  expect(two).toBeGreaterThan(one + 2);
  const word = readBlock('abcAbcd'.repeat(4000));
  expect(word.steps).toBeGreaterThan(7);
  expect(Math.max(...word.sentences.map(({ length }) => length))).toBeLessThanOrEqual(4000);
});
