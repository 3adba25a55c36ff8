import { expect, test, vi } from 'vitest';
import { emptyPageMemory } from '../../lib/settings/page-memory.ts';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings.ts';
import { badgeFactsItem } from '../../lib/storage/badge-facts-item.ts';
import { createItem } from '../../lib/storage/item.ts';
import { pageMemoryItem } from '../../lib/storage/page-memory-item.ts';
import { settingsItem } from '../../lib/storage/settings-item.ts';
import { fakeArea } from './fake-area.ts';

const parse = (stored: unknown): number => (typeof stored === 'number' ? stored : -1);

test('an item reads nothing before it is asked', () => {
  const area = fakeArea();
  const get = vi.spyOn(area, 'get');
  createItem({ area, key: 'n', parse: Number });
  expect(get).not.toHaveBeenCalled();
});

test('every read is parsed, and an absent value is parsed as undefined', async () => {
  const area = fakeArea({ damaged: 'x', good: 3 });
  expect(await createItem({ area, key: 'good', parse }).read()).toBe(3);
  expect(await createItem({ area, key: 'damaged', parse }).read()).toBe(-1);
  expect(await createItem({ area, key: 'absent', parse }).read()).toBe(-1);
});

test('a watcher gets each later value of its key, parsed, until it ends', async () => {
  const area = fakeArea();
  const theme = settingsItem(area);
  const seen: string[] = [];
  const end = theme.watch((settings) => seen.push(settings.theme));
  await theme.write({ ...DEFAULT_SETTINGS, theme: 'dark' });
  await area.set({ pageMemory: 1 });
  await area.set({ settings: { ...DEFAULT_SETTINGS, theme: 'neon' } });
  await theme.remove();
  end();
  await theme.write({ ...DEFAULT_SETTINGS, theme: 'light' });
  expect(seen).toEqual(['dark', 'system', 'system']);
});

test('settings are whole and valid whatever is stored', async () => {
  expect(await settingsItem(fakeArea()).read()).toEqual(DEFAULT_SETTINGS);
  expect(await settingsItem(fakeArea({ settings: { ...DEFAULT_SETTINGS, theme: 'dark', dataSaver: 'yes' } })).read()).toEqual({
    ...DEFAULT_SETTINGS,
    theme: 'dark',
  });
});

test('page memory and badge facts are absent until they were written', async () => {
  const area = fakeArea();
  const memory = emptyPageMemory((count) => new Uint8Array(count));
  const facts = badgeFactsItem(area, (stored) => (typeof stored === 'string' ? stored : undefined));
  expect(await pageMemoryItem(area).read()).toBeUndefined();
  expect(await facts.read()).toBeUndefined();
  await pageMemoryItem(area).write(memory);
  await facts.write('facts');
  expect(await pageMemoryItem(area).read()).toEqual(memory);
  expect(await facts.read()).toBe('facts');
  await facts.remove();
  expect(await facts.read()).toBeUndefined();
});
