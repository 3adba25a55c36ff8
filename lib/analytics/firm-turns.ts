import type { TurningPoint } from './turning-points.ts';

/** The turns that are not provisional: what later sessions may undo is compared with nothing (docs/methods.md §6). */
export const firmTurns = (turns: readonly TurningPoint[]): readonly TurningPoint[] => turns.filter(({ provisional }) => !provisional);
