import { align } from './align.ts';
import type { AlignedPair } from './align.ts';
import { at } from './at.ts';
import { commonDays } from './common-days.ts';
import { continuous } from './continuous.ts';
import { finalDays } from './final-days.ts';
import type { DailySeries } from './series.ts';
import { take } from './take.ts';

/** Closes of three series on the same US sessions, ascending. */
export interface AlignedTriple extends AlignedPair {
  readonly z: Float64Array;
}

/** As `align`, over the sessions on which all three series have a final value. */
export function alignThree(a: DailySeries, b: DailySeries, c: DailySeries): AlignedTriple {
  const pair = align(a, b);
  const common = commonDays(pair.days, finalDays(c));
  return {
    days: common.a.map((i) => at(pair.days, i)),
    x: take(pair.x, common.a),
    y: take(pair.y, common.a),
    z: take(continuous(c), common.b),
  };
}
