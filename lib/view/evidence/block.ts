import type { AxisModel } from '../axis-model.ts';

/** One named number of a block. */
export interface EvidenceFigure {
  readonly name: string;
  readonly value: string;
  /** What it is held against, or what it is of. */
  readonly note?: string;
}

/** Rows of words and numbers under a name; the first cell of each row is its head. */
export interface TableModel {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A picture in words, and as a table. */
export interface Described {
  readonly summary: string;
  readonly table: TableModel;
}

/** What one stretch of a rule shows: an open dot at `value` on a thick stroke from `low` to `high`. */
export interface IntervalRow {
  readonly label: string;
  /** The same in figures, printed at the row's end. */
  readonly text: string;
  /** What it is held against, printed under it. */
  readonly aside?: string;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  /** A stretch that is not the figure's own but what chance gives: drawn as a quiet band. */
  readonly chance?: readonly [low: number, high: number];
  /** A second opinion on the row above: drawn lighter. */
  readonly second?: boolean;
}

/** Figures under each other on one rule with zero drawn. */
export interface RowsPicture extends Described {
  readonly axis: AxisModel;
  readonly rows: readonly IntervalRow[];
}

/** What every block of the Evidence tab has: a question, a plain answer, its figures, and what they are of. */
export interface BlockText {
  readonly question: string;
  readonly sentence: string;
  readonly figures: readonly EvidenceFigure[];
  /** n, period, method and limits; absent where there are no figures. */
  readonly note?: string;
}
