import type { UnixMs } from '../../lib/core/units.ts';
import type { DailySeries } from '../../lib/market/series.ts';
import { sourceStatuses } from '../../lib/polling/source-status.ts';
import type { PollState } from '../../lib/polling/state.ts';
import { summarise } from '../../lib/polling/summary.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { SOURCE_ORDER, SOURCES } from '../../lib/sources/registry.ts';
import type { SourceReport } from '../../lib/view/options-sources.ts';

/** What the background's plan follows from. */
export interface PollFacts {
  readonly poll: PollState;
  readonly settings: Settings;
  readonly series: readonly DailySeries[];
  readonly nowMs: UnixMs;
}

/** How it stands with each provider of the registry, in its order, with the next try as the background plans it. Pure. */
export function sourceReports({ poll, settings, series, nowMs }: PollFacts): readonly SourceReport[] {
  const summaries = new Map(
    series.flatMap((one) => {
      const summary = summarise(one, nowMs);
      return summary ? [[one.id, summary] as const] : [];
    }),
  );
  const input = { nowMs, state: poll, settings, summaries, sources: SOURCES, order: SOURCE_ORDER, eager: false };
  return sourceStatuses(input).map(({ id, name, origin, serves, condition, lastAnswer, lastFailure, nextTryMs }) => ({
    id,
    name,
    host: new URL(origin).hostname,
    serves,
    isFallback: serves.every((need) => SOURCE_ORDER[need][0] !== id),
    off: condition === 'off',
    ...(lastAnswer && { lastAnswer }),
    ...(lastFailure && { lastFailure }),
    ...(nextTryMs !== undefined && { nextTryMs }),
  }));
}
