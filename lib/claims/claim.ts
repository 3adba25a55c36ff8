/** What a claim says. `other-numeric` is told apart by its scope: a market value, a Fear & Greed or season reading, … */
export const CLAIM_KINDS = [
  'price-level',
  'change-over-window',
  'all-time-high',
  'drawdown-from-ath',
  'streak-outperformance',
  'market-value-change',
  'ratio-threshold',
  'correlation-statement',
  'dominance',
  'netflow',
  'other-numeric',
] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

export const DIRECTIONS = [
  'up',
  'down',
  'at',
  'near',
  'above',
  'below',
  'high',
  'low',
  'record',
  'inflow',
  'outflow',
  'positive',
  'negative',
  'rise-needed',
  'flat',
] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** A date as far as a text says it: "2025", "2025-03" or "2025-03-26". */
export type PartialDate = string;

/** The time that a change, a streak or a flow is said to be over. Ends at the claim's `asOf`, unless it has an end of its own. */
export type ClaimWindow =
  /** "in the last 24 hours" is 1, "over the past week" 7, "month" 30, "quarter" 90, "year" 365. */
  | { readonly kind: 'rolling'; readonly days: number }
  /** The day's trade: "on the day", "today", "Thursday", "intraday". */
  | { readonly kind: 'day' }
  /** "this year", "year to date", "in 2026" while it lasts. */
  | { readonly kind: 'to-date'; readonly unit: 'week' | 'month' | 'quarter' | 'year' }
  /** "in the first 15 days of 2026". */
  | { readonly kind: 'first-days'; readonly days: number; readonly year: number }
  /** "since 2 April", "since the start of March". */
  | { readonly kind: 'since'; readonly from: PartialDate }
  /** "between July 21 and July 24", "in Q2 2024", "in 2024". Both ends belong to it. */
  | { readonly kind: 'between'; readonly from: PartialDate; readonly to: PartialDate }
  /** "for nine consecutive days". */
  | { readonly kind: 'consecutive'; readonly count: number; readonly unit: 'day' | 'week' | 'month' | 'quarter' | 'year' }
  /** From an event or an extreme that has no date in the text: "since the announcement", "from its March high". */
  | { readonly kind: 'since-event'; readonly event: string };

/** "highest since March 2025", "a 13-month low", "the longest streak since 2017". Neither: of all time. */
export interface Superlative {
  readonly since?: PartialDate;
  readonly overDays?: number;
  /** Which extreme, where the claim's direction does not say it: "climbed to 44.8%, the most since July". */
  readonly of?: 'high' | 'low';
}

/**
 * One checkable statement of a text with all that is needed to check it, and nothing of the text itself: it is what goes
 * to the background. JSON only.
 */
export interface Claim {
  readonly kind: ClaimKind;
  /**
   * Ticker of the asset (BTC), index (RUT SPX DJI IXIC NDX VIX DXY), aggregate (TOTAL TOTAL2 TOTAL3 ALT STABLE) or reading
   * (FNG); `A/B` for a ratio of prices, `A~B` for a relation of two.
   */
  readonly subject: string;
  /** The sentence itself names the subject; else it was taken from what came before it. */
  readonly isSubjectNamed: boolean;
  /** In base units (2.77e12, not 2.77T), a range as [low, high]; absent where the claim has no number. Changes are never negative. */
  readonly value?: number | readonly [number, number];
  /** USD, %, pp (percentage points), pts, days, weeks, months, ratio, coef, index, or the ticker of a native amount. */
  readonly unit?: string;
  /** Half a unit of the last printed digit, in base units: "$1.2B" has 5e7. */
  readonly halfDigit?: number;
  /** "nearly", "around", "almost" | "more than", "over" | "less than", "under". */
  readonly hedge?: 'about' | 'over' | 'under';
  readonly direction?: Direction;
  /** With direction `near`: it moves towards the level ("approaches"), rather than stands about there. */
  readonly isApproach?: true;
  /** With direction `high` or `low`: the price turned there ("wicked to $61,240 before buyers came"), which is not said to be the day's extreme. */
  readonly isTurn?: true;
  /** The price is said to be the one that a day ended with: "closed above $90,000". */
  readonly isClose?: true;
  readonly window?: ClaimWindow;
  /** End of the window, or the day of the level, where the text says another than its own date. */
  readonly asOf?: PartialDate;
  /** `asOf` is a day that the text gives by month and day: no weekday, no "yesterday", no "ten days ago", which are read in more ways. */
  readonly isDated?: true;
  readonly superlative?: Superlative;
  /** What the number is about where it is not the price: market-cap, volume, spot-etf, exchange, long-short, altcoin-season-index, … */
  readonly scope?: string;
}

/** A claim and the words that make it: offsets in its sentence. */
export interface FoundClaim {
  readonly claim: Claim;
  readonly start: number;
  readonly end: number;
}

/** Words that look like a claim and are none that can be checked. */
export interface Unchecked {
  readonly why: 'forecast' | 'opinion';
  readonly start: number;
  readonly end: number;
}

/** What one sentence says. */
export interface SentenceReading {
  readonly claims: readonly FoundClaim[];
  readonly unchecked: readonly Unchecked[];
}
