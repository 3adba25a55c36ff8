import { unreachable } from '../../../lib/core/assert.ts';
import { days, epochDayOf } from '../../../lib/core/time.ts';
import type { Row } from '../providers/provider.ts';
import type { RowFault } from './fault.ts';

const times = (row: Row, factor: number): Row =>
  row.values ? { ...row, values: Object.fromEntries(Object.entries(row.values).map(([name, value]) => [name, value * factor])) } : row;

const shifted = (rows: readonly Row[], by: number): readonly Row[] => rows.map((row) => ({ ...row, stampMs: row.stampMs + by }));

/** Whether a row is among the newest `count` of rows in either order. */
function newest(rows: readonly Row[], count: number): (row: Row) => boolean {
  const stamps = rows.map((row) => row.stampMs).toSorted((a, b) => b - a);
  const oldest = stamps[Math.min(count, stamps.length) - 1] ?? Number.POSITIVE_INFINITY;
  return (row) => row.stampMs >= oldest;
}

/** By how much the false copy of a duplicated row differs. */
const FALSE_COPY = 0.97;

/** Rows as a provider gives them with one thing wrong. Days are those of the stamps. */
export function tamperRows(rows: readonly Row[], fault: RowFault): readonly Row[] {
  switch (fault.kind) {
    case 'value': {
      const among = newest(rows, fault.rows);
      return rows.map((row) => (among(row) ? { ...row, values: sameKeys(row, fault.value) } : row));
    }
    case 'skew':
      return shifted(rows, fault.by);
    case 'shift-days':
      return shifted(rows, days(fault.days));
    case 'holes':
      return rows.map((row) => (fault.days.includes(epochDayOf(row.stampMs)) ? { stampMs: row.stampMs } : row));
    case 'duplicate-days': {
      const among = newest(rows, fault.rows);
      return rows.flatMap((row) => (among(row) ? [times(row, FALSE_COPY), row] : [row]));
    }
    case 'reorder-days':
      return rows.map((row, i) => rows[i % 2 === 0 ? i + 1 : i - 1] ?? row);
    case 'revise':
      return rows.map((row) => (epochDayOf(row.stampMs) <= fault.until ? times(row, fault.factor) : row));
    case 'spike':
      return rows.map((row) => (epochDayOf(row.stampMs) === fault.day ? times(row, fault.factor) : row));
    default:
      return unreachable(fault);
  }
}

const sameKeys = (row: Row, value: number): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.keys(row.values ?? {}).map((name) => [name, value]));
