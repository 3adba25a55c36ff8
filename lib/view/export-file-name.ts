import { isoDate } from '../core/time.ts';
import type { EpochDay } from '../core/units.ts';
import type { MarketKind } from '../market/series.ts';

/** The files that popup and dashboard save. */
export type ExportFileKind = 'json' | 'csv' | 'png';

/**
 * Name of an exported file: `comove-YYYY-MM-DD.json`, of the day on which it is made. Made-up prices say so in the name,
 * because a CSV file has no other place for it: `comove-simulated-YYYY-MM-DD.csv`.
 */
export const exportFileName = (kind: ExportFileKind, day: EpochDay, market: MarketKind): string =>
  `comove-${market === 'simulated' ? 'simulated-' : ''}${isoDate(day)}.${kind}`;
