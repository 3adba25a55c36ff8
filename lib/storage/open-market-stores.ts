import { createConnection } from './connection.ts';
import { createSeriesReader, type SeriesReader } from './series-reader.ts';
import { createStateStore, type StateStore } from './state-store.ts';
import type { ReportDamage } from './usable.ts';

/** The market's side of the one database. */
export interface MarketStores {
  readonly series: SeriesReader;
  readonly state: StateStore;
}

/** The stores that a page needs for its first paint: those of the altcoin side come with what shows it. */
export function openMarketStores(report: ReportDamage): MarketStores {
  const connection = createConnection();
  return { series: createSeriesReader(connection, report), state: createStateStore(connection) };
}
