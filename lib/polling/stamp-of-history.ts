import type { Failure } from '../core/failure.ts';
import { ok } from '../core/result.ts';
import type { Result } from '../core/result.ts';
import type { DailySeries, StampState } from '../market/series.ts';
import { stampCheck } from '../market/stamp-check.ts';

/**
 * State of a total's history after an answer was merged into it. An answer too short to be judged by itself (the last
 * page of many, or one from before Bitcoin's first day) is judged as a part of the whole. Refused as `stampCheck` says.
 */
export function stampOfHistory(ofAnswer: StampState, merged: DailySeries, btc: DailySeries | undefined): Result<StampState, Failure> {
  return ofAnswer === 'verified' ? ok(ofAnswer) : stampCheck(merged, btc);
}
