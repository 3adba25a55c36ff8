import { createQueue } from '../core/queue.ts';
import type { Result } from '../core/result.ts';
import type { UnixMs } from '../core/units.ts';
import type { PollBatch, PollStore, ValueStore, WriteFailure } from './poll-store.ts';
import { readPollState, stateValues } from './state-parts.ts';
import { EMPTY_POLL_STATE } from './state.ts';
import type { PollState, SourceState } from './state.ts';

/** Writes a new state, with what belongs to it, as one step. `replace` empties the stored market first. */
export type WriteState = (next: PollState, batch?: PollBatch, mode?: 'join' | 'replace') => Promise<Result<null, WriteFailure>>;

/** The poll state as it is stored, changed by one task at a time. */
export interface Ledger {
  /** The state as last read or written. */
  current(): PollState;
  /** Counts that grow in the same instant as `current` changes, whenever what planning has read of the store may hold no longer. */
  versions(): StoreVersions;
  /** Reads the stored state again, repaired. */
  load(): Promise<void>;
  /** Runs a task that reads, decides and writes, with no other in between. */
  exclusively<T>(task: (write: WriteState) => Promise<T>): Promise<T>;
}

export interface StoreVersions {
  /** Of the market's series. */
  readonly series: number;
  /** Of the ranked list and the listings. */
  readonly lists: number;
}

export interface LedgerEffects {
  readonly store: PollStore;
  readonly values: ValueStore;
  readonly now: () => UnixMs;
  /** Version of the product: sources that were switched off in another one get another chance. */
  readonly version: string;
}

function inVersion(state: PollState, version: string): PollState {
  const sources = Object.entries(state.sources).map(([id, source]): [string, SourceState] => {
    const { offInVersion, ...rest } = source;
    return [id, offInVersion === version ? source : rest];
  });
  return { ...state, sources: Object.fromEntries(sources) };
}

/** Makes a ledger. The state in memory changes only once the storage has taken it. */
export function createLedger({ store, values, now, version }: LedgerEffects): Ledger {
  const queue = createQueue();
  let state = EMPTY_POLL_STATE;
  let versions: StoreVersions = { series: 0, lists: 0 };
  const grow = (series: boolean, lists: boolean): void => {
    versions = { series: versions.series + Number(series), lists: versions.lists + Number(lists) };
  };
  const write: WriteState = async (next, batch = {}, mode = 'join') => {
    const whole = { ...batch, state: { ...batch.state, ...stateValues(state, next) } };
    const written = await (mode === 'replace' ? store.replaceMarket(whole) : store.write(whole));
    if (!written.ok) return written;
    state = next;
    const { series = [], sentiment } = batch;
    const isAll = mode === 'replace';
    grow(isAll || series.length > 0, isAll || sentiment?.universe !== undefined || sentiment?.listings !== undefined);
    return written;
  };
  return {
    current: () => state,
    versions: () => versions,
    load: () =>
      queue(async () => {
        state = inVersion(await readPollState(values, now()), version);
        grow(true, true);
      }),
    exclusively: (task) => queue(() => task(write)),
  };
}
