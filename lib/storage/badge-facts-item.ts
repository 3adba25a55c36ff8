import { createItem, type Item, type StorageArea } from './item.ts';

/** The facts that badges show; `undefined` while there are none. Their shape and parser are lib/view's. */
export const badgeFactsItem = <T>(area: StorageArea, parse: (stored: unknown) => T | undefined): Item<T | undefined> =>
  createItem({ area, key: 'badgeFacts', parse });
