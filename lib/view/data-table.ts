import type { EpochDay } from '../core/units.ts';
import type { ChartModel } from './chart-model.ts';
import type { Formatters } from './formatters.ts';
import { rollingAt } from './strip-model.ts';
import type { StripModel } from './strip-model.ts';
import type { TurnsModel } from './turns-model.ts';

/** One session of the table behind the picture. */
export interface TableRow {
  readonly date: string;
  readonly equity: string;
  readonly crypto: string;
  /** Rolling correlation, or undefined before the first full window. */
  readonly r?: string;
  /** "Russell peak, Crypto cap trough so far": which series turns on it. */
  readonly turn?: string;
}

/** The drawn sessions as text, newest first: `count` of them from `from` on. */
export function dataTable(
  view: { chart: ChartModel; strip?: StripModel | undefined; turns?: Pick<TurnsModel, 'words'> | undefined; format: Formatters },
  part: { from: number; count: number },
): readonly TableRow[] {
  const { chart, strip, turns, format } = view;
  const [equity, crypto] = chart.lines;
  const rows: TableRow[] = [];
  for (let k = part.from; k < Math.min(part.from + part.count, chart.days.length); k++) {
    const i = chart.days.length - 1 - k;
    const day = chart.days[i] ?? 0;
    const r = strip && rollingAt(strip, day);
    const turn = turns && turnsOn(day, chart, turns);
    rows.push({
      date: format.date(day),
      equity: format.price(equity.price[i] ?? 0, equity.instrument.unit),
      crypto: format.price(crypto.price[i] ?? 0, crypto.instrument.unit),
      ...(r !== undefined && { r: format.r(r) }),
      ...(turn && { turn }),
    });
  }
  return rows;
}

function turnsOn(day: EpochDay, { lines }: ChartModel, { words }: Pick<TurnsModel, 'words'>): string {
  return lines
    .flatMap(({ role, shortName }) => {
      const word = words[role].get(day);
      return word === undefined ? [] : [`${shortName} ${word}`];
    })
    .join(', ');
}
