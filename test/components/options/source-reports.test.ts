import { expect, test } from 'vitest';
import { sourceReports } from '../../../entrypoints/options/source-reports.ts';
import { hours, minutes } from '../../../lib/core/time.ts';
import { EMPTY_POLL_STATE, type PollState } from '../../../lib/polling/state.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings.ts';
import { SOURCE_ORDER, SOURCES } from '../../../lib/sources/registry.ts';

const NOW = Date.UTC(2026, 0, 15, 12);

const rest = (notBeforeMs: number) => ({ failures: 1, notBeforeMs });

const reportsOf = (poll: PollState) => sourceReports({ poll, settings: DEFAULT_SETTINGS, series: [], nowMs: NOW });

test('every source of the registry is reported, and before the first poll none has answered', () => {
  const reports = reportsOf(EMPTY_POLL_STATE);
  expect(reports.map(({ id }) => id)).toEqual(SOURCES.map(({ id }) => id));
  expect(reports.filter(({ lastAnswer, lastFailure, off }) => lastAnswer ?? lastFailure ?? off)).toEqual([]);
});

test('a source that comes first in one of its needs is no fallback, and before the first poll it is asked at once', () => {
  const firsts = new Set(Object.values(SOURCE_ORDER).map(([first]) => first));
  for (const { id, isFallback, nextTryMs } of reportsOf(EMPTY_POLL_STATE)) {
    expect(isFallback, id).toBe(!firsts.has(id));
    expect(nextTryMs, id).toBe(firsts.has(id) ? NOW : undefined);
  }
});

test('a source is asked next when the hold of its host ends', () => {
  const source = SOURCES.find(({ id }) => id === 'yahoo');
  if (!source) throw new Error('no yahoo');
  const untilMs = NOW + hours(24);
  const held = reportsOf({ ...EMPTY_POLL_STATE, hosts: { [source.origin]: { failures: 1, hold: { untilMs, reason: 'blocked' } } } });
  expect(held.find(({ id }) => id === 'yahoo')?.nextTryMs).toBe(untilMs);
});

test("a source's own rest counts once all its needs rest", () => {
  const resting = reportsOf({
    ...EMPTY_POLL_STATE,
    sources: { yahoo: { needs: { RUT: rest(NOW + minutes(5)), SPX: rest(NOW + minutes(3)) } } },
  });
  expect(resting.find(({ id }) => id === 'yahoo')?.nextTryMs).toBe(NOW + minutes(3));
});
