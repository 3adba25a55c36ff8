import { isoDate } from '../core/time.ts';
import type { EpochDay } from '../core/units.ts';
import type { MarketKind } from '../market/series.ts';

/** The files that popup and dashboard save. */
export type ExportFileKind = 'json' | 'csv' | 'png';

/**
 * Name of an exported file: `comove-YYYY-MM-DD.json`, of the day on which it is made. Made-up prices say so in the name of
 * a table or a picture, `comove-simulated-YYYY-MM-DD.csv`, because a CSV file has no other place for it. The JSON document
 * has one (`market`), and its name is part of the contract (docs/export.md).
 */
export const exportFileName = (kind: ExportFileKind, day: EpochDay, market: MarketKind): string =>
  `comove-${market === 'simulated' && kind !== 'json' ? 'simulated-' : ''}${isoDate(day)}.${kind}`;
