import { expect, test } from 'vitest';
import { BUILDS, read } from './output.ts';

/** Unicode's non-characters: Chrome calls a content script that holds one "not UTF-8 encoded" and does not run it. */
const NON_CHARACTER = /[\u{FDD0}-\u{FDEF}]|[\u{FFFE}\u{FFFF}]|[\u{1FFFE}\u{1FFFF}]|[\u{2FFFE}\u{2FFFF}]|[\u{10FFFE}\u{10FFFF}]/u;

test.for(BUILDS)('holds no non-character and no broken UTF-8 ($browser)', ({ dir }) => {
  const text = read(dir, 'content-scripts/badge.js');
  expect(NON_CHARACTER.exec(text)).toBeNull();
  expect(text).not.toContain('\u{FFFD}');
});

test.for(BUILDS)('holds no polyfill: it uses the browser API as it is, to stay small ($browser)', ({ dir }) => {
  expect(read(dir, 'content-scripts/badge.js')).not.toContain('webextension-polyfill');
});
