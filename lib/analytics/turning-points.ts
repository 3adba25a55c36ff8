import { assert } from '../core/assert.ts';
import type { EpochDay } from '../core/units.ts';
import { at } from '../market/at.ts';

/** Sessions on either side of which a turn is the extreme (docs/methods.md §6). */
export const TURN_REACH_SESSIONS = 20;

/** Fewest sessions from a turn to the next one. */
export const MIN_PHASE_SESSIONS = 10;

/** Fewest sessions from a peak to the next peak, and from a trough to the next trough. */
export const MIN_CYCLE_SESSIONS = 40;

export type TurnKind = 'peak' | 'trough';

export interface TurningPoint {
  readonly day: EpochDay;
  /** Position in the columns of closes. */
  readonly index: number;
  readonly kind: TurnKind;
  /** Of the last 20 sessions: what follows may undo it. */
  readonly provisional: boolean;
}

interface Turn {
  readonly index: number;
  readonly kind: TurnKind;
  /** The close at a peak, its negative at a trough: the larger, the more extreme. */
  readonly height: number;
}

/**
 * Whether nothing in reach is higher, and nothing before in reach as high (ties: the earliest). What is NaN compares
 * with nothing.
 */
function isHighest(height: Float64Array, index: number): boolean {
  const own = at(height, index);
  if (Number.isNaN(own)) return false;
  const end = Math.min(height.length - 1, index + TURN_REACH_SESSIONS);
  for (let i = index - 1; i >= index - TURN_REACH_SESSIONS; i -= 1) if (at(height, i) >= own) return false;
  for (let i = index + 1; i <= end; i += 1) if (at(height, i) > own) return false;
  return true;
}

/** All extremes in order. The first 20 sessions have none: what came before is unknown. */
function extremes(close: Float64Array): readonly Turn[] {
  // Logarithms have the order of the closes, and order is all that is asked: a close without one takes no part.
  const high = close.map((value) => (value > 0 && value < Infinity ? value : Number.NaN));
  const low = high.map((value) => -value);
  const turns: Turn[] = [];
  for (let index = TURN_REACH_SESSIONS; index < close.length; index += 1) {
    if (isHighest(high, index)) turns.push({ index, kind: 'peak', height: at(high, index) });
    if (isHighest(low, index)) turns.push({ index, kind: 'trough', height: at(low, index) });
  }
  return turns;
}

/** Of neighbours of one kind the more extreme, ties to the earliest. */
function alternate(turns: readonly Turn[]): readonly Turn[] {
  const kept: Turn[] = [];
  for (const turn of turns) {
    const last = kept.at(-1);
    if (last?.kind !== turn.kind) kept.push(turn);
    else if (turn.height > last.height) kept[kept.length - 1] = turn;
  }
  return kept;
}

/**
 * Without both turns of each phase that is too short. No turn ends two of them: extremes of one kind are more than 20
 * sessions apart.
 */
function dropShortPhases(turns: readonly Turn[]): readonly Turn[] {
  const kept: Turn[] = [];
  let last: Turn | undefined;
  for (const turn of turns) {
    if (last && turn.index - last.index < MIN_PHASE_SESSIONS) kept.pop();
    else kept.push(turn);
    last = turn;
  }
  return kept;
}

/** Without the weaker of two equal turns that are too close, from the earliest on; ties leave the earlier one. */
function dropShortCycles(turns: readonly Turn[]): readonly Turn[] {
  const dropped = new Set<Turn>();
  const last: Partial<Record<TurnKind, Turn>> = {};
  for (const turn of turns) {
    const before = last[turn.kind];
    const tooClose = before && turn.index - before.index < MIN_CYCLE_SESSIONS;
    if (tooClose) dropped.add(turn.height > before.height ? before : turn);
    if (!dropped.has(turn)) last[turn.kind] = turn;
  }
  return turns.filter((turn) => !dropped.has(turn));
}

/** Each round keeps or drops turns and adds none, so the rounds come to an end. */
function untilStable(turns: readonly Turn[]): readonly Turn[] {
  const next = alternate(dropShortCycles(dropShortPhases(alternate(turns))));
  return next.length === turns.length ? turns : untilStable(next);
}

/**
 * Peaks and troughs of daily closes in order of time, alternating (docs/methods.md §6, after Bry & Boschan 1971): extremes of ±20
 * sessions, ties to the earliest; of neighbours of one kind the more extreme; phases of at least 10 and cycles of at least
 * 40 sessions. The last 20 sessions compare with what exists, so a turn there is provisional; the first 20 have no turn.
 * A close that is not above zero takes no part. Empty for fewer than 21 sessions and where nothing moves.
 */
export function turningPoints(days: Int32Array, close: Float64Array): readonly TurningPoint[] {
  assert(days.length === close.length, 'each close has a day');
  const firstProvisional = close.length - TURN_REACH_SESSIONS;
  return untilStable(extremes(close)).map(({ index, kind }) => ({
    day: at(days, index),
    index,
    kind,
    provisional: index >= firstProvisional,
  }));
}
