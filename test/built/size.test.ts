import { expect, test } from 'vitest';
import { BUILDS, gzipped, loadedBy } from './output.ts';

/** It runs on every page of every site, so it is the one that must stay small. */
const CONTENT_SCRIPT_BYTES = 20_000;
/** It comes once somebody is about to open the badge, and is to be there before they have. */
const CARD_BYTES = 10_000;
/** It comes beside the card, where the page has an article, from the disk: the words of two languages are most of it. */
const STATEMENTS_BYTES = 130_000;
/** It comes in an idle moment of a page that may be an article; the names of assets are most of it. */
const READER_BYTES = 31_000;
/** Its first paint is wanted in under 100 ms. */
const POPUP_BYTES = 90_000;

test.for(BUILDS)('the content script takes at most 20 kB after gzip ($browser)', ({ dir }) => {
  expect(gzipped(dir, 'content-scripts/badge.js')).toBeLessThanOrEqual(CONTENT_SCRIPT_BYTES);
});

test.for(BUILDS)('the card, which comes when it is wanted, takes at most 10 kB after gzip ($browser)', ({ dir }) => {
  expect(gzipped(dir, 'badge-card.js')).toBeLessThanOrEqual(CARD_BYTES);
});

test.for(BUILDS)('what the card says of an article, and reads it by, takes at most 130 kB after gzip ($browser)', ({ dir }) => {
  expect(gzipped(dir, 'badge-statements.js')).toBeLessThanOrEqual(STATEMENTS_BYTES);
});

test.for(BUILDS)('the reader of articles, which knows what they are about, takes at most 31 kB after gzip ($browser)', ({ dir }) => {
  expect(gzipped(dir, 'page-reader.js')).toBeLessThanOrEqual(READER_BYTES);
});

test.for(BUILDS)('the popup with everything that it loads takes at most 90 kB after gzip ($browser)', ({ dir }) => {
  const loaded = loadedBy(dir, 'popup.html');
  expect(loaded.some((file) => file.endsWith('.js'))).toBe(true);
  expect(loaded.reduce((sum, file) => sum + gzipped(dir, file), 0)).toBeLessThanOrEqual(POPUP_BYTES);
});
