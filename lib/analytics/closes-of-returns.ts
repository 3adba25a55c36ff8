import type { AlignedPair } from '../market/align.ts';
import { at } from '../market/at.ts';
import { consecutiveReturns } from './consecutive-returns.ts';

/**
 * The closes up to the one on which the last daily return ends (consecutive-returns.ts): a close behind a missing
 * session ends no return yet, so levels that stand beside returns leave it out too (docs/methods.md §4). Views, not copies;
 * empty without a return.
 */
export function closesOfReturns({ days, x, y }: AlignedPair): AlignedPair {
  const returns = consecutiveReturns(days);
  const count = returns.length === 0 ? 0 : at(returns, returns.length - 1) + 1;
  return { days: days.subarray(0, count), x: x.subarray(0, count), y: y.subarray(0, count) };
}
