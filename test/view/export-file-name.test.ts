import { expect, test } from 'vitest';
import { exportFileName } from '../../lib/view/export-file-name.ts';
import { day } from './made-up.ts';

test.for(['json', 'csv', 'png'] as const)('a %s file is named after the day on which it is made', (kind) => {
  expect(exportFileName(kind, day('2026-01-02'), 'live')).toBe(`comove-2026-01-02.${kind}`);
});

test('a JSON file has one name in every market: it says inside which one it is of', () => {
  expect(exportFileName('json', day('2026-01-02'), 'simulated')).toBe('comove-2026-01-02.json');
});

test.for(['csv', 'png'] as const)('a %s file of made-up prices says so in its name', (kind) => {
  expect(exportFileName(kind, day('2026-01-02'), 'simulated')).toBe(`comove-simulated-2026-01-02.${kind}`);
});
