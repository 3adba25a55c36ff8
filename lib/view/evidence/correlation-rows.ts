import type { IntervalRow, RowsPicture, TableModel } from './block.ts';
import { correlationAxis } from './correlation-axis.ts';
import type { EvidenceSay } from './evidence-say.ts';

/** Correlations under each other on one rule, described by their labels and figures; `table` where it has more columns than these. */
export function correlationRows(
  name: string,
  rows: readonly IntervalRow[],
  { t, format }: EvidenceSay,
  table?: Omit<TableModel, 'name'>,
): RowsPicture {
  const plain = { head: [t('evidence_measure'), t('evidence_r_interval')], rows: rows.map(({ label, text }) => [label, text]) };
  return {
    axis: correlationAxis(
      rows.flatMap(({ value, low = value, high = value }) => [low, high]),
      format,
    ),
    rows,
    summary: rows.map(({ label, text }) => `${label}: ${text}.`).join(' '),
    table: { name, ...(table ?? plain) },
  };
}
