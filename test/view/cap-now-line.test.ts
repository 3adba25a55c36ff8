import { expect, test } from 'vitest';
import { hours, minutes } from '../../lib/core/time.ts';
import type { CapSnapshot } from '../../lib/market/cap-snapshot.ts';
import { newestSnapshot } from '../../lib/market/newest-snapshot.ts';
import { capNowLine } from '../../lib/view/cap-now-line.ts';
import { format, t } from './made-up.ts';

const AT = Date.UTC(2025, 5, 28, 9, 30);
const SNAPSHOT: CapSnapshot = { source: 'alpha', day: 20_267, atMs: AT, totalUsd: 3.274e12, market: 'live' };

const lineAt = (ageMs: number, settings: Parameters<typeof capNowLine>[1]['settings']) =>
  capNowLine(SNAPSHOT, { settings, nowMs: AT + ageMs, t, format, sourceName: (id) => id.toUpperCase() }).text;

test('the total of the moment is shown with its source, its time and its age, and is said to be apart from the history', () => {
  expect(lineAt(minutes(4), { refreshMinutes: 15, dataSaver: false })).toBe(
    '$3.27tn, ALPHA, 28 Jun 2025, 09:30 UTC (4 min ago). Providers differ in level, so it is never joined to a history.',
  );
});

test.for([
  [{ refreshMinutes: 15, dataSaver: false }, minutes(45)],
  [{ refreshMinutes: 240, dataSaver: false }, hours(12)],
  [{ refreshMinutes: 15, dataSaver: true }, hours(72)],
] as const)('with %o it is out of date once three answers are missing', ([settings, limit]) => {
  expect(lineAt(limit, settings)).toMatch(/^\$3\.27tn/);
  expect(lineAt(limit + 1, settings)).toMatch(/^Out of date: \$3\.27tn/);
});

test('of all snapshots the latest counts, whoever gave it', () => {
  const later = { ...SNAPSHOT, source: 'beta', atMs: AT + 1 };
  expect(newestSnapshot([SNAPSHOT, later, { ...SNAPSHOT, atMs: AT - 1 }])).toBe(later);
  expect(newestSnapshot([])).toBeUndefined();
});
