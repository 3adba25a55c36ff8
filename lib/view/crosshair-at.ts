import type { Text } from '../core/text.ts';
import type { ChangesModel } from './changes-model.ts';
import type { ChartModel, LineModel } from './chart-model.ts';
import type { Formatters } from './formatters.ts';
import { scaleOf } from './scale-of.ts';
import { rollingAt } from './strip-model.ts';
import type { StripModel } from './strip-model.ts';
import type { TurnsModel } from './turns-model.ts';

/** What is read off at one session: the drawn value and the close behind it, for both series. */
export interface Reading {
  readonly index: number;
  readonly atMs: number;
  readonly date: string;
  readonly equity: LineReading;
  readonly crypto: LineReading;
  /** Rolling correlation whose window ends here. */
  readonly r?: string;
  /** Set where the link had changed by this session. */
  readonly change?: string;
  /** All of it in one line of text. */
  readonly text: string;
}

export interface LineReading {
  readonly name: string;
  readonly shown: string;
  readonly price: string;
  /** "peak", "trough so far": where it turns on this session. */
  readonly turn?: string;
}

/** The reading at an index into the chart's sessions; indices outside are clamped. */
export function crosshairAt(
  index: number,
  view: {
    chart: ChartModel;
    strip?: StripModel | undefined;
    turns?: Pick<TurnsModel, 'words'> | undefined;
    changes?: Pick<ChangesModel, 'marks' | 'label'> | undefined;
    t: Text;
    format: Formatters;
  },
): Reading {
  const { chart, strip, turns, changes, t, format } = view;
  const i = Math.min(Math.max(0, index), chart.days.length - 1);
  const [equityLine, cryptoLine] = chart.lines;
  const day = chart.days[i] ?? chart.baseDay;
  const equity = lineReading(equityLine, { i, chart, format, turn: turns?.words.equity.get(day) });
  const crypto = lineReading(cryptoLine, { i, chart, format, turn: turns?.words.crypto.get(day) });
  const rolling = strip && rollingAt(strip, day);
  const r = rolling === undefined ? undefined : format.r(rolling);
  const change = changes?.marks.some((mark) => mark.day === day) ? changes.label : undefined;
  const date = format.date(day);
  const text =
    t('chart_reading', date, said(equity, chart), said(crypto, chart)) +
    (r && strip ? `, ${t('chart_reading_r', String(strip.sessions), r)}` : '') +
    (change ? `, ${change}` : '');
  return {
    index: i,
    atMs: chart.atMs[i] ?? 0,
    date,
    equity,
    crypto,
    ...(r !== undefined && { r }),
    ...(change !== undefined && { change }),
    text,
  };
}

/** Index of the drawn session nearest to an instant; ties go to the earlier one. `atMs` ascending, not empty. */
export function nearestSession(atMs: Float64Array, wanted: number): number {
  let [low, high] = [0, atMs.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((atMs[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low > 0 && wanted - (atMs[low - 1] ?? 0) <= (atMs[low] ?? 0) - wanted ? low - 1 : low;
}

function lineReading(
  line: LineModel,
  { i, chart, format, turn }: { i: number; chart: ChartModel; format: Formatters; turn: string | undefined },
): LineReading {
  const unit = line.instrument.unit;
  return {
    name: line.shortName,
    shown: scaleOf(chart.scale).print(line.value[i] ?? 0, unit, format),
    price: format.price(line.price[i] ?? 0, unit),
    ...(turn !== undefined && { turn }),
  };
}

function said({ name, shown, price, turn }: LineReading, chart: ChartModel): string {
  const value = chart.scale === 'two-axes' ? `${name} ${price}` : `${name} ${shown} (${price})`;
  return turn === undefined ? value : `${value} ${turn}`;
}
