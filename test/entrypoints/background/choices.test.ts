// @vitest-environment node
import { expect, test, vi } from 'vitest';
import { createChoices } from '../../../entrypoints/background/choices.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings.ts';
import { pageMemoryItem } from '../../../lib/storage/page-memory-item.ts';
import { settingsItem } from '../../../lib/storage/settings-item.ts';
import { fakeArea } from '../../storage/fake-area.ts';

const place = { corner: 'top-left', x: 8, y: 300 } as const;
const hash = (n: number): string => n.toString(16).padStart(32, '0');

function setUp(stored: Record<string, unknown> = {}) {
  const area = fakeArea(stored);
  const report = vi.fn<(what: string) => void>();
  let salts = 0;
  const randomBytes = (count: number) => new Uint8Array(count).fill((salts += 1));
  const settings = settingsItem(area);
  const pageMemory = pageMemoryItem(area);
  return { area, report, settings, pageMemory, choices: createChoices({ settings, pageMemory, randomBytes, report }) };
}

test('three changes at the same time lose none of each other', async () => {
  const { choices, settings } = setUp();
  await Promise.all([
    choices.set({ theme: 'dark' }),
    choices.remember({ kind: 'site-enabled', site: 'coindesk', enabled: false }),
    choices.remember({ kind: 'place', site: 'coindesk', place }),
    choices.set({ dataSaver: true }),
  ]);
  expect(await settings.read()).toEqual({
    ...DEFAULT_SETTINGS,
    theme: 'dark',
    dataSaver: true,
    sites: { coindesk: { enabled: false, place } },
  });
});

test('a change tells what was and what is', async () => {
  const { choices } = setUp();
  const change = await choices.remember({ kind: 'everywhere-enabled', enabled: false });
  expect(change?.before.badge.enabled).toBe(true);
  expect(change?.after.badge.enabled).toBe(false);
});

test('pages hidden at the same time are all remembered, and settings stay', async () => {
  const { choices, pageMemory, area } = setUp();
  const hide = (n: number) => choices.remember({ kind: 'page-hidden', pageHash: hash(n), hidden: true });
  expect(await Promise.all([hide(1), hide(2), hide(3)])).toEqual([undefined, undefined, undefined]);
  expect((await pageMemory.read())?.pages.map((page) => page.hash)).toEqual([hash(1), hash(2), hash(3)]);
  expect(area.stored).not.toHaveProperty('settings');
});

test('a start makes the page memory once, and writes settings only where something was wrong with them', async () => {
  const { choices, pageMemory, area, report } = setUp();
  await choices.repair();
  const made = await pageMemory.read();
  expect(made?.salt).toBe('01'.repeat(16));
  await choices.repair();
  expect(await pageMemory.read()).toEqual(made);
  expect(area.stored).not.toHaveProperty('settings');
  expect(report).not.toHaveBeenCalled();
});

test('damaged settings are written back repaired, and it is told what was wrong', async () => {
  const { choices, area, report } = setUp({ settings: { ...DEFAULT_SETTINGS, theme: 'neon', dataSaver: true } });
  await choices.repair();
  expect(area.stored['settings']).toEqual({ ...DEFAULT_SETTINGS, dataSaver: true });
  expect(report.mock.calls).toEqual([['settings repaired: theme']]);
});

const LATER = { ...DEFAULT_SETTINGS, version: 9, theme: { accent: 'blue' }, dataSaver: true, alerts: { quiet: true } };

test('what a later version stored is left as it is, read as far as it is understood, and changed only where the person does', async () => {
  const { choices, area, settings, report } = setUp({ settings: LATER });
  await choices.repair();
  expect(area.stored['settings']).toEqual(LATER);
  expect(report).not.toHaveBeenCalled();
  expect(await settings.read()).toEqual({ ...DEFAULT_SETTINGS, dataSaver: true });
  const { after } = await choices.set({ windowSessions: 30 });
  expect(after).toEqual({ ...DEFAULT_SETTINGS, dataSaver: true, windowSessions: 30 });
  expect(area.stored['settings']).toEqual({ ...LATER, windowSessions: 30 });
  await choices.resetSettings();
  expect(area.stored['settings']).toEqual(DEFAULT_SETTINGS);
});

test('forgetting pages brings a new salt, so that hashes made before mean nothing', async () => {
  const { choices, pageMemory } = setUp();
  await choices.remember({ kind: 'page-hidden', pageHash: hash(1), hidden: true });
  const before = await pageMemory.read();
  await choices.forgetPages();
  const after = await pageMemory.read();
  expect(after?.pages).toEqual([]);
  expect(after?.salt).not.toBe(before?.salt);
});

test('resetting settings tells what was, so that what followed them can be undone', async () => {
  const { choices, settings } = setUp();
  await choices.set({ ownHosts: ['example.org'] });
  expect((await choices.resetSettings()).before.ownHosts).toEqual(['example.org']);
  expect(await settings.read()).toEqual(DEFAULT_SETTINGS);
});
