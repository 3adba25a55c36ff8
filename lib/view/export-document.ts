import type { ExportEvidence } from './export-evidence-document.ts';

/** The JSON export, word for word as the outward contract has it (docs: "comove/1"). Unknown is null, with its reason in `missing`. */
export interface ExportDocument {
  readonly schema: 'comove/1';
  readonly generatedAt: string;
  readonly version: string;
  /** A day that a person looked back to: nothing in the document is later. Absent where it is of now. */
  readonly asOf?: string;
  readonly market: 'live' | 'simulated';
  readonly series: readonly ExportSeries[];
  readonly pair: { readonly equity: string; readonly crypto: string };
  readonly table: { readonly dates: readonly string[]; readonly equity: readonly number[]; readonly crypto: readonly number[] };
  readonly correlation: ExportCorrelation;
  readonly evidence: ExportEvidence;
  readonly sentiment: ExportSentiment | null;
  readonly assets: readonly ExportAsset[] | null;
  readonly missing: readonly Missing[];
}

/** A path into the document whose value is null, and why. */
export interface Missing {
  readonly what: string;
  readonly why: string;
}

export interface ExportSeries {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly source: string;
  readonly first: string | null;
  readonly asOf: string | null;
  readonly fetchedAt: string;
  readonly days: number;
  readonly stale: boolean;
  /** Whether the day labels were checked against Bitcoin's; only those of the total capitalisation have to be. */
  readonly stamp: 'verified' | 'unverified' | 'not needed';
  /** Who gave which days, the main provider first; of a computed series what its total and its parts are made of. */
  readonly providers: readonly ExportProvider[];
}

/** Days that one provider gave; its closes stand in `table` times `factor`. */
export interface ExportProvider {
  /** The stored series: the one itself, or what it is computed from. */
  readonly series: string;
  readonly source: string;
  readonly first: string;
  readonly last: string;
  readonly days: number;
  readonly factor: number;
}

export interface ExportWindow {
  readonly sessions: number;
  readonly n: number;
  readonly from: string;
  readonly to: string;
  readonly pearson: number;
  readonly spearman: number;
  readonly ci95: readonly [number, number] | null;
  readonly nEff: number;
  /** By a stationary bootstrap of pairs, and the mean length of its blocks in returns: additions to the contract. */
  readonly bootstrap95: readonly [number, number] | null;
  readonly blockLength: number | null;
  readonly levels: number | null;
  readonly words: string | null;
}

export interface ExportCorrelation {
  readonly windows: readonly ExportWindow[];
  readonly words: string | null;
  readonly closeAdjusted: { readonly r: number } | null;
  readonly years: readonly { readonly year: number; readonly n: number; readonly pearson: number }[];
  readonly rolling: { readonly sessions: number; readonly dates: readonly string[]; readonly r: readonly (number | null)[] };
  readonly ewma: { readonly lambda: number; readonly r: number } | null;
  readonly weekly: { readonly weeks: number; readonly n: number; readonly r: number } | null;
  readonly beta: { readonly value: number; readonly se: number } | null;
  readonly partialGivenSPX: { readonly r: number; readonly n: number; readonly ci95: readonly [number, number] | null } | null;
}

/** The altcoin side. */
export interface ExportSentiment {
  readonly fearGreed: { readonly value: number; readonly classification: string; readonly asOf: string; readonly source: string } | null;
  /** Of the 50 largest altcoins. */
  readonly season: ExportSeason | null;
  /** Of the 50 and, where so many are followed, the 100 largest. */
  readonly seasonGroups: readonly ExportSeason[];
  readonly longShort: ExportLongShort | null;
  readonly topTraders: ExportLongShort | null;
  /** Counts of altcoins, not shares. */
  readonly drawdown: {
    readonly of: number;
    readonly atMost80: number;
    readonly atMost90: number;
    readonly median: number;
    readonly assets: readonly { readonly symbol: string; readonly rank: number; readonly drawdown: number }[];
  } | null;
  /** Over seven days. */
  readonly netflow: ExportNetflow | null;
  readonly netflowPeriods: readonly ExportNetflow[];
  /** Where no coin is told apart. */
  readonly netflowTotals: ExportNetflowTotals | null;
  readonly universe: { readonly source: string; readonly fetchedAt: string; readonly coins: number };
}

export interface ExportSeason {
  readonly index: number | null;
  readonly of: number;
  /** How many of them have both closes of the 90 days. */
  readonly members: number;
  readonly ahead: number;
  /** Day on which every comparison ends. */
  readonly asOf: string;
  /** The members, best first: return of 90 days minus Bitcoin's. */
  readonly assets: readonly { readonly symbol: string; readonly rank: number; readonly against90d: number }[];
}

export interface ExportLongShort {
  readonly provider: string;
  readonly measure: string;
  readonly asOf: string;
  readonly assets: readonly { readonly symbol: string; readonly rank: number; readonly ratio: number }[];
  readonly shareAboveOne: number | null;
  /** Of rank (1 = largest) against ratio. */
  readonly spearman: number | null;
  readonly ci95: readonly [number, number] | null;
  readonly n: number;
}

export interface ExportNetflow {
  readonly exchange: string;
  readonly period: string;
  readonly source: string;
  readonly from: string;
  readonly to: string;
  /** Without the clipped ones. */
  readonly totalUsd: number;
  readonly assets: readonly {
    readonly symbol: string;
    readonly rank: number;
    readonly tokens: number;
    readonly share: number;
    readonly usd: number;
    /** So large that a relabelling of wallets is likelier than a flow. */
    readonly clipped: boolean;
  }[];
}

/** Change of all that the exchange's known wallets hold, Bitcoin, stablecoins and its own coin included. */
export interface ExportNetflowTotals {
  readonly exchange: string;
  readonly source: string;
  readonly asOf: string;
  readonly periods: readonly {
    readonly period: string;
    readonly netUsd: number;
    /** So large that a relabelling of wallets is likelier than a flow. */
    readonly clipped: boolean;
  }[];
}

/** One coin; figures that are not known are null because its history is too short or not there. */
export interface ExportAsset {
  readonly key: string;
  readonly symbol: string;
  readonly name: string;
  readonly rank: number;
  readonly n: number | null;
  readonly pearson: number | null;
  readonly ci95: readonly [number, number] | null;
  readonly beta: number | null;
  readonly betaSe: number | null;
  readonly drawdown: number | null;
  readonly longShort: number | null;
  /** Return of 90 days minus Bitcoin's, and the day on which they end. */
  readonly against90d: number | null;
  readonly against90dAsOf: string | null;
  /** Share of the newest seven closed days' spot volume that takers bought. */
  readonly takerBoughtShare7d: number | null;
  /** Session on which `pearson` and `beta` end. */
  readonly asOf: string | null;
  /** Whose closes the figures rest on, and to which day those go. */
  readonly source: string | null;
  readonly closesAsOf: string | null;
}
