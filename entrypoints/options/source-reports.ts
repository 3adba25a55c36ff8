import { hostState, sourceState } from '../../lib/polling/state.ts';
import type { PollState } from '../../lib/polling/state.ts';
import { SOURCE_ORDER, SOURCES } from '../../lib/sources/registry.ts';
import type { Source } from '../../lib/sources/source.ts';
import type { SourceReport } from '../../lib/view/options-sources.ts';

/** What the poll state says of each provider of the registry, in its order. Pure. */
export const sourceReports = (state: PollState): readonly SourceReport[] => SOURCES.map((source) => reportOf(source, state));

function reportOf(source: Source, state: PollState): SourceReport {
  const { needs, lastAnswer, lastFailure, offInVersion } = sourceState(state, source.id);
  const hold = hostState(state, source.origin).hold;
  const restsUntilMs = Math.min(...source.serves.map((need) => needs[need]?.notBeforeMs ?? 0));
  return {
    id: source.id,
    name: source.name,
    host: new URL(source.origin).hostname,
    serves: source.serves,
    isFallback: source.serves.every((need) => SOURCE_ORDER[need][0] !== source.id),
    notBeforeMs: Math.max(hold?.untilMs ?? 0, restsUntilMs),
    ...(lastAnswer && { lastAnswer }),
    ...(lastFailure && { lastFailure }),
    ...(offInVersion !== undefined && { off: true }),
  };
}
