import { parsePageMemory, type PageMemory } from '../settings/page-memory.ts';
import { parseSettings } from '../settings/parse-settings.ts';
import type { Settings } from '../settings/settings.ts';
import { createItem, type Item, type StorageArea } from './item.ts';

/** Settings: always whole and valid, defaults where nothing is stored. */
export const settingsItem = (area: StorageArea): Item<Settings> => createItem({ area, key: 'settings', parse: parseSettings });

/** What is remembered of pages; `undefined` until the background has made it. */
export const pageMemoryItem = (area: StorageArea): Item<PageMemory | undefined> =>
  createItem({ area, key: 'pageMemory', parse: parsePageMemory });

/** The facts that badges show; `undefined` while there are none. Their shape and parser are lib/view's. */
export const badgeFactsItem = <T>(area: StorageArea, parse: (stored: unknown) => T | undefined): Item<T | undefined> =>
  createItem({ area, key: 'badgeFacts', parse });
