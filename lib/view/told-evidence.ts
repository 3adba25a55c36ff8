import type { UnixMs } from '../core/units.ts';
import { isPairExpired } from './pair-data.ts';
import type { PairData } from './pair-data.ts';
import type { PairEvidence } from './pair-evidence.ts';

/** The evidence as it may be told at an instant: once the closes have expired, nothing of the days ahead of them. */
export function toldEvidence({ newHigh, replay, ...past }: PairEvidence, data: PairData, nowMs: UnixMs): PairEvidence {
  return isPairExpired(data, nowMs) ? past : { ...past, ...(newHigh && { newHigh }), ...(replay && { replay }) };
}
