import type { EpochDay } from '../../lib/core/units.ts';
import { isoDate, weekdayOf } from '../../lib/core/time.ts';
import { realRanges } from './real-market.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** What a writer of a day knows of an asset, from its closes, highs and lows; levels as they are printed. */
export interface TrueDay {
  readonly day: EpochDay;
  readonly name: string;
  readonly weekday: string;
  /** "April 9". */
  readonly date: string;
  readonly close: string;
  readonly high: string;
  readonly low: string;
  /** Change of the day, of the calendar year, and over a week, in per cent. */
  readonly change: number;
  readonly yearChange: number;
  readonly weekChange: number;
  /** The month before, its highest and lowest price, and how far the close is from them in per cent. */
  readonly month: string;
  readonly peak: string;
  readonly fromPeak: number;
  readonly dip: string;
  readonly fromDip: number;
  /** The highest price until the day, its year, and the fall since in per cent. */
  readonly record: string;
  readonly recordYear: string;
  readonly drawdown: number;
}

const ASSETS = [
  { id: 'BTC', name: 'Bitcoin', weekDays: 7, isIndex: false },
  { id: 'ETH', name: 'Ether', weekDays: 7, isIndex: false },
  { id: 'RUT', name: 'The Russell 2000', weekDays: 5, isIndex: true },
  { id: 'SPX', name: 'The S&P 500', weekDays: 5, isIndex: true },
] as const;

const change = (to: number | undefined, from: number | undefined): number => 100 * ((to ?? Number.NaN) / (from ?? Number.NaN) - 1);

/** Every `step`-th day of four assets from 2023 on, told from the history folder by plain arithmetic, apart from the code under test. */
export function trueDays(step: number): readonly TrueDay[] {
  return ASSETS.flatMap(({ id, name, weekDays, isIndex }) => {
    const series = realRanges(id);
    const rows = [...series.days].map((day, i) => ({
      day,
      iso: isoDate(day),
      close: series.close[i] ?? Number.NaN,
      high: series.high?.[i] ?? Number.NaN,
      low: series.low?.[i] ?? Number.NaN,
    }));
    const print = (value: number): string =>
      isIndex
        ? value.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
        : `$${Math.round(value).toLocaleString('en-US')}`;
    const first = rows.findIndex(({ iso }) => iso >= '2023-03-01');
    return rows.flatMap((row, i) => {
      if (i < first || (i - first) % step !== 0) return [];
      const before = rows.slice(0, i + 1);
      const [year, monthOf] = [row.iso.slice(0, 4), row.iso.slice(0, 7)];
      const endOfMonth = before.findLast(({ iso }) => iso < monthOf)?.iso.slice(0, 7) ?? '';
      const month = before.filter(({ iso }) => iso.startsWith(endOfMonth));
      const peak = Math.max(...month.map(({ high }) => high));
      const dip = Math.min(...month.map(({ low }) => low));
      const record = before.reduce((best, one) => (one.high > best.high ? one : best));
      return [
        {
          day: row.day,
          name,
          weekday: WEEKDAYS[weekdayOf(row.day)] ?? '',
          date: `${MONTHS[Number(row.iso.slice(5, 7)) - 1]} ${Number(row.iso.slice(8))}`,
          close: print(row.close),
          high: print(row.high),
          low: print(row.low),
          change: change(row.close, rows[i - 1]?.close),
          yearChange: change(row.close, before.findLast(({ iso }) => iso < year)?.close),
          weekChange: change(row.close, rows[i - weekDays]?.close),
          month: MONTHS[Number(endOfMonth.slice(5)) - 1] ?? '',
          peak: print(peak),
          fromPeak: change(row.close, peak),
          dip: print(dip),
          fromDip: change(row.close, dip),
          record: print(record.high),
          recordYear: record.iso.slice(0, 4),
          drawdown: -change(row.close, record.high),
        },
      ];
    });
  });
}
