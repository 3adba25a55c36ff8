import { globSync, readFileSync } from 'node:fs';
import { dirname, normalize } from 'node:path';
import { expect, test } from 'vitest';

/** docs/architecture.md, the table: which room may import which. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'lib/core': [],
  'lib/market': ['lib/core'],
  'lib/analytics': ['lib/core', 'lib/market'],
  'lib/sources': ['lib/core', 'lib/market'],
  'lib/text': ['lib/core', 'lib/market'],
  'lib/page': ['lib/core', 'lib/market', 'lib/text'],
  'lib/settings': ['lib/core', 'lib/market'],
  'lib/claims': ['lib/core', 'lib/market', 'lib/text'],
  'lib/verdicts': ['lib/core', 'lib/market', 'lib/analytics', 'lib/claims'],
  'lib/view': ['lib/core', 'lib/market', 'lib/analytics', 'lib/claims', 'lib/verdicts', 'lib/settings'],
  'lib/storage': ['lib/core', 'lib/market', 'lib/settings'],
  'lib/messaging': ['lib/core', 'lib/market', 'lib/claims', 'lib/verdicts', 'lib/settings'],
  'lib/platform': ['lib/core'],
  'lib/polling': ['lib/core', 'lib/market', 'lib/sources', 'lib/settings'],
  'lib/asking': ['lib/core', 'lib/messaging', 'lib/polling', 'lib/storage', 'lib/view'],
  components: ['lib/core', 'lib/market', 'lib/settings', 'lib/view'],
  'entrypoints/background': ['lib/*'],
  'entrypoints/badge.content': ['lib/*', 'components'],
  'entrypoints/badge-card': ['lib/*', 'components'],
  'entrypoints/badge-statements': ['lib/*', 'components'],
  'entrypoints/page-reader': ['lib/*'],
  'entrypoints/popup': ['lib/*', 'components'],
  // The dashboard is the popup's views in a tab: one browser, seen the same way from both.
  'entrypoints/dashboard': ['lib/*', 'components', 'entrypoints/popup'],
  'entrypoints/options': ['lib/*', 'components'],
};

/** Which packages a room may import. Effects live in a few rooms: the rest of lib is pure. */
const MAY_USE: Readonly<Record<string, readonly string[]>> = {
  'lib/sources': ['valibot'],
  'lib/settings': ['valibot'],
  'lib/view': ['valibot'],
  'lib/storage': ['idb', 'valibot'],
  'lib/messaging': ['valibot'],
  'lib/polling': ['valibot'],
  'lib/platform': ['webextension-polyfill'],
  components: ['preact', 'chart.js'],
  'entrypoints/background': ['wxt', 'webextension-polyfill'],
  'entrypoints/badge.content': ['preact', 'wxt'],
  'entrypoints/badge-card': ['wxt'],
  'entrypoints/badge-statements': ['wxt'],
  'entrypoints/page-reader': ['wxt'],
  'entrypoints/popup': ['preact', 'webextension-polyfill'],
  'entrypoints/dashboard': ['preact'],
  'entrypoints/options': ['preact', 'webextension-polyfill'],
};

const IMPORT = /(?:import|export)\s[^'"]*?from\s+['"]([^'"]+)['"]|import\s*\(?\s*['"]([^'"]+)['"]/g;

function roomOf(path: string): string {
  const [top, second] = path.split('/');
  return top === 'lib' || top === 'entrypoints' ? `${top}/${second}` : (top ?? '');
}

function importsOf(file: string): readonly string[] {
  return [...readFileSync(file, 'utf8').matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? '');
}

function forbidden(file: string, specifier: string): boolean {
  const own = roomOf(file);
  if (!specifier.startsWith('.')) {
    const packageName = specifier.startsWith('@') ? specifier.split('/').slice(0, 2).join('/') : (specifier.split('/')[0] ?? '');
    return !(MAY_USE[own] ?? []).includes(packageName);
  }
  const target = roomOf(normalize(`${dirname(file)}/${specifier}`));
  if (target === own || target === 'public') return false;
  const allowed = MAY_IMPORT[own] ?? [];
  return !allowed.includes(target) && !(allowed.includes('lib/*') && target.startsWith('lib/'));
}

const files = globSync('{lib,components,entrypoints}/**/*.{ts,tsx}').map((file) => file.replaceAll('\\', '/'));

test('every folder of lib and of entrypoints is a room of the table', () => {
  expect([...new Set(files.map(roomOf))].filter((room) => !(room in MAY_IMPORT))).toEqual([]);
});

test.for(files)('%s imports only what its room may', (file) => {
  expect(importsOf(file).filter((specifier) => forbidden(file, specifier))).toEqual([]);
});

test('Chart.js is imported in one file only', () => {
  const importers = files.filter((file) => importsOf(file).some((specifier) => specifier.startsWith('chart.js')));
  expect(importers.length).toBeLessThanOrEqual(1);
});

test.for(files)('%s has no innerHTML, no eval and no default export outside entrypoints', (file) => {
  const text = readFileSync(file, 'utf8');
  expect(text).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|\beval\(|new Function\(/);
  if (!file.startsWith('entrypoints/')) expect(text).not.toMatch(/export default/);
});
