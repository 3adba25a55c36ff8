/** Least shift that counts as chance, to either side: the shortest cycle of a series, so that no turn meets its own neighbourhood. */
const LEAST_SHIFT_SESSIONS = 40;

/** Offsets 40…n − 40 by which turns of n sessions are shifted, modulo n, for a chance level (docs/methods.md §6). None for n < 80. */
export function shiftOffsets(n: number): readonly number[] {
  return Array.from({ length: Math.max(0, n - 2 * LEAST_SHIFT_SESSIONS + 1) }, (_, i) => i + LEAST_SHIFT_SESSIONS);
}
