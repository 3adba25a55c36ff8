/** What an interval allows to say (docs/methods.md §3). Keys of the catalogue follow from these. */
export type Words = 'move together' | 'move apart' | 'not distinguishable from none';

/** Over several windows. */
export type OverallWords = Words | 'depends on the window';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Words follow the interval, not the point. */
export function wordsFor(interval: Interval): Words {
  if (interval.low > 0) return 'move together';
  if (interval.high < 0) return 'move apart';
  return 'not distinguishable from none';
}
