import { isoDate } from '../../lib/core/time.ts';
import { NEED_RULES } from '../../lib/polling/needs.ts';
import { advice, failureText } from './advice.ts';
import type { Verdict } from './judge.ts';
import { openPoints } from './open-points.ts';

const HEAD = ['need', 'source', 'status', 'rows', 'newest', 'stamps', 'bytes', 'ms'] as const;
/** Columns of figures. */
const RIGHT: ReadonlySet<number> = new Set([3, 6, 7]);

function statusText({ status, failure, standsIn, asked }: Verdict): string {
  if (failure) return failureText(failure).slice(0, 60);
  const what = standsIn && asked.outcome.ok ? ` as ${asked.outcome.value.series[0]?.id ?? 'a stand-in'}` : '';
  return `${status}${what}`;
}

const cells = (verdict: Verdict): readonly string[] => [
  verdict.asked.need,
  verdict.asked.source.id,
  statusText(verdict),
  String(verdict.rows),
  verdict.newestDay === undefined ? '-' : isoDate(verdict.newestDay),
  verdict.stamp ?? '-',
  String(verdict.asked.bytes),
  String(Math.round(verdict.asked.ms)),
];

function table(rows: readonly (readonly string[])[]): readonly string[] {
  const all = [HEAD, ...rows];
  const widths = HEAD.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  return all.map((row) =>
    row
      .map((cell, column) => (RIGHT.has(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

/** Needs that no source serves. */
export const unservedNeeds = (verdicts: readonly Verdict[]): readonly string[] =>
  NEED_RULES.map(({ need }) => need).filter((need) => !verdicts.some(({ asked, status }) => asked.need === need && status === 'works'));

/** The whole report: the table, what to do about each failure, what is settled of SOURCES.md §14, and the sum. */
export function report(verdicts: readonly Verdict[]): string {
  const todo = verdicts.flatMap((verdict) => {
    const text = advice(verdict);
    const what = verdict.failure ? `${failureText(verdict.failure)}. ` : '';
    return text === undefined
      ? []
      : [[`- ${verdict.asked.source.id}, ${verdict.asked.need}: ${what}${text}`, ...verdict.asked.urls].join('\n  ')];
  });
  const points = openPoints(verdicts).map(({ letter, question, finding }) => `(${letter}) ${question}. ${finding}`);
  const simulated = verdicts.some(({ asked }) => asked.market === 'simulated');
  const unserved = unservedNeeds(verdicts);
  return [
    ...(simulated ? ['The market that answers is simulated.', ''] : []),
    ...table(verdicts.map(cells)),
    '',
    ...(todo.length > 0 ? ['What to do', ...todo, ''] : []),
    `Open points (SOURCES.md §14)${simulated ? ', as they would be settled: a simulator settles nothing' : ''}`,
    ...points,
    '',
    unserved.length === 0 ? 'Every need has a source that works.' : `Without a source that works: ${unserved.join(', ')}.`,
  ].join('\n');
}
