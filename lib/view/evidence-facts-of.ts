import { wordsFor } from '../analytics/words.ts';
import type { DurationMs } from '../core/units.ts';
import { newestFinalDay } from '../market/newest-final-day.ts';
import { expiresAtMs, staleAtMs } from '../market/staleness.ts';
import type { EvidenceFacts } from './evidence-facts.ts';
import type { PairData } from './pair-data.ts';
import type { PairEvidence } from './pair-evidence.ts';

/** What the card of a badge says of the evidence. `clockSkewMs`: the sources' clock minus this computer's. Pure. */
export function evidenceFactsOf(data: PairData, evidence: PairEvidence, clockSkewMs: DurationMs): EvidenceFacts {
  const { asOfDay } = data;
  return {
    version: 1,
    market: data.market,
    pair: data.wanted,
    equityShown: data.equity.id,
    asOfDay,
    staleAtMs: staleAtMs(asOfDay) - clockSkewMs,
    expiresAtMs: expiresAtMs(asOfDay) - clockSkewMs,
    ...beyondOf(evidence),
    ...regimeOf(evidence),
    ...leadOf(evidence),
    ...highOf(data, evidence),
    ...streakOf(evidence),
  };
}

function beyondOf({ explained }: PairEvidence): Pick<EvidenceFacts, 'beyond'> {
  const partial = explained?.equityGivenBenchmark;
  if (!partial) return {};
  const { r, n, interval } = partial;
  return { beyond: { r, n, ...(interval && { words: wordsFor(interval) }) } };
}

function regimeOf({ regime }: PairEvidence): Pick<EvidenceFacts, 'regime'> {
  if (!regime) return {};
  const lastDay = regime.days.at(-1);
  return { regime: { changed: regime.changed, ...(lastDay !== undefined && { lastDay }) } };
}

function leadOf({ leadLag }: PairEvidence): Pick<EvidenceFacts, 'lead'> {
  return leadLag ? { lead: { k: leadLag.best.stated ? leadLag.best.k : 0, n: leadLag.n } } : {};
}

function highOf({ equity }: PairData, { highs }: PairEvidence): Pick<EvidenceFacts, 'high'> {
  const toDay = newestFinalDay(equity);
  if (!highs.equity || toDay === undefined) return {};
  return { high: { day: highs.equity.day, change: highs.equity.distance, toDay } };
}

function streakOf({ streak }: PairEvidence): Pick<EvidenceFacts, 'streak'> {
  if (!streak) return {};
  const { current, asOf, lastAsLong } = streak;
  return { streak: { length: current.length, toDay: asOf, ...(lastAsLong && { lastAsLongDay: lastAsLong.to }) } };
}
