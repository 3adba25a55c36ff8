import type { EpochDay } from '../core/units.ts';
import { at } from './at.ts';
import { continuous } from './continuous.ts';
import type { PartId, SeriesId, StoredSeriesId } from './instrument.ts';
import { indexOf } from './index-of.ts';
import type { DailySeries } from './series.ts';

type DerivedId = Exclude<SeriesId, StoredSeriesId>;

/** What is taken off the total capitalisation. */
const PARTS: Readonly<Record<DerivedId, readonly PartId[]>> = {
  TOTAL_EX_BTC: ['CAP_BTC'],
  TOTAL_EX_BTC_ETH: ['CAP_BTC', 'CAP_ETH'],
  TOTAL_EX_STABLES: ['CAP_STABLES'],
};

const isDerived = (id: SeriesId): id is DerivedId => id in PARTS;

interface Whole {
  readonly series: DailySeries;
  readonly close: Float64Array;
}

const whole = (series: DailySeries): Whole => ({ series, close: continuous(series) });

function valueOn({ series, close }: Whole, day: EpochDay): number | undefined {
  const index = indexOf(series.days, day, 'exact');
  return index === undefined ? undefined : close[index];
}

/** The total of one day less its parts; `undefined` where a part is missing or nothing is left. */
function remainder(total: number, parts: readonly Whole[], day: EpochDay): number | undefined {
  let left = total;
  for (const part of parts) {
    const value = valueOn(part, day);
    if (value === undefined) return undefined;
    left -= value;
  }
  return left > 0 ? left : undefined;
}

function firstProvisional(series: readonly DailySeries[]): EpochDay | undefined {
  const days = series.flatMap(({ provisionalFrom }) => provisionalFrom ?? []);
  return days.length > 0 ? Math.min(...days) : undefined;
}

function subtract(id: DerivedId, total: DailySeries, parts: readonly DailySeries[]): DailySeries | undefined {
  const [all, taken] = [whole(total), parts.map(whole)];
  const days: EpochDay[] = [];
  const close: number[] = [];
  for (const [i, day] of total.days.entries()) {
    const left = remainder(at(all.close, i), taken, day);
    if (left === undefined) continue;
    days.push(day);
    close.push(left);
  }
  const first = days[0];
  if (first === undefined) return undefined;
  const provisionalFrom = firstProvisional([total, ...parts]);
  return {
    id,
    days: Int32Array.from(days),
    close: Float64Array.from(close),
    segments: total.segments.map((segment) => ({ ...segment, factor: 1 })),
    ...(provisionalFrom !== undefined && { provisionalFrom }),
    market: total.market,
    fetchedAtMs: Math.min(total.fetchedAtMs, ...parts.map((part) => part.fetchedAtMs)),
    ...(total.stamp && { stamp: total.stamp }),
    derivedFrom: [total, ...parts],
  };
}

/**
 * A series by its id: a stored one as it is, TOTAL_EX_* as the total capitalisation less its parts of the same day, in
 * USD. Each is taken at the level of its own home (continuous.ts), so a day that another provider fills in is taken off at
 * the level of all other days; `derivedFrom` names them, because two homes may count differently. A day on which a part is missing, or the rest is not above zero, is left
 * out; a day is provisional where one of them is. `undefined` where the total or a part is not there, no day is left,
 * or live and simulated data would mix.
 */
export function derive(id: SeriesId, get: (id: StoredSeriesId) => DailySeries | undefined): DailySeries | undefined {
  if (!isDerived(id)) return get(id);
  const total = get('TOTAL');
  const parts = PARTS[id].map(get);
  const present = parts.filter((part) => part !== undefined);
  if (!total || present.length < parts.length || present.some((part) => part.market !== total.market)) return undefined;
  return subtract(id, total, present);
}
