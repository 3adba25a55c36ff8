import { days } from '../../core/time.ts';
import type { UnixMs } from '../../core/units.ts';
import type { Universe } from '../../market/coin.ts';
import { RATIO_MEASURES } from '../../market/ratio-history.ts';
import { isOfCoin } from '../need-id.ts';
import type { PollState } from '../state.ts';
import { coinNeed, ratioNeed } from './needs.ts';

/** No rest that a need or a source was given is longer, so nothing that is still to be kept to is forgotten. */
const FORGET_AFTER_MS = days(8);

type Entries<T> = Readonly<Record<string, T>>;

/**
 * The state without what it remembers of coins that are not in the ranked list any more, once that is old enough to
 * matter to nobody: else a state that is written with each request would grow for years. What is stored of them stays.
 */
export function withoutGone(state: PollState, { coins }: Universe, nowMs: UnixMs): PollState {
  const listed = new Set(
    coins.flatMap(({ key }): string[] => [coinNeed(key), ...RATIO_MEASURES.map((measure) => ratioNeed(measure, key))]),
  );
  const isGone = (need: string, lastAttemptMs = -Infinity): boolean =>
    isOfCoin(need) && !listed.has(need) && lastAttemptMs < nowMs - FORGET_AFTER_MS;
  const kept = <T extends { readonly lastAttemptMs?: UnixMs }>(entries: Entries<T>): Entries<T> =>
    Object.keys(entries).some((need) => isGone(need, entries[need]?.lastAttemptMs))
      ? Object.fromEntries(Object.entries(entries).filter(([need, { lastAttemptMs }]) => !isGone(need, lastAttemptMs)))
      : entries;
  const sources = Object.entries(state.sources).map(([id, source]) => [id, { ...source, needs: kept(source.needs) }] as const);
  return { ...state, needs: kept(state.needs), sources: Object.fromEntries(sources) };
}
