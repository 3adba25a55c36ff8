import type { NeedId } from '../sources/source.ts';
import type { PollState, SourceState } from './state.ts';

/** The state in which every source of a need but one may be asked again at once, as far as its host allows. */
export function freed(state: PollState, need: NeedId, but: string): PollState {
  const sources = Object.entries(state.sources).map(([id, source]): [string, SourceState] => {
    const own = source.needs[need];
    if (!own || id === but) return [id, source];
    return [id, { ...source, needs: { ...source.needs, [need]: { ...own, failures: 0, notBeforeMs: 0 } } }];
  });
  return { ...state, sources: Object.fromEntries(sources) };
}
