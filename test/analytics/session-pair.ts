import type { EpochDay } from '../../lib/core/units.ts';
import type { AlignedPair } from '../../lib/market/align.ts';
import { nextSession } from '../../lib/market/us-sessions.ts';
import { dayOf } from '../market/make-series.ts';
import type { Sample } from './samples.ts';
import { pricesOf } from './samples.ts';

/** `count` US sessions from the first one after 2024-01-01 on, or after `from`. */
export function sessionDays(count: number, from: EpochDay = dayOf('2024-01-01')): Int32Array {
  let day = from;
  return Int32Array.from({ length: count }, () => (day = nextSession(day)));
}

/** Closes on consecutive sessions whose daily log returns are the sample's, in per cent. */
export function pairOf(sample: Sample, from?: EpochDay): AlignedPair {
  const [x, y] = [pricesOf(sample.x.map((v) => v / 100)), pricesOf(sample.y.map((v) => v / 100))];
  return { days: sessionDays(x.length, from), x, y };
}
