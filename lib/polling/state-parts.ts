import { isFields, isNumber } from '../core/guards.ts';
import type { UnixMs } from '../core/units.ts';
import { isSentimentNeed } from './need-id.ts';
import { parsePollState, parseStateParts } from './parse-state.ts';
import type { StatePart } from './parse-state.ts';
import { POLL_STATE_KEY } from './poll-store.ts';
import type { ValueStore } from './poll-store.ts';
import { sourceState } from './state.ts';
import type { PollState, SourceState } from './state.ts';

/**
 * The altcoin side has some three hundred needs, and the state is written twice a request. So that a request writes
 * kilobytes and not the whole, its needs are stored in this many pieces beside the rest of the state; all of a coin are
 * in one.
 */
const PARTS = 16;

const partKey = (part: number): string => `${POLL_STATE_KEY}:${part}`;

/** Which piece holds a need: by the hash (FNV-1a) of what follows its last colon, for coins the key. */
function partOf(need: string): number {
  let hash = 0x811c9dc5;
  for (let i = need.lastIndexOf(':') + 1; i < need.length; i += 1) hash = Math.imul(hash ^ need.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % PARTS;
}

type Entries<T> = Readonly<Record<string, T>>;

const entriesWhere = <T>(entries: Entries<T>, keep: (need: string) => boolean): Entries<T> =>
  Object.fromEntries(Object.entries(entries).filter(([need]) => keep(need)));

/** Adds the pieces that hold an entry of one of two records and not the same one of the other. */
function addChanged<T>(changed: Set<number>, before: Entries<T>, next: Entries<T>): void {
  if (before === next) return;
  for (const need of new Set([...Object.keys(before), ...Object.keys(next)]))
    if (before[need] !== next[need] && isSentimentNeed(need)) changed.add(partOf(need));
}

function changedParts(before: PollState, next: PollState): ReadonlySet<number> {
  const changed = new Set<number>();
  addChanged(changed, before.needs, next.needs);
  for (const id of new Set([...Object.keys(before.sources), ...Object.keys(next.sources)]))
    addChanged(changed, sourceState(before, id).needs, sourceState(next, id).needs);
  return changed;
}

function partValue(state: PollState, part: number): StatePart {
  const isOurs = (need: string): boolean => isSentimentNeed(need) && partOf(need) === part;
  const sources = Object.entries(state.sources).flatMap(([id, { needs }]) => {
    const own = entriesWhere(needs, isOurs);
    return Object.keys(own).length > 0 ? [[id, own] as const] : [];
  });
  return { version: 1, needs: entriesWhere(state.needs, isOurs), sources: Object.fromEntries(sources) };
}

const isOfMarket = (need: string): boolean => !isSentimentNeed(need);

function coreValue(state: PollState): unknown {
  const sources = Object.entries(state.sources).map(
    ([id, source]) => [id, { ...source, needs: entriesWhere(source.needs, isOfMarket) }] as const,
  );
  const needs = entriesWhere(state.needs, isOfMarket);
  const hasParts = Object.keys(state.needs).length > Object.keys(needs).length;
  return { ...state, needs, sources: Object.fromEntries(sources), ...(hasParts && { parts: PARTS }) };
}

/** Values to store, by name, so that what is stored becomes `next`: the state without its altcoin needs, and the pieces of these that changed. */
export function stateValues(before: PollState, next: PollState): Readonly<Record<string, unknown>> {
  const parts = [...changedParts(before, next)].map((part) => [partKey(part), partValue(next, part)] as const);
  return { [POLL_STATE_KEY]: coreValue(next), ...Object.fromEntries(parts) };
}

function joined(core: PollState, parts: readonly StatePart[]): PollState {
  const needs = Object.fromEntries([core, ...parts].flatMap((one) => Object.entries(one.needs)));
  const sources = new Map<string, SourceState>(Object.entries(core.sources));
  for (const [id, own] of parts.flatMap((part) => Object.entries(part.sources))) {
    const before = sources.get(id) ?? { needs: {} };
    sources.set(id, { ...before, needs: { ...before.needs, ...own } });
  }
  return { ...core, needs, sources: Object.fromEntries(sources) };
}

/**
 * Reads the stored state with its pieces, repaired entry by entry (parse-state.ts). Rejects where the storage cannot be
 * looked into. The value under POLL_STATE_KEY alone holds everything of the market's side, and of all sources and hosts.
 */
export async function readPollState(values: ValueStore, nowMs: UnixMs): Promise<PollState> {
  const stored = await values.get(POLL_STATE_KEY);
  const core = parsePollState(stored, nowMs);
  const count = isFields(stored) && isNumber(stored['parts']) ? Math.min(stored['parts'], PARTS) : 0;
  if (count <= 0) return core;
  const parts = await Promise.all(Array.from({ length: count }, (_, part) => values.get(partKey(part))));
  return joined(core, parseStateParts(parts, nowMs));
}
