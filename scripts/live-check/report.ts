import { isoDate } from '../../lib/core/time.ts';
import { NEED_RULES } from '../../lib/polling/needs.ts';
import { advice, failureText, type Trouble } from './advice.ts';
import type { SentimentVerdict } from './judge-sentiment.ts';
import type { Verdict } from './judge.ts';
import { openPoints } from './open-points.ts';
import { NEEDED_PARTS } from './sentiment-questions.ts';

const HEAD = ['need', 'source', 'status', 'rows', 'newest', 'stamps', 'bytes', 'ms'] as const;
const SENTIMENT_HEAD = ['part', 'source', 'status', 'rows', 'newest', 'says', 'bytes', 'ms'] as const;
/** Columns of figures, of either table. */
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

const sentimentCells = ({ asked, failure, status, rows, newest, says }: SentimentVerdict): readonly string[] => [
  asked.part,
  asked.source.id,
  failure ? failureText(failure).slice(0, 60) : status,
  String(rows),
  newest ?? '-',
  says ?? '-',
  String(asked.bytes),
  String(Math.round(asked.ms)),
];

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
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

/** Parts of the altcoin side that no source serves. */
export const unservedParts = (verdicts: readonly SentimentVerdict[]): readonly string[] =>
  NEEDED_PARTS.filter((part) => !verdicts.some(({ asked, status }) => asked.part === part && status === 'works'));

/** One line of what to do about a source that does not work, with what it was asked. */
function todoOf(name: string, trouble: Trouble, urls: readonly string[]): readonly string[] {
  const text = advice(trouble);
  const what = trouble.failure ? `${failureText(trouble.failure)}. ` : '';
  return text === undefined ? [] : [[`- ${name}: ${what}${text}`, ...urls].join('\n  ')];
}

function marketTodo({ asked, status, failure, newestDay }: Verdict): readonly string[] {
  const { source, need, urls } = asked;
  const newest = newestDay === undefined ? {} : { newest: isoDate(newestDay) };
  const trouble = { status, file: `lib/sources/${source.id}.ts`, docs: source.docs, ...newest, ...(failure && { failure }) };
  return todoOf(`${source.id}, ${need}`, trouble, urls);
}

function sentimentTodo({ asked, status, failure, newest }: SentimentVerdict): readonly string[] {
  const { source, part, url } = asked;
  const file = `lib/sources/sentiment/${source.id}.ts`;
  const trouble = { status, file, docs: source.docs, ...(newest !== undefined && { newest }), ...(failure && { failure }) };
  return todoOf(`${source.id}, ${part}`, trouble, url === undefined ? [] : [url]);
}

/** The whole report: the tables, what to do about each failure, what is settled of docs/sources.md §14, and the sum. */
export function report(verdicts: readonly Verdict[], sentiment: readonly SentimentVerdict[]): string {
  const todo = [...verdicts.flatMap(marketTodo), ...sentiment.flatMap(sentimentTodo)];
  const points = openPoints(verdicts, sentiment).map(({ letter, question, finding }) => `(${letter}) ${question}. ${finding}`);
  const simulated = [...verdicts, ...sentiment].some(({ asked }) => asked.market === 'simulated');
  const unserved = [...unservedNeeds(verdicts), ...unservedParts(sentiment)];
  return [
    ...(simulated ? ['The market that answers is simulated.', ''] : []),
    ...table(HEAD, verdicts.map(cells)),
    '',
    'Altcoins',
    ...table(SENTIMENT_HEAD, sentiment.map(sentimentCells)),
    '',
    ...(todo.length > 0 ? ['What to do', ...todo, ''] : []),
    `Open points (docs/sources.md §14)${simulated ? ', as they would be settled: a simulator settles nothing' : ''}`,
    ...points,
    '',
    unserved.length === 0 ? 'Every need has a source that works.' : `Without a source that works: ${unserved.join(', ')}.`,
  ].join('\n');
}
