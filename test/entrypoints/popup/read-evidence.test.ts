// @vitest-environment node
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import type { DailySeries } from '../../../lib/market/series.ts';
import { openStores } from '../../../lib/storage/open-stores.ts';
import { keepEvidence } from '../../../lib/view/kept-evidence.ts';
import { pairData } from '../../../lib/view/pair-data.ts';
import type { PairData } from '../../../lib/view/pair-data.ts';
import { pairEvidence } from '../../../lib/view/pair-evidence.ts';
import { walks } from '../../view/made-up.ts';

const RECORD = walks('2023-01-02', '2025-06-27');

function dataOf(series: readonly DailySeries[]): PairData {
  const outcome = pairData({ equity: 'RUT', crypto: 'TOTAL' }, (id) => series.find((one) => one.id === id), Date.UTC(2025, 5, 30));
  return outcome.kind === 'pair' ? outcome.data : expect.unreachable('a pair');
}

const data = dataOf(Object.values(RECORD));
/** To be told from what is computed. */
const marked = { ...pairEvidence(data), valueAdded: {} };

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  vi.resetModules();
  const { series, evidence } = openStores();
  await series.put(Object.values(RECORD));
  await evidence.write(keepEvidence(data, marked));
});

/** A page's own, freshly loaded. */
const readIn = async (of: PairData) => (await import('../../../entrypoints/popup/read-evidence.ts')).readEvidence(of);

test('what the background has kept for the same closes is given as it is', async () => {
  expect(await readIn(data)).toEqual(marked);
});

test('for other closes the page computes its own', async () => {
  const { SPX, ...less } = RECORD;
  const other = dataOf(Object.values({ ...less, SPX: { ...SPX, close: SPX.close.map((close, i) => (i === 3 ? close * 1.01 : close)) } }));
  expect(await readIn(other)).toEqual(pairEvidence(other));
});

test('a store that cannot be opened keeps nobody from the evidence', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('no profile', 'UnknownError');
  });
  expect(await readIn(data)).toEqual(pairEvidence(data));
});
