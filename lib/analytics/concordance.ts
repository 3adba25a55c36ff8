import { assert } from '../core/assert.ts';
import { at } from '../market/at.ts';
import { firmTurns } from './firm-turns.ts';
import { shiftOffsets } from './shift-offsets.ts';
import { sortedQuantile } from './sorted-quantile.ts';
import type { TurningPoint } from './turning-points.ts';

/** Percentiles between which chance lies nine times in ten (docs/methods.md §6). */
const CHANCE_LOW = 0.05;
const CHANCE_HIGH = 0.95;

export interface Concordance {
  /** Share of sessions on which both rise or both fall from turn to turn, 0 to 1. */
  readonly value: number;
  /** 5th and 95th percentile of that share when crypto's turns are shifted in time. */
  readonly chance90: readonly [low: number, high: number];
}

/**
 * State of each of n sessions: 1 on the way to a peak, −1 on the way to a trough, the session of the turn included; 0
 * before the first and after the last turn, where it is unknown.
 */
function statesOf(turns: readonly TurningPoint[], n: number): Int32Array {
  const states = new Int32Array(n);
  turns.forEach(({ index, kind }, i) => states.fill(kind === 'peak' ? 1 : -1, (turns[i - 1]?.index ?? index - 1) + 1, index + 1));
  return states;
}

/** Entry i: sum of the first i values of a column and its repetition, so that a run across the end is one difference. */
function runningSumsTwice(values: Int32Array): Int32Array {
  const sums = new Int32Array(2 * values.length + 1);
  for (let i = 0; i < 2 * values.length; i += 1) sums[i + 1] = at(sums, i) + at(values, i % values.length);
  return sums;
}

interface Run {
  readonly start: number;
  readonly end: number;
  readonly state: number;
}

/** Stretches of one known state, the end not included. */
function runsOf(states: Int32Array): readonly Run[] {
  const runs: Run[] = [];
  for (let start = 0; start < states.length;) {
    const state = at(states, start);
    let end = start + 1;
    while (end < states.length && states[end] === state) end += 1;
    if (state !== 0) runs.push({ start, end, state });
    start = end;
  }
  return runs;
}

/** The index for each shift of crypto's states modulo n: the share of equal ones where both are known. */
function byShift(equity: Int32Array, crypto: Int32Array): (shift: number) => number | undefined {
  const n = equity.length;
  const runs = runsOf(equity);
  const [signed, known] = [runningSumsTwice(crypto), runningSumsTwice(crypto.map(Math.abs))];
  return (shift) => {
    let [products, sessions] = [0, 0];
    for (const { start, end, state } of runs) {
      const from = (start - shift + n) % n;
      const to = from + end - start;
      products += state * (at(signed, to) - at(signed, from));
      sessions += at(known, to) - at(known, from);
    }
    return sessions === 0 ? undefined : (sessions + products) / (2 * sessions);
  };
}

/**
 * Concordance index of Harding & Pagan (2002): share of the sessions, from the first to the last turn common to both, on
 * which both series are on the way to a peak or both to a trough, beside its chance spread (docs/methods.md §6): crypto's turns shifted
 * modulo n by 40…n − 40, its states with them; the stretch from its last turn to its first is no phase and has no state
 * wherever it comes to lie. Positions are those of n common sessions; provisional turns take no part. `undefined` where a
 * side has fewer than two other turns, where they have no session in common, or n < 80.
 */
export function concordance(equity: readonly TurningPoint[], crypto: readonly TurningPoint[], n: number): Concordance | undefined {
  assert(
    [...equity, ...crypto].every(({ index }) => index >= 0 && index < n),
    'turns lie within the sessions',
  );
  const [own, others] = [firmTurns(equity), firmTurns(crypto)];
  if (own.length < 2 || others.length < 2) return undefined;
  const indexAt = byShift(statesOf(own, n), statesOf(others, n));
  const value = indexAt(0);
  const chance = Float64Array.from(shiftOffsets(n).flatMap((shift) => indexAt(shift) ?? [])).toSorted();
  if (value === undefined || chance.length === 0) return undefined;
  return { value, chance90: [sortedQuantile(chance, CHANCE_LOW), sortedQuantile(chance, CHANCE_HIGH)] };
}
