import type { EpochDay } from '../core/units.ts';
import { at } from '../market/at.ts';
import { continuous } from '../market/continuous.ts';
import { finalCount } from '../market/final-count.ts';
import { indexOf } from '../market/index-of.ts';
import type { SeriesId } from '../market/instrument.ts';
import type { DailyColumns } from '../market/series.ts';
import type { Clock } from './clock.ts';
import type { History } from './history.ts';

/** How far a price went on one day. */
export interface DayRange {
  readonly day: EpochDay;
  readonly low: number;
  readonly high: number;
  /** Highs and lows of the day; else only the closes that it runs between are known. */
  readonly isIntraday: boolean;
  /** The day is over; else it may have gone further since. */
  readonly isFinal: boolean;
}

/** The daily values of one subject as verdicts read them. */
export interface Prices {
  /** Whose values they are: the subject's, or what stands in for it. */
  readonly subject: string;
  readonly unit: 'USD' | 'pts' | 'ratio';
  readonly clock: Clock;
  /** First day with a value, and the last one, which may still be open. */
  readonly first: EpochDay;
  readonly last: EpochDay;
  /** A fund in place of its index: its changes are near, its level is another one. */
  readonly isStandIn: boolean;
  /** The final close of a day. */
  closeOn(day: EpochDay): number | undefined;
  rangeOn(day: EpochDay): DayRange | undefined;
  /** Provider of a day’s value. */
  sourceOn(day: EpochDay): string;
}

const UNITS: ReadonlyMap<string, readonly [SeriesId, Prices['unit'], Clock]> = new Map([
  ['RUT', ['RUT', 'pts', 'session']],
  ['SPX', ['SPX', 'pts', 'session']],
  ['BTC', ['BTC', 'USD', 'utc']],
  ['ETH', ['ETH', 'USD', 'utc']],
  ['TOTAL', ['TOTAL', 'USD', 'utc']],
  ['TOTAL2', ['TOTAL_EX_BTC', 'USD', 'utc']],
  ['TOTAL3', ['TOTAL_EX_BTC_ETH', 'USD', 'utc']],
  ['STABLE', ['CAP_STABLES', 'USD', 'utc']],
]);

const sourceAt = ({ segments }: DailyColumns, day: EpochDay): string => segments.findLast(({ from }) => from <= day)?.source ?? '';

/** The two closes that a day without highs and lows runs between; of the first day only its own. */
function closesAround(close: Float64Array, row: number): readonly [number, number] {
  const [own, before] = [at(close, row), close[row - 1]];
  return before === undefined ? [own, own] : [Math.min(own, before), Math.max(own, before)];
}

/** Values of stored columns, all at the level of their home (lib/market/continuous.ts). `undefined` without a row. */
export function pricesOfColumns(
  columns: DailyColumns,
  { subject, unit, clock, isStandIn = false }: Pick<Prices, 'subject' | 'unit' | 'clock'> & { readonly isStandIn?: boolean },
): Prices | undefined {
  const { days, high, low } = columns;
  const [first, last, count] = [days[0], days.at(-1), finalCount(columns)];
  if (first === undefined || last === undefined) return undefined;
  const close = continuous(columns);
  const scale = (column: Float64Array, row: number): number => (at(column, row) * at(close, row)) / at(columns.close, row);
  return {
    subject,
    unit,
    clock,
    first,
    last,
    isStandIn,
    closeOn(day) {
      const row = indexOf(days, day, 'exact');
      return row !== undefined && row < count ? at(close, row) : undefined;
    },
    rangeOn(day) {
      const row = indexOf(days, day, 'exact');
      if (row === undefined) return undefined;
      const isFinal = row < count;
      // A row whose source gave neither high nor low has its close in their place (lib/market/series-row.ts).
      if (high && low && at(high, row) > at(low, row))
        return { day, low: scale(low, row), high: scale(high, row), isIntraday: true, isFinal };
      const [least, most] = closesAround(close, row);
      return { day, low: least, high: most, isIntraday: false, isFinal };
    },
    sourceOn: (day) => sourceAt(columns, day),
  };
}

/** Closes of one price in another on the days that both have; highs and lows of the two fall at different hours and make none. */
function quotient(subject: string, above: Prices, below: Prices): Prices {
  const closeOn = (day: EpochDay): number | undefined => {
    const [a, b] = [above.closeOn(day), below.closeOn(day)];
    return a === undefined || b === undefined ? undefined : a / b;
  };
  return {
    subject,
    unit: 'ratio',
    clock: above.clock,
    first: Math.max(above.first, below.first),
    last: Math.min(above.last, below.last),
    isStandIn: false,
    closeOn,
    rangeOn(day) {
      const own = closeOn(day);
      if (own === undefined) return undefined;
      const before = closeOn(day - 1) ?? own;
      return { day, low: Math.min(own, before), high: Math.max(own, before), isIntraday: false, isFinal: true };
    },
    sourceOn: (day) => above.sourceOn(day),
  };
}

function oneAsset(subject: string, history: History): Prices | undefined {
  const [id, unit, clock] = UNITS.get(subject) ?? [];
  if (id === undefined || unit === undefined || clock === undefined) {
    const series = history.coin(subject)?.series;
    return series && pricesOfColumns(series, { subject, unit: 'USD', clock: 'utc' });
  }
  const series = history.series(id);
  if (series && series.days.length > 0) return pricesOfColumns(series, { subject, unit, clock });
  const fund = subject === 'RUT' ? history.series('IWM') : undefined;
  return fund && pricesOfColumns(fund, { subject: 'IWM', unit: 'USD', clock, isStandIn: true });
}

/**
 * The stored values of a claim's subject: an index, an aggregate, a coin, or `A/B`, one coin's price in another's. For the
 * Russell 2000 its fund stands in where the index is not stored. `undefined` where nothing is stored of it.
 */
export function pricesOf(subject: string, history: History): Prices | undefined {
  const [above = '', below, ...more] = subject.split('/');
  if (below === undefined) return oneAsset(above, history);
  const [a, b] = [oneAsset(above, history), oneAsset(below, history)];
  return a && b && more.length === 0 && a.clock === 'utc' && b.clock === 'utc' ? quotient(subject, a, b) : undefined;
}
