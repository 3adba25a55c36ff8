import type { MarketKind } from '../market/series.ts';
import { evidenceKey } from './evidence-key.ts';
import type { PairData } from './pair-data.ts';
import type { PairEvidence } from './pair-evidence.ts';
import { parseEvidence } from './parse-evidence.ts';

/** Evidence as the background keeps it, with what it was computed from. */
export interface KeptEvidence {
  readonly market: MarketKind;
  readonly key: string;
  readonly evidence: PairEvidence;
}

/** The record to keep for a pair. */
export const keepEvidence = (data: PairData, evidence: PairEvidence): KeptEvidence => ({
  market: data.market,
  key: evidenceKey(data),
  evidence,
});

/** What a stored record says of these very data; `undefined` where it is of others, of another version, or damaged. Never throws. */
export function keptEvidence(stored: unknown, data: PairData): PairEvidence | undefined {
  if (typeof stored !== 'object' || stored === null || !('key' in stored) || !('evidence' in stored)) return undefined;
  return stored.key === evidenceKey(data) ? parseEvidence(stored.evidence) : undefined;
}
