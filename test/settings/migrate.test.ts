import { expect, test } from 'vitest';
import { migrate, type Migrations } from '../../lib/settings/migrate.ts';

const STEPS: Migrations = {
  1: ({ colour, ...rest }) => ({ ...rest, theme: colour }),
  2: (stored) => ({ ...stored, windowSessions: Number(stored['windowDays']) }),
};

test('an object goes through every step from its own version on', () => {
  expect(migrate({ version: 1, colour: 'dark', windowDays: '60' }, STEPS, 3)).toEqual({
    version: 3,
    theme: 'dark',
    windowDays: '60',
    windowSessions: 60,
  });
  expect(migrate({ version: 2, theme: 'dark', windowDays: 30 }, STEPS, 3)).toMatchObject({ version: 3, theme: 'dark', windowSessions: 30 });
});

test('a migrated object goes through no step again', () => {
  const once = migrate({ version: 1, colour: 'dark', windowDays: 60 }, STEPS, 3);
  expect(migrate(once, STEPS, 3)).toEqual(once);
});

test.for([{ version: 4, theme: 'x' }, { version: '1' }, { version: 0.5 }, {}])('%j is left to the repair', (stored) => {
  expect(migrate(stored, STEPS, 3)).toEqual(stored);
});
