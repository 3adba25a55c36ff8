import { expect, test } from 'vitest';
import { HANDOVER } from '../../components/badge/card-part.ts';
import { BUILDS, read } from './output.ts';

/** Unicode's non-characters: Chrome calls a content script that holds one "not UTF-8 encoded" and does not run it. */
const NON_CHARACTER = /[\u{FDD0}-\u{FDEF}]|[\u{FFFE}\u{FFFF}]|[\u{1FFFE}\u{1FFFF}]|[\u{2FFFE}\u{2FFFF}]|[\u{10FFFE}\u{10FFFF}]/u;

const SCRIPTS = BUILDS.flatMap(({ browser, dir }) =>
  ['content-scripts/badge.js', 'badge-card.js', 'badge-statements.js', 'page-reader.js'].map((script) => ({ browser, dir, script })),
);

test.for(SCRIPTS)('$script holds no non-character and no broken UTF-8 ($browser)', ({ dir, script }) => {
  const text = read(dir, script);
  expect(NON_CHARACTER.exec(text)).toBeNull();
  expect(text).not.toContain('\u{FFFD}');
});

test.for(SCRIPTS)('$script holds no polyfill: it uses the browser API as it is, to stay small ($browser)', ({ dir, script }) => {
  expect(read(dir, script)).not.toContain('webextension-polyfill');
});

test.for(BUILDS)('the scripts with views have no Preact of their own: they take that of the badge beside them ($browser)', ({ dir }) => {
  const renderer = '__k';
  expect(read(dir, 'content-scripts/badge.js')).toContain(renderer);
  for (const script of ['badge-card.js', 'badge-statements.js']) {
    expect(read(dir, script)).not.toContain(renderer);
    expect(read(dir, script)).toContain(`(${HANDOVER}.jsxRuntime)`);
  }
  expect(read(dir, 'content-scripts/badge.js')).toContain(HANDOVER);
});
