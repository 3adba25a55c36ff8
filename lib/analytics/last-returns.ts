import type { PairReturns } from './pair-returns.ts';

/** The last `count` returns, all of them where there are fewer; views, not copies. */
export function lastReturns(returns: PairReturns, count: number): PairReturns {
  const start = Math.max(0, returns.days.length - count);
  return { days: returns.days.subarray(start), x: returns.x.subarray(start), y: returns.y.subarray(start) };
}
