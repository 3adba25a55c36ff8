import { expect, test } from 'vitest';
import { sourceReports } from '../../../entrypoints/options/source-reports.ts';
import { EMPTY_POLL_STATE } from '../../../lib/polling/state.ts';
import { SOURCE_ORDER, SOURCES } from '../../../lib/sources/registry.ts';

const NOW = Date.UTC(2026, 0, 15);

const rest = (at: number) => ({ failures: 1, notBeforeMs: at });

test('every source of the registry is reported, and before the first poll none has answered', () => {
  const reports = sourceReports(EMPTY_POLL_STATE);
  expect(reports.map(({ id }) => id)).toEqual(SOURCES.map(({ id }) => id));
  expect(reports.filter(({ lastAnswer, lastFailure, off }) => lastAnswer ?? lastFailure ?? off)).toEqual([]);
});

test('a source that comes first in one of its needs is no fallback', () => {
  const firsts = new Set(Object.values(SOURCE_ORDER).map(([first]) => first));
  for (const { id, isFallback } of sourceReports(EMPTY_POLL_STATE)) expect(isFallback, id).toBe(!firsts.has(id));
});

test("a hold of the host holds every source on it; a source's own rest counts once all its needs rest", () => {
  const source = SOURCES.find(({ serves }) => serves.length === 2);
  if (!source) throw new Error('no source serves two needs');
  const [first, second] = source.serves;
  const notBefore = (needs: object, hosts: object = {}) =>
    sourceReports({ ...EMPTY_POLL_STATE, hosts: { ...hosts }, sources: { [source.id]: { needs: { ...needs } } } }).find(
      ({ id }) => id === source.id,
    )?.notBeforeMs;
  expect(notBefore({ [String(first)]: rest(NOW + 5) })).toBe(0);
  expect(notBefore({ [String(first)]: rest(NOW + 5), [String(second)]: rest(NOW + 3) })).toBe(NOW + 3);
  expect(notBefore({}, { [source.origin]: { failures: 1, hold: { untilMs: NOW + 9, reason: 'rate-limited' } } })).toBe(NOW + 9);
});
