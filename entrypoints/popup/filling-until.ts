import { minutes } from '../../lib/core/time.ts';
import type { UnixMs } from '../../lib/core/units.ts';
import { isFields, isNumber, type Fields } from '../../lib/view/guards.ts';

/** A fill that has asked for nothing this long has stopped: its host rests, or the worker's alarm has not come yet. */
const FILL_PAUSE_MS = minutes(2);

/** Asked for and never answered, or a history of several pages of which the last has not come. */
const isFilling = ({ lastAttemptMs, lastSuccessMs, cursor }: Fields): boolean =>
  isNumber(lastAttemptMs) && (lastSuccessMs === undefined || (isFields(cursor) && cursor['staged'] === false));

/**
 * Until when a stored poll state says that histories are still coming in: the pages come oldest first, so until then
 * what is stored may end years ago. Undefined where nothing is on its way. By hand, as clockSkewOf is.
 */
export function fillingUntil(state: unknown): UnixMs | undefined {
  const needs = isFields(state) && isFields(state['needs']) ? Object.values(state['needs']) : [];
  const attempts = needs.flatMap((need) =>
    isFields(need) && isFilling(need) && isNumber(need['lastAttemptMs']) ? need['lastAttemptMs'] : [],
  );
  return attempts.length > 0 ? Math.max(...attempts) + FILL_PAUSE_MS : undefined;
}
