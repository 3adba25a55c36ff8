import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyPageMemory, hashOf, isPageHidden, MAX_PAGES, parsePageMemory, rememberPage } from '../../lib/settings/page-memory.ts';

const zeros = (count: number): Uint8Array => new Uint8Array(count);
const SALT = '00'.repeat(16);
const hash = (n: number): string => n.toString(16).padStart(32, '0');
const empty = emptyPageMemory(zeros);

test('a new memory has a salt of 128 random bits and no page', () => {
  expect(empty).toEqual({ version: 1, salt: SALT, pages: [] });
  const counting = emptyPageMemory((count) => Uint8Array.from({ length: count }, (_, index) => index));
  expect(counting.salt).toBe('000102030405060708090a0b0c0d0e0f');
});

test('a hidden page is remembered until it is shown again', () => {
  const hidden = rememberPage(empty, { hash: hash(1), hidden: true });
  expect(isPageHidden(hidden, hash(1))).toBe(true);
  expect(isPageHidden(hidden, hash(2))).toBe(false);
  expect(rememberPage(hidden, { hash: hash(1), hidden: false }).pages).toEqual([]);
});

test('beyond 500 pages the oldest choice makes room, and a choice made again is the youngest', () => {
  let memory = empty;
  for (let n = 0; n < MAX_PAGES; n += 1) memory = rememberPage(memory, { hash: hash(n), hidden: true });
  memory = rememberPage(memory, { hash: hash(0), hidden: true });
  memory = rememberPage(memory, { hash: hash(MAX_PAGES), hidden: true });
  expect(memory.pages).toHaveLength(MAX_PAGES);
  expect(isPageHidden(memory, hash(0))).toBe(true);
  expect(isPageHidden(memory, hash(1))).toBe(false);
});

test('the hash is the first half of SHA-256 over salt, origin and path', async () => {
  const expected = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${SALT}\nhttps://example.org/a`)));
  const hex = [...expected.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  expect(await hashOf(SALT, new URL('https://example.org/a'))).toBe(hex);
});

test('query and fragment do not count, another path and another salt do', async () => {
  const page = await hashOf(SALT, new URL('https://example.org/a'));
  expect(await hashOf(SALT, new URL('https://example.org/a?utm_source=x#part'))).toBe(page);
  expect(await hashOf(SALT, new URL('https://example.org/b'))).not.toBe(page);
  expect(await hashOf(SALT.replace('0', '1'), new URL('https://example.org/a'))).not.toBe(page);
});

test('a damaged entry is left out, a damaged salt leaves no memory', () => {
  const pages = [{ hash: hash(1), hidden: true }, { hash: 'https://example.org/', hidden: true }, { hash: hash(2) }, null, 7];
  expect(parsePageMemory({ version: 1, salt: SALT, pages })?.pages).toEqual([{ hash: hash(1), hidden: true }]);
  expect(parsePageMemory({ version: 1, salt: 'short', pages: [] })).toBeUndefined();
  expect(parsePageMemory({ version: 1, salt: SALT, pages: 'x' })).toEqual(empty);
});

test('whatever is stored never throws and never exceeds the limit', () => {
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.record({ salt: fc.constant(SALT), pages: fc.array(fc.anything()) })), (stored) => {
      const memory = parsePageMemory(stored);
      expect(memory === undefined || memory.pages.length <= MAX_PAGES).toBe(true);
    }),
  );
});
