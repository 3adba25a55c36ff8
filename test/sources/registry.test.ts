import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DECLARED_HOSTS } from '../../lib/sources/declared-hosts.ts';
import { DECLARED_ORIGINS, SOURCE_ORDER, SOURCES } from '../../lib/sources/registry.ts';
import type { NeedId, Source } from '../../lib/sources/source.ts';
import { fixtureNames } from './answers.ts';

const SOURCES_FOLDER = new URL('../../lib/sources/', import.meta.url);

const isSource = (value: unknown): value is Source =>
  value !== null && typeof value === 'object' && 'serves' in value && 'request' in value && 'parse' in value;

/** Every source that a file of the room declares, with the name of the file. */
async function declared(): Promise<readonly (readonly [file: string, source: Source])[]> {
  const files = readdirSync(SOURCES_FOLDER).filter((file) => file.endsWith('.ts') && file !== 'registry.ts');
  const modules = await Promise.all(
    files.map(async (file) => {
      const exports: object = await import(new URL(file, SOURCES_FOLDER).href);
      return Object.values(exports)
        .filter(isSource)
        .map((source) => [file, source] as const);
    }),
  );
  return modules.flat();
}

const NEEDS: readonly NeedId[] = ['RUT', 'SPX', 'BTC', 'ETH', 'TOTAL', 'STABLES', 'TOTAL_NOW', 'BTC_AT_CLOSE'];

test('every need has an order', () => {
  expect(Object.keys(SOURCE_ORDER).sort()).toEqual([...NEEDS].sort());
});

test('every source that a file declares is registered, and its file is named after it', async () => {
  const found = await declared();
  expect(found.length).toBeGreaterThan(0);
  expect(found.map(([, source]) => source.id).sort()).toEqual(SOURCES.map(({ id }) => id).sort());
  expect(found.filter(([file, { id }]) => file !== `${id}.ts`)).toEqual([]);
});

describe.each(SOURCES)('$id', ({ id, name, origin, docs, serves, spacingMs }) => {
  test('has a name, the URL of its documentation, an https origin and a spacing', () => {
    expect(name.length).toBeGreaterThan(0);
    expect(new URL(docs).protocol).toBe('https:');
    expect(new URL(origin).origin).toBe(origin);
    expect(new URL(origin).protocol).toBe('https:');
    expect(spacingMs).toBeGreaterThan(0);
  });

  test('has a made-up answer and a test of its own', () => {
    expect(fixtureNames().filter((file) => file.startsWith(`${id}.`))).toHaveLength(1);
    expect(existsSync(new URL(`${id}.test.ts`, import.meta.url))).toBe(true);
  });

  test('is asked for exactly what it serves', () => {
    expect(NEEDS.filter((need) => SOURCE_ORDER[need].includes(id)).sort()).toEqual([...serves].sort());
  });
});

test.each(NEEDS)('%s is served by at least two registered sources, none twice', (need) => {
  const order = SOURCE_ORDER[need];
  expect(order.length).toBeGreaterThanOrEqual(2);
  expect(new Set(order).size).toBe(order.length);
  expect(order.filter((id) => !SOURCES.some((source) => source.id === id))).toEqual([]);
});

test('every origin that a source asks is declared, each once', () => {
  expect(SOURCES.map(({ origin }) => origin).filter((origin) => !DECLARED_ORIGINS.includes(origin))).toEqual([]);
  expect(new Set(DECLARED_ORIGINS).size).toBe(DECLARED_ORIGINS.length);
});

test('every declared host is an exact https origin', () => {
  expect(DECLARED_HOSTS.filter((origin) => new URL(origin).origin !== origin || !/^https:\/\/[a-z0-9.-]+$/.test(origin))).toEqual([]);
});
