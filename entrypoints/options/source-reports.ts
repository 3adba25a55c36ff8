import type { UnixMs } from '../../lib/core/units.ts';
import type { DailySeries } from '../../lib/market/series.ts';
import type { Known } from '../../lib/polling/sentiment/roster.ts';
import { sentimentStatuses } from '../../lib/polling/sentiment/source-status.ts';
import { sourceStatuses } from '../../lib/polling/source-status.ts';
import type { SourceStatus } from '../../lib/polling/source-status.ts';
import type { PollState } from '../../lib/polling/state.ts';
import { summarise } from '../../lib/polling/summary.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { SOURCE_ORDER, SOURCES } from '../../lib/sources/registry.ts';
import { SENTIMENT_ORDER, SENTIMENT_SOURCES } from '../../lib/sources/sentiment-registry.ts';
import type { SourceReport } from '../../lib/view/options-sources.ts';

/** What the background's plan follows from. */
export interface PollFacts {
  readonly poll: PollState;
  readonly settings: Settings;
  readonly series: readonly DailySeries[];
  readonly known: Known;
  readonly nowMs: UnixMs;
}

/** How it stands with each provider of both registries, in their order, with the next try as the background plans it. Pure. */
export const sourceReports = (facts: PollFacts): readonly SourceReport[] => [...marketReports(facts), ...altcoinReports(facts)];

function marketReports({ poll, settings, series, nowMs }: PollFacts): readonly SourceReport[] {
  const summaries = new Map(
    series.flatMap((one) => {
      const summary = summarise(one, nowMs);
      return summary ? [[one.id, summary] as const] : [];
    }),
  );
  const input = { nowMs, state: poll, settings, summaries, sources: SOURCES, order: SOURCE_ORDER, eager: false };
  return sourceStatuses(input).map((status) =>
    reportOf(
      status,
      status.serves.every((need) => SOURCE_ORDER[need][0] !== status.id),
    ),
  );
}

function altcoinReports({ poll, settings, known, nowMs }: PollFacts): readonly SourceReport[] {
  const { universe, coin, netflow, listing, ratio } = SENTIMENT_ORDER;
  const [exchange] = settings.exchangeOrder;
  // Coins that Binance does not list are asked of another one first.
  const first = new Set([
    universe[0],
    coin[0],
    SENTIMENT_ORDER.coinUnlisted[0],
    SENTIMENT_ORDER['fear-greed'][0],
    netflow[0],
    listing['binance-spot'],
  ]);
  if (exchange) for (const id of [ratio[exchange], listing[exchange]]) first.add(id);
  const input = { nowMs, state: poll, settings, known, sources: SENTIMENT_SOURCES, order: SENTIMENT_ORDER, neighbours: SOURCES };
  return sentimentStatuses(input).map((status) => reportOf(status, !first.has(status.id)));
}

function reportOf(status: SourceStatus<string>, isFallback: boolean): SourceReport {
  const { id, name, origin, serves, condition, lastAnswer, lastFailure, nextTryMs } = status;
  return {
    id,
    name,
    host: new URL(origin).hostname,
    serves,
    isFallback,
    off: condition === 'off',
    ...(lastAnswer && { lastAnswer }),
    ...(lastFailure && { lastFailure }),
    ...(nextTryMs !== undefined && { nextTryMs }),
  };
}
