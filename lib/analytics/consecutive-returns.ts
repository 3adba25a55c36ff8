import { at } from '../market/at.ts';
import { previousSession } from '../market/us-sessions.ts';

/**
 * Positions i of a column of session days, from 1 on, whose row before is the session right before: the daily returns
 * that exist. A session without a value takes away the return that ends on it and the one that starts on it; a change
 * over several sessions is not a daily return, and counted as one it would weigh like one (a hole of two sessions moves
 * r of Russell and total cap in 2020 from 0.466 to 0.494).
 */
export function consecutiveReturns(days: Int32Array): Int32Array {
  const positions = new Int32Array(days.length);
  let n = 0;
  for (let i = 1; i < days.length; i += 1) {
    if (at(days, i - 1) !== previousSession(at(days, i))) continue;
    positions[n] = i;
    n += 1;
  }
  return positions.slice(0, n);
}
