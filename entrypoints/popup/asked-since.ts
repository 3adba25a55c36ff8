import type { Text } from '../../lib/core/text.ts';
import type { UnixMs } from '../../lib/core/units.ts';
import type { PollState, SourceState } from '../../lib/polling/state.ts';
import { SOURCES } from '../../lib/sources/registry.ts';
import type { Asked, Trouble } from '../../lib/view/asked-text.ts';
import { failureText } from '../../lib/view/failure-text.ts';

/** What came of the requests since a moment, of the poll state after them, in the registry's order. Pure. */
export function askedSince(state: PollState, sinceMs: UnixMs, t: Text): Asked {
  const troubles = (keep: (atMs: UnixMs) => boolean): readonly Trouble[] =>
    SOURCES.flatMap(({ id, name }) => {
      const failure = newestFailure(state.sources[id]);
      return failure && keep(failure.atMs) ? [{ source: name, why: failureText(failure.failure, t) }] : [];
    });
  return {
    answered: SOURCES.flatMap(({ id, name }) => {
      const { lastAnswer } = state.sources[id] ?? {};
      if (!lastAnswer || lastAnswer.atMs < sinceMs) return [];
      return [{ source: name, ...(lastAnswer.newestDay !== undefined && { newestDay: lastAnswer.newestDay }) }];
    }),
    failed: troubles((atMs) => atMs >= sinceMs),
    resting: troubles((atMs) => atMs < sinceMs),
  };
}

/** The last failure, where nothing better came since. */
export function newestFailure(source: SourceState | undefined): SourceState['lastFailure'] {
  const { lastFailure, lastAnswer } = source ?? {};
  return lastFailure && lastFailure.atMs >= (lastAnswer?.atMs ?? 0) ? lastFailure : undefined;
}
