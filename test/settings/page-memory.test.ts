import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPageHidden, saltOf } from '../../lib/settings/hidden-page.ts';
import { hashOf, saltedHash } from '../../lib/settings/page-hash.ts';
import {
  emptyPageMemory,
  MAX_PAGES,
  MAX_WRONG,
  type PageChoice,
  type PageMemory,
  pageIn,
  parsePageMemory,
  rememberPage,
} from '../../lib/settings/page-memory.ts';

const zeros = (count: number): Uint8Array => new Uint8Array(count);
const SALT = '00'.repeat(16);
const hash = (n: number): string => n.toString(16).padStart(32, '0');
const empty = emptyPageMemory(zeros);
const after = (...choices: readonly PageChoice[]): PageMemory =>
  choices.reduce<PageMemory>((memory, choice) => rememberPage(memory, hash(1), choice), empty);

test('a new memory has a salt of 128 random bits and no page', () => {
  expect(empty).toEqual({ version: 1, salt: SALT, pages: [] });
  const counting = emptyPageMemory((count) => Uint8Array.from({ length: count }, (_, index) => index));
  expect(counting.salt).toBe('000102030405060708090a0b0c0d0e0f');
});

test('a hidden page is remembered until it is shown again', () => {
  const hidden = after({ hidden: true });
  expect(isPageHidden(hidden, hash(1))).toBe(true);
  expect(isPageHidden(hidden, hash(2))).toBe(false);
  expect(after({ hidden: true }, { hidden: false }).pages).toEqual([]);
});

test('a corrected subject is remembered until the page is held to be what it says itself', () => {
  expect(pageIn(after({ subject: 'coin:SOL' }), hash(1)).subject).toBe('coin:SOL');
  expect(pageIn(after({ subject: 'coin:SOL' }, { subject: 'market' }), hash(1)).subject).toBe('market');
  expect(after({ subject: 'none' }, { subject: null }).pages).toEqual([]);
});

test('a wrong match is remembered until it is none any more, each statement once', () => {
  const wrong = (n: number, isWrong = true): PageChoice => ({ statement: hash(n), isWrong });
  expect(pageIn(after(wrong(7), wrong(8), wrong(7)), hash(1)).wrong).toEqual([hash(8), hash(7)]);
  expect(after(wrong(7), wrong(7, false)).pages).toEqual([]);
  const many = Array.from({ length: MAX_WRONG + 1 }, (_, n) => wrong(n));
  expect(pageIn(after(...many), hash(1)).wrong).toEqual(many.slice(1).map((_, n) => hash(n + 1)));
});

test('choices about one page do not touch each other', () => {
  const memory = after({ subject: 'market' }, { hidden: true }, { statement: hash(7), isWrong: true });
  expect(memory.pages).toEqual([{ hash: hash(1), hidden: true, subject: 'market', wrong: [hash(7)] }]);
  expect(rememberPage(memory, hash(1), { hidden: false }).pages).toEqual([{ hash: hash(1), subject: 'market', wrong: [hash(7)] }]);
  expect(rememberPage(memory, hash(2), { hidden: true }).pages).toHaveLength(2);
});

test('beyond 500 pages the oldest choice makes room, and a choice made again is the youngest', () => {
  let memory = empty;
  for (let n = 0; n < MAX_PAGES; n += 1) memory = rememberPage(memory, hash(n), { hidden: true });
  memory = rememberPage(memory, hash(0), { subject: 'market' });
  memory = rememberPage(memory, hash(MAX_PAGES), { hidden: true });
  expect(memory.pages).toHaveLength(MAX_PAGES);
  expect(isPageHidden(memory, hash(0))).toBe(true);
  expect(isPageHidden(memory, hash(1))).toBe(false);
});

test('the hash is the first half of SHA-256 over salt, origin and path', async () => {
  const expected = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${SALT}\nhttps://example.org/a`)));
  const hex = [...expected.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  expect(await hashOf(SALT, new URL('https://example.org/a'))).toBe(hex);
  expect(await saltedHash(SALT, 'https://example.org/a')).toBe(hex);
});

test('query and fragment do not count, another path and another salt do', async () => {
  const page = await hashOf(SALT, new URL('https://example.org/a'));
  expect(await hashOf(SALT, new URL('https://example.org/a?utm_source=x#part'))).toBe(page);
  expect(await hashOf(SALT, new URL('https://example.org/b'))).not.toBe(page);
  expect(await hashOf(SALT.replace('0', '1'), new URL('https://example.org/a'))).not.toBe(page);
});

describe('what is stored', () => {
  test('by the first release, which knew hidden pages alone, is read as it is', () => {
    const released = {
      version: 1,
      salt: SALT,
      pages: [
        { hash: hash(1), hidden: true },
        { hash: hash(2), hidden: true },
      ],
    };
    expect(parsePageMemory(released)).toEqual(released);
    expect([isPageHidden(released, hash(2)), saltOf(released)]).toEqual([true, SALT]);
  });

  test('comes back as it was written', () => {
    const memory = after({ subject: 'coin:USD₮0' }, { hidden: true }, { statement: hash(7), isWrong: true });
    expect(parsePageMemory(JSON.parse(JSON.stringify(memory)))).toEqual(memory);
  });

  test('and damaged is left out: an entry, a part of one, or all of it where the salt is', () => {
    const pages = [{ hash: hash(1), hidden: true }, { hash: 'https://example.org/', hidden: true }, { hash: hash(2) }, null, 7];
    expect(parsePageMemory({ version: 1, salt: SALT, pages })?.pages).toEqual([{ hash: hash(1), hidden: true }]);
    const partly = [{ hash: hash(1), hidden: 1, subject: 'an article on Bitcoin', wrong: ['Bitcoin rose', hash(3), null] }];
    expect(parsePageMemory({ version: 1, salt: SALT, pages: partly })?.pages).toEqual([{ hash: hash(1), wrong: [hash(3)] }]);
    expect(parsePageMemory({ version: 1, salt: 'short', pages: [] })).toBeUndefined();
    expect(parsePageMemory({ version: 1, salt: SALT, pages: 'x' })).toEqual(empty);
  });

  test('never throws and never exceeds the limits, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.record({ salt: fc.constant(SALT), pages: fc.array(fc.anything()) })), (stored) => {
        const memory = parsePageMemory(stored);
        expect(memory === undefined || memory.pages.length <= MAX_PAGES).toBe(true);
        expect([typeof isPageHidden(stored, hash(1)), saltOf(stored)]).toEqual(['boolean', memory?.salt]);
      }),
    );
  });
});
