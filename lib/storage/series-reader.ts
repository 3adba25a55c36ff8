import type { SeriesId } from '../market/instrument.ts';
import type { DailySeries, MarketKind } from '../market/series.ts';
import type { Connection } from './connection.ts';
import { parseSeries } from './parse-series.ts';
import { type ReportDamage, usable } from './usable.ts';

/**
 * The stored market, as everybody may read it. Reads reject with StorageError where the database cannot be looked into; a
 * damaged record is reported and counts as absent.
 */
export interface SeriesReader {
  get(id: SeriesId): Promise<DailySeries | undefined>;
  getAll(): Promise<readonly DailySeries[]>;
  /** Which market is stored; `undefined` while nothing is. */
  market(): Promise<MarketKind | undefined>;
}

/** The reader on a connection: all of the store that a first paint needs. */
export const createSeriesReader = (connection: Connection, report: ReportDamage): SeriesReader => ({
  async get(id) {
    const record = await connection.use((db) => db.get('series', id));
    return record === undefined ? undefined : usable(`series ${id}`, record, parseSeries, report)[0];
  },
  async getAll() {
    const records = await connection.use((db) => db.getAll('series'));
    return records.flatMap((record) => usable('series', record, parseSeries, report));
  },
  async market() {
    const market = await connection.use((db) => db.get('state', 'market'));
    return market === 'live' || market === 'simulated' ? market : undefined;
  },
});
