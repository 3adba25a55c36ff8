import { expect, test } from 'vitest';
import { closedDayAt, isSnapshotDayOpen, snapshotByDay } from '../../lib/sources/snapshot-days.ts';
import { at, day } from './answers.ts';

const points = (...isos: readonly string[]) => isos.map((iso) => ({ atMs: at(iso), iso }));

test('midnight of D closes D−1, within five minutes either side; any other instant closes no day', () => {
  for (const iso of ['2026-03-10T00:00:00Z', '2026-03-09T23:55:00Z', '2026-03-10T00:05:00Z'])
    expect(closedDayAt(at(iso))).toBe(day('2026-03-09'));
  for (const iso of ['2026-03-10T00:05:01Z', '2026-03-09T23:54:59Z', '2026-03-10T12:00:00Z']) expect(closedDayAt(at(iso))).toBeUndefined();
});

test('of several around one midnight the nearest counts, of equally near ones the last given', () => {
  const byDay = snapshotByDay(points('2026-03-10T00:04:00Z', '2026-03-10T00:00:10Z', '2026-03-09T23:59:50Z', '2026-03-10T00:03:00Z'));
  expect([...byDay].map(([one, { iso }]) => [one, iso])).toEqual([[day('2026-03-09'), '2026-03-09T23:59:50Z']]);
});

test('the newest point after the last midnight stands for its own day, those in between are left out', () => {
  const byDay = snapshotByDay(points('2026-03-10T20:30:00Z', '2026-03-10T00:00:00Z', '2026-03-09T12:00:00Z', '2026-03-10T20:00:00Z'));
  expect([...byDay].map(([one, { iso }]) => [one, iso])).toEqual([
    [day('2026-03-09'), '2026-03-10T00:00:00Z'],
    [day('2026-03-10'), '2026-03-10T20:30:00Z'],
  ]);
});

test('a day is open by the clock, and for a point from before its end however late it is read', () => {
  const byDay = snapshotByDay(points('2026-03-10T00:00:00Z', '2026-03-10T20:30:00Z'));
  const isOpen = isSnapshotDayOpen(byDay, at('2026-03-12T00:00:00Z'));
  expect(isOpen(day('2026-03-09'))).toBe(false);
  expect(isOpen(day('2026-03-10'))).toBe(true);
  expect(isSnapshotDayOpen(new Map(), at('2026-03-10T20:30:00Z'))(day('2026-03-10'))).toBe(true);
});
