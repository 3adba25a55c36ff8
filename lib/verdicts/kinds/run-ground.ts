import { RUN_UNITS } from '../../analytics/runs-of.ts';
import type { RunUnit } from '../../analytics/runs-of.ts';
import { type RunTable, runTable } from '../../analytics/run-table.ts';
import type { Claim } from '../../claims/claim.ts';
import { dayAfter } from '../clock.ts';
import type { PairedCloses } from '../paired-closes.ts';
import type { Related } from './related-closes.ts';

/** A run as a claim counts it. */
export interface WantedRun {
  readonly count: number;
  readonly unit: RunUnit;
}

/** What a claim of a run is judged by. */
export interface RunGround {
  readonly related: Related;
  readonly wanted: WantedRun;
  readonly table: RunTable;
}

/** The run that a claim speaks of: its window, or a whole number of periods; `undefined` where it is of none. */
export function wantedRun({ window, value, unit }: Claim): WantedRun | undefined {
  if (window?.kind === 'consecutive') return { count: window.count, unit: window.unit };
  const named = RUN_UNITS.find((one) => unit === `${one}s`);
  return named && typeof value === 'number' && Number.isInteger(value) && value > 0 ? { count: value, unit: named } : undefined;
}

/** By the closes, which all claims of a pair share (related-closes.ts): a text may speak of one pair many times. */
const tables = new WeakMap<PairedCloses, Map<RunUnit, RunTable>>();

function tableOf(closes: PairedCloses, unit: RunUnit): RunTable {
  const ofPair = tables.get(closes) ?? new Map<RunUnit, RunTable>();
  tables.set(closes, ofPair);
  const known = ofPair.get(unit) ?? runTable(closes, unit, (day) => dayAfter(day, closes.clock));
  ofPair.set(unit, known);
  return known;
}

export const runGround = (related: Related, wanted: WantedRun): RunGround => ({
  related,
  wanted,
  table: tableOf(related.closes, wanted.unit),
});

export const unitOf = ({ unit }: WantedRun): string => `${unit}s`;
