import { parsePageMemory, type PageMemory } from '../settings/page-memory.ts';
import { createItem, type Item, type StorageArea } from './item.ts';

/** What is remembered of pages; `undefined` until the background has made it. */
export const pageMemoryItem = (area: StorageArea): Item<PageMemory | undefined> =>
  createItem({ area, key: 'pageMemory', parse: parsePageMemory });
