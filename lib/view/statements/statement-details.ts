import type { Step, Verdict } from '../../verdicts/verdict.ts';
import { sourceNameOf } from '../badge-source-name.ts';
import { distanceOf } from './distance-of.ts';
import { figureOf } from './figure-of.ts';
import type { SayStatements } from './say-statements.ts';
import { stepWord } from './step-word.ts';
import { subjectWord } from './subject-word.ts';

/** One line of the arithmetic. */
export interface DetailRow {
  /** "Close, Russell 2000". */
  readonly what: string;
  /** Empty where a value is of no single day. */
  readonly day: string;
  readonly value: string;
}

/** What is behind a verdict. */
export interface StatementDetails {
  readonly rows: readonly DetailRow[];
  /** Lines that stand above that are left out. */
  readonly left: number;
  /** How far off still counts; absent where nothing was compared. */
  readonly tolerance?: string;
  /** Absent where no source is named. */
  readonly sources?: string;
}

/** A longer table is no check that a person follows. The newest lines decide, and stay. */
const MOST_ROWS = 24;

/** Steps that are changes. */
const CHANGES: readonly string[] = ['change', 'added', 'distance', 'flow', 'lead'];

const rowOf = ({ what, subject, day, value, unit }: Step, say: SayStatements): DetailRow => ({
  what: say.t('statements_step', stepWord(what, subject, say.t), subjectWord(subject, say.t)),
  day: day === undefined ? '' : say.figures.date(day),
  value: figureOf(value, unit, CHANGES.includes(what) ? 'signed' : 'plain', say),
});

function toleranceOf({ word, tolerance, unit }: Exclude<Verdict, { readonly word: 'unknown' }>, say: SayStatements): string | undefined {
  if (tolerance === 0) return undefined;
  const within = distanceOf(tolerance, unit, say);
  return word === 'off' ? say.t('statements_tolerance_of_off', within) : say.t('statements_tolerance', within);
}

/** In the order of their days, those of no day last; a start that is another line's close is told once. */
function inOrder(steps: readonly Step[]): readonly Step[] {
  const isClose = ({ subject, day, value }: Step): boolean =>
    steps.some((other) => other.what === 'close' && other.subject === subject && other.day === day && other.value === value);
  return steps.filter((step) => step.what !== 'base' || !isClose(step)).toSorted((a, b) => (a.day ?? Infinity) - (b.day ?? Infinity) || 0);
}

/** Sessions, closes and arithmetic behind a verdict, with the tolerance that was used and who the values are from. Pure. */
export function statementDetails(verdict: Verdict, say: SayStatements): StatementDetails {
  const steps = inOrder(verdict.steps ?? []);
  const shown = steps.slice(-MOST_ROWS);
  const named = verdict.word === 'unknown' ? steps.flatMap(({ source }) => (source === undefined ? [] : [source])) : verdict.sources;
  // A value that two series make has both in one.
  const sources = [...new Set(named.flatMap((ids) => ids.split(', ')).map((id) => sourceNameOf(id, say.t)))];
  const tolerance = verdict.word === 'unknown' ? undefined : toleranceOf(verdict, say);
  return {
    rows: shown.map((step) => rowOf(step, say)),
    left: steps.length - shown.length,
    ...(tolerance !== undefined && { tolerance }),
    ...(sources.length > 0 && { sources: sources.join(', ') }),
  };
}
