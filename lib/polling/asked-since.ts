import type { Failure } from '../core/failure.ts';
import type { EpochDay, UnixMs } from '../core/units.ts';
import { SOURCES } from '../sources/registry.ts';
import { freeAtMs } from './free-at.ts';
import type { PollState, SourceState } from './state.ts';

/** A source that gave nothing usable the last time it was asked. */
export interface FailedSource {
  readonly source: string;
  readonly failure: Failure;
  /** When it may be asked again, where that is not now. Absent also for one that is off. */
  readonly againMs?: UnixMs;
}

/** What came of asking, by the sources' names. */
export interface AskedSince {
  readonly answered: readonly { readonly source: string; readonly newestDay?: EpochDay }[];
  readonly failed: readonly FailedSource[];
  /** Failed before, and left alone since. */
  readonly resting: readonly FailedSource[];
}

/** What came of the requests since a moment, of the poll state after them, in the registry's order. Pure. */
export function askedSince(state: PollState, sinceMs: UnixMs, nowMs: UnixMs): AskedSince {
  const failures = (keep: (atMs: UnixMs) => boolean): readonly FailedSource[] =>
    SOURCES.flatMap((source) => {
      const newest = newestFailure(state.sources[source.id]);
      if (!newest || !keep(newest.atMs)) return [];
      const againMs = freeAtMs(state, source, newest.need);
      const rests = againMs > nowMs && Number.isFinite(againMs);
      return [{ source: source.name, failure: newest.failure, ...(rests && { againMs }) }];
    });
  return {
    answered: SOURCES.flatMap(({ id, name }) => {
      const { lastAnswer } = state.sources[id] ?? {};
      if (!lastAnswer || lastAnswer.atMs < sinceMs) return [];
      return [{ source: name, ...(lastAnswer.newestDay !== undefined && { newestDay: lastAnswer.newestDay }) }];
    }),
    failed: failures((atMs) => atMs >= sinceMs),
    resting: failures((atMs) => atMs < sinceMs),
  };
}

/** The last failure, where nothing better came since. */
export function newestFailure(source: SourceState | undefined): SourceState['lastFailure'] {
  const { lastFailure, lastAnswer } = source ?? {};
  return lastFailure && lastFailure.atMs >= (lastAnswer?.atMs ?? 0) ? lastFailure : undefined;
}
