import { ok } from '../../../lib/core/result.ts';
import type { CapSnapshot } from '../../../lib/market/cap-snapshot.ts';
import type { SeriesId } from '../../../lib/market/instrument.ts';
import type { DailySeries } from '../../../lib/market/series.ts';
import type { PollBatch, PollStore, ValueStore } from '../../../lib/polling/poll-store.ts';

/** What is stored, in memory: writes are whole, and what is read is a copy, as with IndexedDB. */
export interface MemoryStore extends PollStore {
  readonly values: ValueStore & { set(name: string, value: unknown): void };
  readonly held: {
    readonly series: Map<SeriesId, DailySeries>;
    readonly snapshots: Map<string, CapSnapshot>;
    readonly values: Map<string, unknown>;
  };
}

export function memoryStore(): MemoryStore {
  const held = { series: new Map<SeriesId, DailySeries>(), snapshots: new Map<string, CapSnapshot>(), values: new Map<string, unknown>() };
  function put(batch: PollBatch): void {
    for (const series of batch.series ?? []) held.series.set(series.id, structuredClone(series));
    for (const snapshot of batch.snapshots ?? []) held.snapshots.set(`${snapshot.source} ${snapshot.day}`, snapshot);
    for (const [name, value] of Object.entries(batch.state ?? {})) held.values.set(name, structuredClone(value));
  }
  return {
    held,
    values: { get: async (name) => structuredClone(held.values.get(name)), set: (name, value) => void held.values.set(name, value) },
    get: async (id) => structuredClone(held.series.get(id)),
    getAll: async () => structuredClone([...held.series.values()]),
    snapshots: async () => [...held.snapshots.values()],
    async write(batch) {
      put(batch);
      return ok(null);
    },
    async replaceMarket(batch) {
      held.series.clear();
      held.snapshots.clear();
      put(batch);
      return ok(null);
    },
  };
}
