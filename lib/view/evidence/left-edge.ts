import type { ByLeftEdge } from '../../analytics/by-left-edge.ts';
import { MIN_RETURNS } from '../../analytics/min-returns.ts';
import type { AxisModel } from '../axis-model.ts';
import type { Described } from './block.ts';
import { correlationAxis } from './correlation-axis.ts';
import { dayAxis, thinned } from './day-axis.ts';
import type { DayLine } from './day-axis.ts';
import type { EvidenceSay } from './evidence-say.ts';

/** r from each start date to the newest session: of daily moves, and of prices. */
export interface LeftEdgePicture extends Described {
  readonly x: AxisModel;
  readonly y: AxisModel;
  readonly moves: DayLine;
  readonly prices: DayLine;
}

/** Start dates closer to the newest session than this leave r to chance. */
const LEAST_SESSIONS = 90;

/** Rows of its table. */
const ROWS = 60;

/** How both r change with the left edge of the chart (docs/methods.md §4); `undefined` with too little shared history. */
export function leftEdgePicture(known: ByLeftEdge | undefined, say: EvidenceSay): LeftEdgePicture | undefined {
  const { t, format } = say;
  // The newest edge that is known has 20 returns after it.
  const count = known ? known.days.length - (LEAST_SESSIONS - MIN_RETURNS) : 0;
  if (!known || count < 2) return undefined;
  const days = known.days.subarray(0, count);
  const upTo = (value: Float64Array): DayLine => ({ days, value: value.subarray(0, count) });
  const [moves, prices] = [upTo(known.returns), upTo(known.levels)];
  const few = thinned(moves, ROWS);
  const fewPrices = thinned(prices, ROWS);
  const print = (r: number | undefined): string => (r === undefined || Number.isNaN(r) ? t('dashboard_none') : format.r(r));
  return {
    x: dayAxis(days, format),
    y: correlationAxis([...moves.value, ...prices.value], format),
    moves: thinned(moves),
    prices: thinned(prices),
    summary: t('evidence_edge_summary', ...range(prices, say), ...range(moves, say)),
    table: {
      name: t('evidence_edge_table', String(few.every)),
      head: [t('evidence_edge_from'), t('evidence_moves_levels'), t('evidence_moves_returns')],
      rows: few.rows.map(([day, r], i) => [format.date(day), print(fewPrices.value[i]), print(r)]).toReversed(),
    },
  };
}

/** Lowest and highest value. */
function range({ value }: DayLine, { format }: EvidenceSay): readonly [string, string] {
  const known = value.filter((r) => !Number.isNaN(r));
  return [format.r(known.reduce((low, r) => Math.min(low, r), 1)), format.r(known.reduce((high, r) => Math.max(high, r), -1))];
}
