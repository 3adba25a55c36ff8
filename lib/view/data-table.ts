import type { ChartModel } from './chart-model.ts';
import type { Formatters } from './formatters.ts';
import { rollingAt } from './strip-model.ts';
import type { StripModel } from './strip-model.ts';

/** One session of the table behind the picture. */
export interface TableRow {
  readonly date: string;
  readonly equity: string;
  readonly crypto: string;
  /** Rolling correlation, or undefined before the first full window. */
  readonly r?: string;
}

/** The drawn sessions as text, newest first: `count` of them from `from` on. */
export function dataTable(
  view: { chart: ChartModel; strip?: StripModel | undefined; format: Formatters },
  part: { from: number; count: number },
): readonly TableRow[] {
  const { chart, strip, format } = view;
  const [equity, crypto] = chart.lines;
  const rows: TableRow[] = [];
  for (let k = part.from; k < Math.min(part.from + part.count, chart.days.length); k++) {
    const i = chart.days.length - 1 - k;
    const r = strip && rollingAt(strip, chart.days[i] ?? 0);
    rows.push({
      date: format.date(chart.days[i] ?? 0),
      equity: format.price(equity.price[i] ?? 0, equity.instrument.unit),
      crypto: format.price(crypto.price[i] ?? 0, crypto.instrument.unit),
      ...(r !== undefined && { r: format.r(r) }),
    });
  }
  return rows;
}
