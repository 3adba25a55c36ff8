import type { Interval } from '../../analytics/words.ts';
import type { IntervalRow } from './block.ts';
import type { EvidenceSay } from './evidence-say.ts';
import { intervalText } from './interval-text.ts';

/** An r with its interval, where it has one, as a row of a picture. */
export const intervalRow = (
  label: string,
  { r, interval }: { readonly r: number; readonly interval?: Interval | undefined },
  say: EvidenceSay,
): IntervalRow => ({
  label,
  text: intervalText(r, interval, say),
  value: r,
  ...(interval && { low: interval.low, high: interval.high }),
});
