import type { DurationMs, UnixMs } from '../core/units.ts';
import { expiresAtMs, staleAtMs } from '../market/staleness.ts';
import type { DailySeries } from '../market/series.ts';
import type { Settings } from '../settings/settings.ts';
import type { BadgeFacts, SourceFact, WindowFact } from './badge-facts.ts';
import { newestFinalDay } from '../market/newest-final-day.ts';
import { pairData } from './pair-data.ts';
import type { GetSeries } from './pair-data.ts';
import { headlineWindow, pairWindows } from './pair-windows.ts';
import type { PairWindow } from './pair-windows.ts';
import { newestSource } from './series-source.ts';
import { isStampUnverified } from './stamp-of.ts';

export interface BadgeFactsInput {
  readonly settings: Settings;
  readonly get: GetSeries;
  /** By this computer's clock. */
  readonly nowMs: UnixMs;
  /** The sources' clock minus this computer's, where they are known to be apart. */
  readonly clockSkewMs?: DurationMs;
}

/**
 * What every tab's badge needs, computed once per new close: the pair of the settings, its headline window and
 * the fan, dated by the session on which the headline window ends. Every instant is by this computer's clock, which is
 * all that a badge reads: where that clock is known to be off, data age at the moments at which they do by the sources'.
 * Undefined while the pair has no common final session.
 */
export function badgeFactsOf({ settings, get, nowMs, clockSkewMs = 0 }: BadgeFactsInput): BadgeFacts | undefined {
  const outcome = pairData(settings.pair, get, nowMs + clockSkewMs);
  if (outcome.kind !== 'pair') return undefined;
  const { data } = outcome;
  const analysis = pairWindows(data.aligned);
  const headline = headlineWindow(analysis, settings.windowSessions);
  const asOfDay = headline?.to ?? data.asOfDay;
  return {
    version: 1,
    market: data.market,
    pair: settings.pair,
    equityShown: data.equity.id,
    generatedAtMs: nowMs,
    asOfDay,
    ...(headline && { headline: windowFact(headline) }),
    windows: analysis.windows.map(windowFact),
    ...(analysis.overall && { overall: analysis.overall }),
    sources: [data.equity, data.crypto].flatMap(sourceFact),
    ...(isStampUnverified(data) && { stampUnverified: true }),
    staleAtMs: staleAtMs(asOfDay) - clockSkewMs,
    expiresAtMs: expiresAtMs(asOfDay) - clockSkewMs,
  };
}

function windowFact({ sessions, n, pearson, interval, words }: PairWindow): WindowFact {
  return { sessions, n, r: pearson, ...(interval && { low: interval.low, high: interval.high }), ...(words && { words }) };
}

function sourceFact(series: DailySeries): readonly SourceFact[] {
  const asOfDay = newestFinalDay(series);
  if (asOfDay === undefined) return [];
  return [{ id: series.id, source: newestSource(series), asOfDay, fetchedAtMs: series.fetchedAtMs }];
}
