import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Failure } from '../../lib/core/failure.ts';
import type { Result } from '../../lib/core/result.ts';
import { SOURCES } from '../../lib/sources/registry.ts';
import type { Ask, Parsed, Source } from '../../lib/sources/source.ts';
import { ask, day, fixture, fixtureNames } from './answers.ts';
import { AWKWARD, NO_DATA, plant } from './plant.ts';

const CASES = SOURCES.flatMap((source) =>
  source.serves.flatMap((need) =>
    [ask(need), ask(need, { from: day('2026-03-05') })].map((asked) => ({ source, asked, name: `${source.id} for ${need}` })),
  ),
);

const FAILURES: readonly Failure['kind'][] = ['shape', 'provider', 'empty', 'refused'];

const fixtureOf = ({ id }: Source): string => fixture(fixtureNames().find((name) => name.startsWith(`${id}.`)) ?? '');

/** The promises of source.ts that hold for whatever a provider sends. */
function expectSound(result: Result<Parsed, Failure>, { from }: Ask): void {
  if (!result.ok) {
    expect(FAILURES).toContain(result.error.kind);
    return;
  }
  const { series, cap, nextFrom } = result.value;
  expect(series.length > 0 || cap !== undefined || nextFrom !== undefined).toBe(true);
  for (const { days, close, high, low, provisionalFrom } of series) {
    expect(days.length).toBeGreaterThan(0);
    expect(days.every((one, i) => Number.isSafeInteger(one) && (i === 0 || one > (days[i - 1] ?? one)))).toBe(true);
    for (const column of [close, high, low]) {
      if (column === undefined) continue;
      expect(column).toHaveLength(days.length);
      expect(column.every((value) => Number.isFinite(value) && value > 0)).toBe(true);
    }
    expect(close.every((value, i) => value <= (high?.[i] ?? value) && value >= (low?.[i] ?? value))).toBe(true);
    if (provisionalFrom !== undefined) expect(days).toContain(provisionalFrom);
    if (nextFrom !== undefined) expect(nextFrom).toBeGreaterThan(days[0] ?? nextFrom);
  }
  if (nextFrom !== undefined && from !== undefined) expect(nextFrom).toBeGreaterThan(from);
  if (cap !== undefined) expect(Number.isFinite(cap.atMs) && Number.isFinite(cap.totalUsd) && cap.totalUsd > 0).toBe(true);
}

describe.each(CASES)('$name, from $asked.from', ({ source, asked }) => {
  test('asks with a plain https URL of its own origin', () => {
    const url = new URL(source.request(asked).url);
    expect(url.origin).toBe(source.origin);
    expect(url.protocol).toBe('https:');
    expect(url.username + url.password + url.hash).toBe('');
  });

  test('any text is a failure or a sound answer, never an exception', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (body) => expectSound(source.parse(asked, body), asked)));
  });

  test('any JSON is a failure or a sound answer, never an exception', () => {
    fc.assert(fc.property(fc.json(), (body) => expectSound(source.parse(asked, body), asked)));
  });

  test('a documented answer with anything in any place is a failure or a sound answer, never an exception', () => {
    const body = fixtureOf(source);
    const isCsv = body.startsWith('observation_date');
    const original: unknown = isCsv ? body.split('\n') : JSON.parse(body);
    fc.assert(
      fc.property(fc.nat(), AWKWARD, (place, planted) => {
        const mutated = plant(original, place, planted);
        const lines = Array.isArray(mutated) ? mutated : [mutated];
        const text = isCsv
          ? lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
          : JSON.stringify(mutated);
        expectSound(source.parse(asked, text), asked);
      }),
      { numRuns: 400 },
    );
  });

  test('an answer cut short is never taken for a whole one', () => {
    const body = fixtureOf(source).trimEnd();
    fc.assert(
      fc.property(fc.integer({ min: 0, max: body.length - 1 }), (length) => {
        const result = source.parse(asked, body.slice(0, length));
        expectSound(result, asked);
        if (!body.startsWith('observation_date')) expect(result).toMatchObject({ ok: false, error: { kind: 'shape' } });
      }),
    );
  });

  test('HTML with status 200 and no body at all are shape failures', () => {
    for (const body of NO_DATA) {
      expect(source.parse(asked, body)).toMatchObject({ ok: false, error: { kind: 'shape' } });
    }
  });

  test('keys in another order and keys that nobody documented change nothing', () => {
    const body = fixtureOf(source);
    if (body.startsWith('observation_date')) return;
    const shuffled = JSON.stringify(JSON.parse(body), (_key, value: unknown) =>
      value !== null && typeof value === 'object' && !Array.isArray(value) && !('XXBTZUSD' in value)
        ? Object.fromEntries([...Object.entries(value), ['undocumented', [1, 'x', null]]].toReversed())
        : value,
    );
    expect(source.parse(asked, shuffled)).toEqual(source.parse(asked, body));
  });
});
