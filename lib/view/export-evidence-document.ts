// The `evidence` of the export. Beyond the contract stand: streak.asOf, streak.rank, turningPoints.matched.matched,
// first15Sessions, all of events but horizons, rows, base and p, all of newHigh but its first five figures, and what comes
// after regime.

type Bounds = readonly [number, number] | null;

/** What is behind the correlation. */
export interface ExportEvidence {
  readonly leadLag: {
    readonly n: number;
    readonly band: number;
    readonly lags: readonly { readonly k: number; readonly r: number | null }[];
    readonly best: { readonly k: number; readonly t: number; readonly stated: boolean };
  } | null;
  readonly turningPoints: {
    readonly equity: readonly ExportTurn[];
    readonly crypto: readonly ExportTurn[];
    readonly matched: {
      readonly of: number;
      readonly share: number;
      readonly chanceMean: number;
      readonly chance95: number;
      readonly matched: boolean;
    } | null;
    readonly concordance: { readonly value: number; readonly chance90: readonly [number, number] } | null;
  };
  readonly streak: {
    readonly asOf: string;
    readonly current: number;
    readonly since: string | null;
    readonly longest: ExportStreak;
    readonly lastAsLong: ExportStreak | null;
    readonly rank: { readonly place: number; readonly of: number } | null;
  } | null;
  readonly allTimeHigh: { readonly equity: ExportHigh | null; readonly crypto: ExportHigh | null };
  /** Of the equity's record closes after a lull. */
  readonly events: ExportEvents;
  readonly newHigh: ExportNewHigh | null;
  readonly regime: { readonly z: number | null; readonly changed: boolean; readonly dates: readonly string[] } | null;
  readonly streakEvents: ExportEvents | null;
  readonly correlationHighEvents: ExportEvents;
  /** One pair twice, over the same sessions. */
  readonly synchronous:
    | (ExportSpan & {
        readonly atClose: { readonly r: number; readonly ci95: Bounds };
        readonly atMidnight: { readonly r: number; readonly ci95: Bounds };
      })
    | null;
  /** Over one set of returns. */
  readonly explained:
    | (ExportSpan & {
        readonly equity: ExportIndexLink;
        readonly spx: ExportIndexLink;
        readonly equityGivenSPX: ExportPartial | null;
        readonly spxGivenEquity: ExportPartial | null;
      })
    | null;
  /** r from each session to the newest. */
  readonly leftEdge: {
    readonly dates: readonly string[];
    readonly returns: readonly (number | null)[];
    readonly levels: readonly (number | null)[];
  } | null;
  readonly relativeStrength: {
    readonly asOf: string;
    readonly periods: readonly (ExportStrength & { readonly sessions: number })[];
    readonly ytd: ExportStrength | null;
    readonly ratioHigh: { readonly date: string; readonly value: number; readonly distance: number };
  } | null;
  readonly marketValueAdded: { readonly ytd: ExportValueAdded | null; readonly first15Sessions: ExportValueAdded | null };
}

interface ExportSpan {
  readonly n: number;
  readonly from: string;
  readonly to: string;
}

export interface ExportIndexLink {
  readonly r: number;
  readonly ci95: Bounds;
  readonly beta: { readonly value: number; readonly se: number } | null;
}

export interface ExportPartial {
  readonly r: number;
  readonly n: number;
  readonly ci95: Bounds;
}

/** Simple returns; the difference is the equity's less the S&P 500's. */
export interface ExportStrength {
  readonly from: string;
  readonly equity: number;
  readonly spx: number;
  readonly difference: number;
}

/** In USD, from a published capitalisation that is moved with the index. */
export interface ExportValueAdded {
  readonly value: number;
  readonly start: number;
  readonly return: number;
  readonly from: string;
  readonly to: string;
  readonly published: { readonly date: string; readonly value: number; readonly source: string; readonly url: string };
}

/** Simple returns of crypto after the events of one kind; by horizon in US sessions. */
export interface ExportEvents {
  readonly horizons: readonly number[];
  readonly rows: readonly { readonly date: string; readonly returns: readonly (number | null)[] }[];
  /** Over every session; a horizon without a return is left out. */
  readonly base: readonly { readonly horizon: number; readonly n: number; readonly median: number; readonly hitRate: number }[];
  /** One for each horizon. */
  readonly p: readonly (number | null)[];
  /** Of the events. */
  readonly summary: readonly {
    readonly horizon: number;
    readonly n: number;
    readonly median: number | null;
    readonly hitRate: number | null;
  }[];
}

/** `days` and `sigma` are of calendar days. */
export interface ExportNewHigh {
  readonly by: string;
  readonly days: number;
  readonly sigma: number;
  readonly brownian: number;
  readonly bootstrap: number | null;
  readonly asOf: string;
  readonly close: number;
  readonly high: number;
  readonly highDate: string;
  readonly paths: number;
  readonly replay: ExportReplay | null;
}

/** How such chances did before; Brier scores, and each less that of the base rate with its standard error. */
export interface ExportReplay {
  readonly n: number;
  readonly hits: number;
  readonly from: string;
  readonly to: string;
  readonly brier: { readonly base: number; readonly brownian: number; readonly bootstrap: number };
  readonly againstBase: Readonly<Record<'brownian' | 'bootstrap', { readonly difference: number; readonly se: number }>>;
  readonly forecasts: readonly {
    readonly date: string;
    readonly by: string;
    readonly base: number;
    readonly brownian: number;
    readonly bootstrap: number;
    readonly hit: boolean;
  }[];
}

export interface ExportTurn {
  readonly date: string;
  readonly kind: 'peak' | 'trough';
  readonly provisional: boolean;
}

export interface ExportStreak {
  readonly length: number;
  readonly from: string;
  readonly to: string;
}

/** Of closes. Distance and returns are ratios; null where the history does not reach back to the year's start. */
export interface ExportHigh {
  readonly date: string;
  readonly value: number;
  readonly distance: number;
  readonly daysSince: number;
  readonly ytd: number | null;
  /** Of the equity only. */
  readonly first15Sessions?: number | null;
}
