import type { DurationMs } from '../core/units.ts';
import { isFields, isNumber } from '../core/guards.ts';

/** The clock skew of a stored poll state, 0 where none is noted. By hand: the state's own parser is too large for a first paint. */
export const clockSkewOf = (state: unknown): DurationMs => (isFields(state) && isNumber(state['clockSkewMs']) ? state['clockSkewMs'] : 0);
