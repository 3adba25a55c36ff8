import { expect, test } from 'vitest';
import { isBlocked } from '../../lib/polling/is-blocked.ts';
import { DECLARED_ORIGINS, SOURCE_ORDER, SOURCES } from '../../lib/sources/registry.ts';

const blockedWithout = (withheld: readonly string[]): Promise<boolean> =>
  isBlocked({ contains: async ({ origins }) => !origins.some((pattern) => withheld.includes(pattern.replace('/*', ''))) });

const originsOf = (need: keyof typeof SOURCE_ORDER): readonly string[] => [
  ...new Set(SOURCES.filter(({ id }) => SOURCE_ORDER[need].includes(id)).map(({ origin }) => origin)),
];

test.for(['RUT', 'SPX', 'BTC', 'ETH', 'TOTAL'] as const)('blocked is: every source of %s withheld', async (need) => {
  const origins = originsOf(need);
  expect(await blockedWithout(origins)).toBe(true);
  expect(await blockedWithout(origins.slice(1))).toBe(false);
});

test('hosts that no source asks do not count', async () => {
  const asked = new Set(SOURCES.map(({ origin }) => origin));
  expect(await blockedWithout(DECLARED_ORIGINS.filter((origin) => !asked.has(origin)))).toBe(false);
});
