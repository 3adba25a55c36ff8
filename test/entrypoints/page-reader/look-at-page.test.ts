import { expect, test } from 'vitest';
import { lookAtPage } from '../../../entrypoints/page-reader/look-at-page.ts';
import { assetNames } from '../../../lib/text/asset-names.ts';

const url = new URL('https://www.coindesk.com/markets/solana-climbs');
const SENTENCE = 'Solana rose again on that day, and people who hold it waited for a better one to come. ';

test('a page is looked at in steps: the more elements it has, the more of them', () => {
  const names = assetNames();
  const stepsOf = (paragraphs: number): number => {
    document.body.innerHTML = `<article><h1>Solana climbs</h1>${`<p>${SENTENCE.repeat(3)}</p>`.repeat(paragraphs)}</article>`;
    return [...lookAtPage(document, url, names)].length;
  };
  const few = stepsOf(10);
  expect(few).toBeGreaterThanOrEqual(5);
  expect(stepsOf(600)).toBeGreaterThanOrEqual(few + 10);
});
