import type { Failure } from '../core/failure.ts';
import type { Result } from '../core/result.ts';
import type { DurationMs, EpochDay, Ratio, UnixMs } from '../core/units.ts';
import type { StoredSeriesId } from '../market/instrument.ts';

/** What the product has to know, whoever tells it. */
export type NeedId = 'RUT' | 'SPX' | 'BTC' | 'ETH' | 'TOTAL' | 'STABLES' | 'TOTAL_NOW' | 'BTC_AT_CLOSE';

/** What is asked of a source. */
export interface Ask {
  readonly need: NeedId;
  readonly nowMs: UnixMs;
  /** First day wanted; absent on the first fill: as far back as the source goes. */
  readonly from?: EpochDay;
}

/** A plain GET without own headers, credentials or referrer. */
export interface SourceRequest {
  readonly url: string;
}

/** Daily rows already relabelled to "close of day D", ascending, unique, finite and above zero. */
export interface ParsedSeries {
  readonly id: StoredSeriesId;
  readonly days: readonly EpochDay[];
  readonly close: readonly number[];
  readonly high?: readonly number[];
  readonly low?: readonly number[];
  /** Days from this one on are not closed yet at the time of the answer. */
  readonly provisionalFrom?: EpochDay;
}

/** A value of this moment (kept as our own daily snapshot). */
export interface ParsedCap {
  readonly atMs: UnixMs;
  readonly totalUsd: number;
  readonly btcShare?: Ratio;
  readonly ethShare?: Ratio;
}

export interface Parsed {
  /** Without a series only beside a `cap`, or while more pages follow (a window before a market's first day). */
  readonly series: readonly ParsedSeries[];
  readonly cap?: ParsedCap;
  /** Set while the answer is one page of more: the `from` of the next ask. Always later than this ask's first row. */
  readonly nextFrom?: EpochDay;
}

/** One provider of one or several needs. Pure: no clock, no fetch, no browser. */
export interface Source {
  readonly id: string;
  /** Name to print beside a number. */
  readonly name: string;
  /** Host that is asked: https, exact. It becomes a required host permission. */
  readonly origin: string;
  /** Where the endpoint is documented or was established. */
  readonly docs: string;
  readonly serves: readonly NeedId[];
  /** Least time between two requests to the host. */
  readonly spacingMs: DurationMs;
  request(ask: Ask): SourceRequest;
  /** `body` is the text of an answer with status 200–299. */
  parse(ask: Ask, body: string): Result<Parsed, Failure>;
}
