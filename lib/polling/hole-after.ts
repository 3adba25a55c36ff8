import { hours } from '../core/time.ts';
import type { UnixMs } from '../core/units.ts';
import type { HoleState } from './state.ts';

/** Rest between two rounds of asking everybody for missing sessions; doubled each round. */
const ROUND_MS = hours(24);
/** Doubled at most this often: to sixteen days. */
const DOUBLINGS = 4;

export interface HoleAfterInput {
  readonly before: HoleState | undefined;
  /** Who has just answered, and whether it was asked about the hole. */
  readonly sourceId: string;
  readonly forHole: boolean;
  /** Names the sessions that are still missing; empty for none. */
  readonly holeKey: string;
  /** Sources that may be asked. */
  readonly peers: readonly string[];
  readonly nowMs: UnixMs;
}

/**
 * What is remembered of missing sessions after an answer: nothing once they are there; else who was asked, until
 * everybody was, and then when the next round begins. A provider often mends its hole by the next day.
 */
export function holeAfter({ before, sourceId, forHole, holeKey, peers, nowMs }: HoleAfterInput): HoleState | undefined {
  if (holeKey === '') return undefined;
  if (!forHole) return before?.key === holeKey ? before : undefined;
  const asked = [...(before?.asked ?? []), sourceId];
  const rounds = before?.rounds ?? 0;
  // In the first round the provider whose days have the hole is left out: it has just shown that it lacks them.
  const left = peers.filter((id) => !asked.includes(id)).length - (rounds === 0 ? 1 : 0);
  if (left > 0) return { key: holeKey, asked, rounds, notBeforeMs: 0 };
  return { key: holeKey, asked: [], rounds: rounds + 1, notBeforeMs: nowMs + ROUND_MS * 2 ** Math.min(rounds, DOUBLINGS) };
}
