/** The JSON export, word for word as the outward contract has it (docs: "comove/1"). Unknown is null, with its reason in `missing`. */
export interface ExportDocument {
  readonly schema: 'comove/1';
  readonly generatedAt: string;
  readonly version: string;
  readonly market: 'live' | 'simulated';
  readonly series: readonly ExportSeries[];
  readonly pair: { readonly equity: string; readonly crypto: string };
  readonly table: { readonly dates: readonly string[]; readonly equity: readonly number[]; readonly crypto: readonly number[] };
  readonly correlation: ExportCorrelation;
  readonly evidence: null;
  readonly sentiment: null;
  readonly assets: null;
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
