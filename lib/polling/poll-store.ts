import type { Result } from '../core/result.ts';
import type { CapSnapshot } from '../market/cap-snapshot.ts';
import type { CoinSeries } from '../market/coin-series.ts';
import type { SeriesId } from '../market/instrument.ts';
import type { RatioHistory } from '../market/ratio-history.ts';
import type { DailySeries } from '../market/series.ts';
import type { SentimentBatch } from './sentiment/sentiment-store.ts';

/** Written together or not at all. */
export interface PollBatch {
  readonly series?: readonly DailySeries[];
  readonly snapshots?: readonly CapSnapshot[];
  readonly coins?: readonly CoinSeries[];
  readonly ratios?: readonly RatioHistory[];
  readonly sentiment?: SentimentBatch;
  /** Values by name. */
  readonly state?: Readonly<Record<string, unknown>>;
}

/** Why nothing was written, in the store's own words. */
export interface WriteFailure {
  readonly kind: string;
}

/** What polling needs of the stored market; lib/storage has it. Reads reject where the storage cannot be looked into. */
export interface PollStore {
  get(id: SeriesId): Promise<DailySeries | undefined>;
  getAll(): Promise<readonly DailySeries[]>;
  snapshots(): Promise<readonly CapSnapshot[]>;
  write(batch: PollBatch): Promise<Result<null, WriteFailure>>;
  /** Empties the stored market, the altcoin side with it, then writes the batch, as one step. */
  replaceMarket(batch: PollBatch): Promise<Result<null, WriteFailure>>;
}

/** Reads one of the values that a batch's `state` holds. */
export interface ValueStore {
  get(name: string): Promise<unknown>;
}

/** Name of the poll state among the stored values. */
export const POLL_STATE_KEY = 'poll';
