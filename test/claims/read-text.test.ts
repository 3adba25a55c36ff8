import { expect, test } from 'vitest';
import { readText } from '../../lib/claims/read-text.ts';
import { epochDay } from '../../lib/core/time.ts';
import { assetNames } from '../../lib/text/asset-names.ts';

const context = { names: assetNames(), publishedDay: epochDay(2026, 1, 15), mostClaims: 80 };

test('a text without a page is read sentence by sentence, and only what states something is kept', () => {
  const text = 'Bitcoin traded above $95,000 on Thursday. Nobody was surprised.\n\nEthereum fell 4% over the past week\nMarkets';
  expect(readText(text, context).map(({ text: sentence }) => sentence)).toEqual([
    'Bitcoin traded above $95,000 on Thursday.',
    'Ethereum fell 4% over the past week',
  ]);
  expect(readText('Nobody was surprised.', context)).toEqual([]);
  expect(readText('', context)).toEqual([]);
});

test('no more claims are taken than are judged at once', () => {
  const text = Array.from({ length: 10 }, (_, i) => `Bitcoin traded above $9${i},000.`).join(' ');
  expect(readText(text, context)).toHaveLength(10);
  expect(readText(text, { ...context, mostClaims: 3 })).toHaveLength(3);
});
