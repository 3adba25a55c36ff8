import type { DailySeries } from '../../lib/market/series.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import type { SentimentStore } from '../../lib/storage/sentiment-store.ts';
import type { SentimentInput } from '../../lib/view/sentiment-of.ts';

/** Where the figures of the altcoin side are computed from. */
export interface SentimentReads {
  readonly store: Omit<SentimentStore, 'readSummary' | 'writeSummary'>;
  readonly getSeries: () => Promise<readonly DailySeries[]>;
  readonly settings: () => Promise<Settings>;
  /** Why a part is not there, as far as polling knows. */
  readonly whyMissing: () => Promise<SentimentInput['whyMissing']>;
}

/** Everything that the figures of the altcoin side rest on; undefined while there is no ranked list. */
export async function readSentimentInput(reads: SentimentReads): Promise<Omit<SentimentInput, 'nowMs'> | undefined> {
  const { store, getSeries, settings, whyMissing } = reads;
  const universe = await store.universe();
  if (!universe) return undefined;
  const [series, chosen, coins, ratios, listings, fearGreed, balances, totals, why] = await Promise.all([
    getSeries(),
    settings(),
    store.coins(),
    store.ratios(),
    store.listings(),
    store.fearGreed(),
    store.balances(),
    store.totals(),
    whyMissing(),
  ]);
  const byId = new Map(series.map((one) => [one.id, one]));
  return {
    settings: chosen,
    get: (id) => byId.get(id),
    universe,
    coins,
    ratios,
    listings,
    ...(fearGreed && { fearGreed }),
    balances,
    ...(totals && { totals }),
    whyMissing: why,
  };
}
