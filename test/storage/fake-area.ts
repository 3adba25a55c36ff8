import type { StorageArea } from '../../lib/storage/item.ts';

type Changes = Record<string, { readonly newValue?: unknown }>;

/** storage.local in a few lines: JSON as Chromium keeps it, one change event a write. */
export function fakeArea(stored: Record<string, unknown> = {}): StorageArea & { readonly stored: Record<string, unknown> } {
  const listeners = new Set<(changes: Changes) => void>();
  const tell = (changes: Changes): void => listeners.forEach((listener) => listener(changes));
  return {
    stored,
    get: async (key) => (key in stored ? { [key]: JSON.parse(JSON.stringify(stored[key])) as unknown } : {}),
    async set(items) {
      const kept = Object.fromEntries(Object.entries(items).map(([key, value]) => [key, JSON.parse(JSON.stringify(value)) as unknown]));
      Object.assign(stored, kept);
      tell(Object.fromEntries(Object.entries(kept).map(([key, newValue]) => [key, { newValue }])));
    },
    async remove(key) {
      delete stored[key];
      tell({ [key]: {} });
    },
    onChanged: { addListener: (listener) => void listeners.add(listener), removeListener: (listener) => void listeners.delete(listener) },
  };
}
