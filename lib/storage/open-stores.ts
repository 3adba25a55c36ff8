import { createConnection } from './connection.ts';
import { createEvidenceStore, type EvidenceStore } from './evidence-store.ts';
import { createSentimentStore, type SentimentStore } from './sentiment-store.ts';
import { createSeriesStore, type SeriesStore } from './series-store.ts';
import { createStateStore, type StateStore } from './state-store.ts';
import type { ReportDamage } from './usable.ts';

/** The stores of the one database. */
export interface Stores {
  readonly series: SeriesStore;
  readonly sentiment: SentimentStore;
  readonly evidence: EvidenceStore;
  readonly state: StateStore;
  close(): Promise<void>;
}

const ignore = (): void => undefined;

/**
 * The stores on one connection, which opens at the first use and again whenever the browser closed it. `report` is
 * told of damaged records, which count as absent.
 */
export function openStores(report: ReportDamage = ignore): Stores {
  const connection = createConnection();
  return {
    series: createSeriesStore(connection, report),
    sentiment: createSentimentStore(connection, report),
    evidence: createEvidenceStore(connection),
    state: createStateStore(connection),
    close: () => connection.close(),
  };
}
