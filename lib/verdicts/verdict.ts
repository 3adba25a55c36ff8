import type { EpochDay, UnixMs } from '../core/units.ts';

/** When a text was published; `isDayOnly` where it names no time of day, or none with a zone. */
export interface Published {
  readonly ms: UnixMs;
  readonly isDayOnly: boolean;
  /** Its day as the page writes it, in the page’s own zone, which may be another than the UTC day of the instant. */
  readonly day?: EpochDay;
}

/** Why something cannot be checked here. */
export type Missing =
  | { readonly why: 'no-date' }
  /**
   * Nobody here serves the subject at all (a stock, a coin that is not followed). `coming`: its closes are served, and none
   * has come yet; `other`: they are stored, but not what is said of it.
   */
  | { readonly why: 'no-series'; readonly subject: string; readonly is?: 'coming' | 'other' }
  /** It is served, and what is stored begins too late, ends too early or has a hole: `from` to `to` are the days that would be needed. */
  | {
      readonly why: 'history';
      readonly subject: string;
      readonly from: EpochDay;
      readonly to: EpochDay;
      /** First and last day of what is stored; absent where there is none. */
      readonly stored?: { readonly from: EpochDay; readonly to: EpochDay };
    }
  /** The text does not say over which time, or of which subject. */
  | { readonly why: 'window' | 'subject' }
  /** Nobody publishes it for free (spot funds, volumes), or only its newest value is stored. */
  | { readonly why: 'not-served'; readonly what: string }
  /** It cannot be told what is said, or nothing here measures it. */
  | { readonly why: 'unclear' }
  /** The data give something else, and what is meant is not so sure that it could be called off. */
  | { readonly why: 'differs' }
  /** The data give something else, by no more than those who count it differ. */
  | { readonly why: 'providers' };

/** One line of the arithmetic: a close or a computed value, with its day and where it comes from. */
export interface Step {
  /** What it is: close, high, low, base, change, streak, … (a message key's ending). */
  readonly what: string;
  readonly subject: string;
  readonly day?: EpochDay;
  readonly value: number;
  readonly unit: string;
  readonly source?: string;
}

interface Judged {
  /** Our figure, or the range of it over the candidate days, in the claim's unit. */
  readonly ours: number | readonly [number, number];
  readonly unit: string;
  /** Distance from the claim's value that still counts as a match, in the claim's unit. */
  readonly tolerance: number;
  /** The sessions (or UTC days) that were looked at as "now" of the text; the one that decided comes first. */
  readonly days: readonly EpochDay[];
  readonly steps: readonly Step[];
  readonly sources: readonly string[];
}

/** docs/methods.md §12. Never "false": the data say otherwise, or they do not say. */
export type Verdict =
  | ({ readonly word: 'matches' | 'off' } & Judged)
  /** True on the day; what came since is more. */
  | ({ readonly word: 'superseded'; readonly since: { readonly value: number; readonly day: EpochDay } } & Judged)
  | { readonly word: 'unknown'; readonly missing: Missing; readonly steps?: readonly Step[] };
