import { parseSettings } from '../settings/parse-settings.ts';
import type { Settings } from '../settings/settings.ts';
import { createItem, type Item, type StorageArea } from './item.ts';

/** Settings: always whole and valid, defaults where nothing is stored. */
export const settingsItem = (area: StorageArea): Item<Settings> => createItem({ area, key: 'settings', parse: parseSettings });
