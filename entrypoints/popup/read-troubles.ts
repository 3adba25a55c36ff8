import type { Trouble } from '../../components/popup/page-environment.ts';
import type { Text } from '../../lib/core/text.ts';
import { systemNow } from '../../lib/platform/clock.ts';
import { parsePollState } from '../../lib/polling/parse-state.ts';
import { SOURCES } from '../../lib/sources/registry.ts';
import { failureText } from '../../lib/view/failure-text.ts';

/** Sources whose last answer was none, of the stored poll state, in the registry's order. Loaded only where it is asked for. */
export function readTroubles(state: unknown, t: Text): readonly Trouble[] {
  const { sources } = parsePollState(state, systemNow());
  return SOURCES.flatMap(({ id, name }) => {
    const { lastFailure, lastAnswer } = sources[id] ?? {};
    if (!lastFailure || lastFailure.atMs < (lastAnswer?.atMs ?? 0)) return [];
    return [{ source: name, why: failureText(lastFailure.failure, t) }];
  });
}
