import { expect, test } from 'vitest';
import { exportFileName } from '../../lib/view/export-file-name.ts';
import { asOf } from '../../lib/view/as-of.ts';
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

test('a table or picture of a date that was looked back to has the date in its name', () => {
  const back = { ...PAIR, market: 'live', asOf: asOf(day('2024-12-31')) } as const;
  expect(exportFileName('png', DAY, back)).toBe('comove-2026-01-02-rut-total-ex-btc-as-of-2024-12-31.png');
  expect(exportFileName('json', DAY, back)).toBe('comove-2026-01-02.json');
});
