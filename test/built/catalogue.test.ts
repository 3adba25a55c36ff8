import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };

interface Entry {
  readonly message: string;
}

const CATALOGUE: readonly (readonly [string, Entry])[] = Object.entries(messages);
const SOURCE = ['wxt.config.ts', ...globSync('{lib,components,entrypoints}/**/*.{ts,tsx,html}')]
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

/** Keys that the source writes as `chip_${kind}`: a pattern of each such template. */
const TEMPLATES = [...SOURCE.matchAll(/`((?:[a-z0-9_]|\$\{[^}`]*\})+)`/g)]
  .map((match) => match[1] ?? '')
  .filter((template) => /^[a-z0-9]+_/.test(template) && template.includes('${'))
  .map((template) => new RegExp(`^${template.replaceAll(/\$\{[^}]*\}/g, '[A-Za-z0-9_]+')}$`));

const isUsed = (key: string): boolean =>
  [`'${key}'`, `"${key}"`, `__MSG_${key}__`].some((text) => SOURCE.includes(text)) || TEMPLATES.some((template) => template.test(key));

test('every string of the catalogue is used', () => {
  expect(CATALOGUE.map(([key]) => key).filter((key) => !isUsed(key))).toEqual([]);
});

test('every key is one that Chromium takes: with another character it refuses the whole extension', () => {
  expect(CATALOGUE.map(([key]) => key).filter((key) => !/^\w+$/.test(key))).toEqual([]);
});

test('every string that is asked for is in the catalogue', () => {
  const asked = [...SOURCE.matchAll(/\bt\(\s*'([a-z0-9_]+)'/gi)].map((match) => match[1] ?? '');
  expect(asked.length).toBeGreaterThan(0);
  expect([...new Set(asked)].filter((key) => !(key in messages))).toEqual([]);
});

test('promises nothing and urges nobody', () => {
  expect(CATALOGUE.filter(([, { message }]) => /\b(?:signals?|buy(?:ing)?|sell(?:ing)?|guarantee[ds]?)\b/i.test(message))).toEqual([]);
});

test("no third party's mark is in the product's name or icon", () => {
  expect(messages.extension_name.message).not.toMatch(/russell|ftse|2000/i);
  expect(readFileSync('public/icon.svg', 'utf8')).not.toMatch(/<text|russell/i);
});

test('negative numbers and per cents in strings are set as in the rest of the product', () => {
  expect(CATALOGUE.filter(([, { message }]) => /(?:^|\s)-\d|\d[ \u00a0]?%/.test(message)).map(([key]) => key)).toEqual([]);
});
