import { isoDate } from '../core/time.ts';
import type { EpochDay } from '../core/units.ts';
import type { AsOf } from './as-of.ts';
import type { PairData } from './pair-data.ts';

/** The files that popup and dashboard save. */
export type ExportFileKind = 'json' | 'csv' | 'png';

/** What of the exported pair is in a name. */
export type Exported = Pick<PairData, 'market'> &
  Readonly<Record<'equity' | 'crypto', Pick<PairData['equity'], 'id'>>> & {
    /** The day that was looked back to, where that is not now. */
    readonly asOf?: AsOf | undefined;
  };

/**
 * Name of an exported file: `comove-YYYY-MM-DD.json`, of the day on which it is made. A table or a picture has the pair in
 * its name, `comove-YYYY-MM-DD-rut-total.csv`, and made-up prices, `comove-simulated-YYYY-MM-DD-rut-total.csv`, and a day that
 * was looked back to, `comove-YYYY-MM-DD-rut-total-as-of-YYYY-MM-DD.csv`, because a CSV file has no other place for them.
 * The JSON document has one (`market`, `series`, `asOf`), and its name is part of the contract
 * (docs/export.md).
 */
export function exportFileName(kind: ExportFileKind, day: EpochDay, { market, equity, crypto, asOf }: Exported): string {
  if (kind === 'json') return `comove-${isoDate(day)}.json`;
  const pair = `${equity.id}-${crypto.id}`.toLowerCase().replaceAll('_', '-');
  return `comove-${market === 'simulated' ? 'simulated-' : ''}${isoDate(day)}-${pair}${asOf ? `-as-of-${isoDate(asOf.day)}` : ''}.${kind}`;
}
