import { expect, test } from 'vitest';
import { exportFileName } from '../../lib/view/export-file-name.ts';
import { day } from './made-up.ts';

const PAIR = { equity: { id: 'RUT' }, crypto: { id: 'TOTAL_EX_BTC' } } as const;
const DAY = day('2026-01-02');

test('a JSON file is named after the day on which it is made, and has one name in every market: it says inside what it is of', () => {
  for (const market of ['live', 'simulated'] as const)
    expect(exportFileName('json', DAY, { ...PAIR, market })).toBe('comove-2026-01-02.json');
});

test.for(['csv', 'png'] as const)('a %s file has the pair in its name, and that prices are made up', (kind) => {
  expect(exportFileName(kind, DAY, { ...PAIR, market: 'live' })).toBe(`comove-2026-01-02-rut-total-ex-btc.${kind}`);
  expect(exportFileName(kind, DAY, { ...PAIR, market: 'simulated' })).toBe(`comove-simulated-2026-01-02-rut-total-ex-btc.${kind}`);
});
