import { isoDate } from '../core/time.ts';
import type { EpochDay } from '../core/units.ts';
import type { PairData } from './pair-data.ts';

/** The files that popup and dashboard save. */
export type ExportFileKind = 'json' | 'csv' | 'png';

/** What of the exported pair is in a name. */
export type Exported = Pick<PairData, 'market'> & Readonly<Record<'equity' | 'crypto', Pick<PairData['equity'], 'id'>>>;

/**
 * Name of an exported file: `comove-YYYY-MM-DD.json`, of the day on which it is made. A table or a picture has the pair in
 * its name, `comove-YYYY-MM-DD-rut-total.csv`, and made-up prices, `comove-simulated-YYYY-MM-DD-rut-total.csv`, because a
 * CSV file has no other place for them. The JSON document has one (`market`, `series`), and its name is part of the contract
 * (docs/export.md).
 */
export function exportFileName(kind: ExportFileKind, day: EpochDay, { market, equity, crypto }: Exported): string {
  if (kind === 'json') return `comove-${isoDate(day)}.json`;
  const pair = `${equity.id}-${crypto.id}`.toLowerCase().replaceAll('_', '-');
  return `comove-${market === 'simulated' ? 'simulated-' : ''}${isoDate(day)}-${pair}.${kind}`;
}
