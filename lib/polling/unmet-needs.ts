import type { Failure } from '../core/failure.ts';
import type { UnixMs } from '../core/units.ts';
import { SOURCE_ORDER, SOURCES } from '../sources/registry.ts';
import type { NeedId, Source } from '../sources/source.ts';
import { newestFailure } from './asked-since.ts';
import type { FailedSource } from './asked-since.ts';
import { freeAtMs } from './free-at.ts';
import { needState } from './state.ts';
import type { PollState } from './state.ts';

/** Why needs are not met. offline: nobody was reached. refused: whoever was reached does not answer this network or country. */
export type UnmetReason = 'offline' | 'refused' | 'mixed';

export interface Unmet {
  readonly reason: UnmetReason;
  /** Sources of these needs that gave nothing usable, those that come first in their order first. */
  readonly failed: readonly FailedSource[];
  /** When the first of these needs is asked for again; absent where all of their sources are off. */
  readonly nextMs?: UnixMs;
}

/** Statuses with which a host refuses a network or a country. */
const REFUSALS: ReadonlySet<number> = new Set([403, 451]);

const sourcesOf = (need: NeedId): readonly Source[] => SOURCE_ORDER[need].flatMap((id) => SOURCES.find((source) => source.id === id) ?? []);

/** What stands between needs and their answers; undefined while none of their sources has failed. Pure. */
export function unmetNeeds(state: PollState, needs: readonly NeedId[], nowMs: UnixMs): Unmet | undefined {
  const orders = needs.map(sourcesOf);
  const ranked = Array.from({ length: Math.max(0, ...orders.map(({ length }) => length)) }, (_, rank) =>
    orders.flatMap((order) => order[rank] ?? []),
  );
  const failed = [...new Set(ranked.flat())].flatMap((source) => {
    const newest = newestFailure(state.sources[source.id]);
    return newest ? [{ source: source.name, failure: newest.failure }] : [];
  });
  if (failed.length === 0) return undefined;
  const nextMs = Math.max(nowMs, Math.min(...needs.map((need, i) => nextOf(state, need, orders[i] ?? []))));
  return { reason: reasonOf(failed.map(({ failure }) => failure)), failed, ...(Number.isFinite(nextMs) && { nextMs }) };
}

const nextOf = (state: PollState, need: NeedId, order: readonly Source[]): UnixMs =>
  Math.max(needState(state, need).notBeforeMs, Math.min(...order.map((source) => freeAtMs(state, source, need))));

function reasonOf(all: readonly Failure[]): UnmetReason {
  // Who was never reached because the browser withheld the host says nothing of network or country.
  const failures = all.filter(({ kind }) => kind !== 'no-permission');
  if (failures.length === 0) return 'mixed';
  if (failures.every(({ kind }) => kind === 'network' || kind === 'timeout')) return 'offline';
  return failures.every((failure) => failure.kind === 'http' && REFUSALS.has(failure.status)) ? 'refused' : 'mixed';
}
