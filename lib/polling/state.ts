import type { Failure } from '../core/failure.ts';
import { minutes } from '../core/time.ts';
import type { DurationMs, EpochDay, Ratio, UnixMs } from '../core/units.ts';
import type { StoredSeriesId } from '../market/instrument.ts';
import type { MarketKind } from '../market/series.ts';
import type { RatioExchange } from '../market/ratio-history.ts';
import type { AnyNeedId } from './need-id.ts';

/** Sessions that the stored series lacks, and who has been asked for them. */
export interface HoleState {
  /** Names the set of missing days: another set starts from the beginning. */
  readonly key: string;
  readonly asked: readonly string[];
  /** How often everybody was asked in vain. */
  readonly rounds: number;
  readonly notBeforeMs: UnixMs;
}

/** The place in a history of several pages. */
export interface Cursor {
  readonly source: string;
  /** First day of the next page. */
  readonly from: EpochDay;
  /** It began with an ask for everything. */
  readonly whole: boolean;
  /** Its pages are held in memory until all are there (staging.ts), so they end with the worker. */
  readonly staged: boolean;
}

/** What is remembered of a need. */
export interface NeedState {
  readonly lastAttemptMs?: UnixMs;
  /** When a source last gave a usable answer, whether or not it brought a new day. */
  readonly lastSuccessMs?: UnixMs;
  /** Who gave it. */
  readonly answeredBy?: string;
  /** Answers in a row that lacked the newest closed day, from whomever. */
  readonly dry: number;
  /** Not asked again before, after a dry answer. */
  readonly notBeforeMs: UnixMs;
  /** Where a history of several pages goes on. */
  readonly cursor?: Cursor;
  /** Sources that have been asked for the whole history and gave it. */
  readonly wholeFrom: readonly string[];
  readonly hole?: HoleState;
  /** Of a coin's closes: the newest closed day that is stored, from whoever `answeredBy` names. */
  readonly newestDay?: EpochDay;
  /** In [0, 1): shifts this need's timetable, so that not every copy of the extension asks at the same second. */
  readonly jitter: Ratio;
}

/** Why nobody at a host is asked for a while. */
export type HoldReason = 'rate-limited' | 'blocked' | 'unreachable' | 'no-permission';

/** What is remembered of a host. All sources on it share its spacing and its holds. */
export interface HostState {
  readonly lastRequestMs?: UnixMs;
  /** Failures of the host itself in a row; above zero the next request is a probe, alone. */
  readonly failures: number;
  /** `askedUntilMs`: how long the host itself asked for rest (Retry-After), where it did and the reason is another one. */
  readonly hold?: { readonly untilMs: UnixMs; readonly reason: HoldReason; readonly askedUntilMs?: UnixMs };
}

/** Hours of one exchange's ratios, between two instants that are stored, that were not asked for yet. */
export interface RatioGap {
  readonly fromMs: UnixMs;
  readonly beforeMs: UnixMs;
}

/** What is remembered of one source in one need. */
export interface SourceNeedState {
  readonly lastAttemptMs?: UnixMs;
  /** Failures of this source in a row that are not its host's. */
  readonly failures: number;
  readonly notBeforeMs: UnixMs;
  /** The closed day that its answers lacked, and how many of them did. */
  readonly lacked?: { readonly day: EpochDay; readonly answers: number };
  /** Of ratios: the newest instant that is stored from this exchange, also while another one is asked. */
  readonly newestMs?: UnixMs;
  readonly gap?: RatioGap;
}

/** What is remembered of a source. */
export interface SourceState {
  readonly needs: Readonly<Record<string, SourceNeedState>>;
  readonly lastAnswer?: {
    readonly atMs: UnixMs;
    readonly need: AnyNeedId;
    readonly rows: number;
    readonly newestDay?: EpochDay;
    /** Empty for an answer of the altcoin side. */
    readonly series: readonly StoredSeriesId[];
  };
  readonly lastFailure?: { readonly atMs: UnixMs; readonly need: AnyNeedId; readonly failure: Failure };
  /** Answered 401 or 402 to this version of the product: a key or a payment is asked for, so it is off until an update. */
  readonly offInVersion?: string;
  /** Of the altcoin side: points for answers of no use in a row, whatever was asked for; from so many on all its needs rest (sentiment/rest.ts). */
  readonly barren?: { readonly count: number; readonly untilMs: UnixMs };
}

/** One exchange's long/short ratios of one UTC day: all coins are asked of the same exchange. */
export interface RatioRound {
  /** The round begins some time after 00:00 UTC of this day. */
  readonly day: EpochDay;
  readonly exchange: RatioExchange;
  /** The person's order of exchanges by which it was chosen. */
  readonly order: string;
}

/** Everything that polling remembers between two wake-ups of the worker. */
export interface PollState {
  readonly version: 1;
  readonly market?: MarketKind;
  /** Server's clock minus this computer's, when they were last more than a few minutes apart. */
  readonly clockSkewMs?: DurationMs;
  /** When a person's ask last had hosts tried at once that were left alone (forgive.ts). */
  readonly forgivenMs?: UnixMs;
  readonly needs: Readonly<Record<string, NeedState>>;
  readonly hosts: Readonly<Record<string, HostState>>;
  readonly sources: Readonly<Record<string, SourceState>>;
  /** The round that was begun last. */
  readonly ratioRound?: RatioRound;
}

/** How long a need rests from an attempt on: longer than a fetch may take (15 s) and a merge after it. */
export const ATTEMPT_REST_MS = minutes(1);

/** Whether a need was asked for and nothing came of it yet, neither an answer nor a failure. */
export const isOnItsWay = ({ lastAttemptMs, notBeforeMs }: NeedState): boolean =>
  lastAttemptMs !== undefined && notBeforeMs === lastAttemptMs + ATTEMPT_REST_MS;

export const EMPTY_POLL_STATE: PollState = { version: 1, needs: {}, hosts: {}, sources: {} };

/** State of a need; of one never asked, the beginning. The fixed jitter is replaced by a drawn one at the first answer. */
export const needState = (state: PollState, need: AnyNeedId): NeedState =>
  state.needs[need] ?? { dry: 0, notBeforeMs: 0, wholeFrom: [], jitter: 0.5 };

/** State of a host; of one never asked, the beginning. */
export const hostState = (state: PollState, origin: string): HostState => state.hosts[origin] ?? { failures: 0 };

/** State of a source; of one never asked, the beginning. */
export const sourceState = (state: PollState, id: string): SourceState => state.sources[id] ?? { needs: {} };

/** State of a source in one need; of a pair never asked, the beginning. */
export const sourceNeedState = (state: PollState, id: string, need: AnyNeedId): SourceNeedState =>
  sourceState(state, id).needs[need] ?? { failures: 0, notBeforeMs: 0 };
