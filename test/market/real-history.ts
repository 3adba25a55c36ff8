import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SeriesId } from '../../lib/market/instrument.ts';
import type { DailySeries } from '../../lib/market/series.ts';
import { makeSeries } from './make-series.ts';

/** Folder of real market history; tests that need it are skipped where it is unset. */
export const MARKET_DIR = process.env['COMOVE_MARKET_DIR'];

const FILES: Readonly<Partial<Record<SeriesId, readonly [string, string]>>> = {
  RUT: ['russell2000.csv', 'close'],
  SPX: ['sp500.csv', 'close'],
  IWM: ['iwm.csv', 'close'],
  BTC: ['btc_usd.csv', 'close'],
  ETH: ['eth_usd.csv', 'close'],
  TOTAL: ['crypto_total_market_cap.csv', 'total_mcap_spliced_usd'],
  CAP_BTC: ['btc_mcap_coinmetrics.csv', 'mcap_usd'],
};

/** A series of the folder, every row with a value. */
export function realSeries(id: SeriesId): DailySeries {
  const [file, column] = FILES[id] ?? [];
  if (!MARKET_DIR || !file || !column) throw new Error(`no history of ${id}`);
  const [header = '', ...lines] = readFileSync(join(MARKET_DIR, file), 'utf8').trim().split('\n');
  const at = header.trim().split(',').indexOf(column);
  const rows = lines.map((line) => line.trim().split(','));
  return makeSeries(
    id,
    rows.filter((cells) => cells[at]).map((cells) => [cells[0] ?? '', Number(cells[at])] as const),
  );
}
