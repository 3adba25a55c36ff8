/** What an item needs of `browser.storage.local`; both the polyfill's and WXT's have it. */
export interface StorageArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
  readonly onChanged: {
    addListener(listener: (changes: Record<string, { readonly newValue?: unknown }>) => void): void;
    removeListener(listener: (changes: Record<string, { readonly newValue?: unknown }>) => void): void;
  };
}

/** One value of storage.local. Only the background writes; everybody may read and watch. */
export interface Item<T> {
  read(): Promise<T>;
  /** What is stored, as it is: for the background, which writes a repaired value back. */
  readStored(): Promise<unknown>;
  write(value: NonNullable<T>): Promise<void>;
  remove(): Promise<void>;
  /** Calls `listener` with each later value, parsed; returns what ends it. */
  watch(listener: (value: T) => void): () => void;
}

/**
 * An item whose every read goes through `parse`, a total and pure function of what is stored (`undefined` where
 * nothing is): repair and migration happen there, in every context alike, and cannot race. Nothing is read before
 * the first call. Not WXT's `defineItem`, which reads and migrates at definition and keeps the old shape when a
 * migration fails.
 */
export function createItem<T>(options: {
  readonly area: StorageArea;
  readonly key: string;
  readonly parse: (stored: unknown) => T;
}): Item<T> {
  const { area, key, parse } = options;
  const readStored = async (): Promise<unknown> => (await area.get(key))[key];
  return {
    readStored,
    read: async () => parse(await readStored()),
    write: (value) => area.set({ [key]: value }),
    remove: () => area.remove(key),
    watch(listener) {
      const onChanged = (changes: Record<string, { readonly newValue?: unknown }>): void => {
        const change = changes[key];
        if (change) listener(parse(change.newValue));
      };
      area.onChanged.addListener(onChanged);
      return () => area.onChanged.removeListener(onChanged);
    },
  };
}
