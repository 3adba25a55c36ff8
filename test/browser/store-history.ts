import type { StoredHistory } from '../../lib/verdicts/history-of.ts';
import type { TestBrowser } from './drivers/tab.ts';
import { until } from './drivers/until.ts';

/** A record of one of the stores (lib/storage/schema.ts) and its key. */
type Kept = readonly [store: 'series' | 'coins' | 'ratios' | 'sentiment', key: string | readonly string[], value: unknown];

const recordsOf = ({ series, coins = [], ratios = [], universe }: StoredHistory): readonly Kept[] => [
  ...series.map((one): Kept => ['series', one.id, one]),
  ...coins.map((one): Kept => ['coins', one.coin, one]),
  ...ratios.map((one): Kept => ['ratios', [one.exchange, one.measure, one.coin], one]),
  ...(universe ? [['sentiment', 'universe', universe] satisfies Kept] : []),
];

/** Columns go through JSON as their kind and their values. */
const withColumns = (_key: string, value: unknown): unknown =>
  value instanceof Float64Array || value instanceof Int32Array ? { column: value.constructor.name, values: [...value] } : value;

/** Puts the records into the database that is there, in the place of all that its stores hold. */
const WRITE = `async (text) => {
  const columnOf = (key, value) => (value?.column ? globalThis[value.column].from(value.values) : value);
  const records = JSON.parse(text, columnOf);
  const db = await new Promise((resolve, reject) => {
    const opening = indexedDB.open('comove');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
    opening.onupgradeneeded = () => opening.transaction.abort();
  });
  const stores = ['series', 'coins', 'ratios', 'sentiment'];
  const transaction = db.transaction(stores, 'readwrite');
  for (const store of stores) transaction.objectStore(store).clear();
  for (const [store, key, value] of records) transaction.objectStore(store).put(value, key);
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
  db.close();
}`;

/** There once the extension has looked into its stores for the first time. */
const IS_THERE = `indexedDB.databases().then((all) => all.some(({ name }) => name === 'comove'))`;

/**
 * Has the extension hold a history as if it had been fetched at its time: by today's clock it would ask for later days of
 * most of it. Written from a page of its own, which shares the database with the background; that starts anew on it.
 */
export async function storeHistory(browser: TestBrowser, stored: StoredHistory): Promise<void> {
  const tab = await browser.extensionTab('options.html');
  await until(() => tab.evaluate<boolean>(IS_THERE));
  await tab.evaluate(`(${WRITE})(${JSON.stringify(JSON.stringify(recordsOf(stored), withColumns))})`);
  await browser.stopBackground();
  await tab.close();
}
