import type { UnixMs } from '../core/units.ts';
import type { Source } from '../sources/source.ts';
import { hostState, sourceNeedState, sourceState } from './state.ts';
import type { PollState } from './state.ts';

type Need = Parameters<typeof sourceNeedState>[2];

/** From when on a source may be asked for a need again; Infinity while it is off. Spacing is left out: it delays, it does not exclude. */
export function freeAtMs(state: PollState, { id, origin }: Pick<Source, 'id' | 'origin'>, need: Need): UnixMs {
  if (sourceState(state, id).offInVersion !== undefined) return Infinity;
  return Math.max(hostState(state, origin).hold?.untilMs ?? 0, sourceNeedState(state, id, need).notBeforeMs);
}
