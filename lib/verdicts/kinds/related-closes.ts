import type { Claim, Direction } from '../../claims/claim.ts';
import { closesAlone, pairedCloses } from '../paired-closes.ts';
import type { PairedCloses } from '../paired-closes.ts';
import type { History } from '../history.ts';
import { seriesOf, sourceOn } from '../series-of.ts';
import type { SubjectSeries } from '../series-of.ts';
import type { Missing } from '../verdict.ts';

/** Closes of a claim's subject, in the way that the claim says it went: x does better than y where the claim is right. */
export interface Related {
  /** As the claim names it. */
  readonly subject: string;
  readonly closes: PairedCloses;
  /** x is the second one, or what stands still. */
  readonly isSwapped: boolean;
  /** Providers, each once. */
  readonly sources: readonly string[];
}

const RISES: readonly Direction[] = ['up', 'above', 'high', 'record', 'positive'];
const FALLS: readonly Direction[] = ['down', 'below', 'low', 'negative'];

/** The two names of a pair, "A~B" or the ratio of two prices "A/B": that it rises says that A does better. */
export function namesOf(subject: string): readonly [string, string?] {
  const [first = subject, second] = subject.split(/[~/]/);
  return second === undefined ? [first] : [first, second];
}

const newestSource = ({ columns }: SubjectSeries): string => sourceOn(columns, columns.days.at(-1) ?? 0);

/** Put together once for all claims that are judged by one history. */
const shared = new WeakMap<History, Map<string, PairedCloses>>();

function sharedCloses(history: History, key: string, make: () => PairedCloses): PairedCloses {
  const known = shared.get(history) ?? new Map<string, PairedCloses>();
  shared.set(history, known);
  const closes = known.get(key) ?? make();
  known.set(key, closes);
  return closes;
}

/**
 * What a claim of a run or of an outperformance is judged by: the closes of its one or two subjects, swapped where it
 * speaks of falls or of underperformance. A pair without a direction says that the first did better; one subject without a
 * direction says nothing that can be checked.
 */
export function relatedCloses({ subject, direction, scope }: Claim, history: History): Related | Missing {
  if (scope !== undefined && scope !== 'relative-outperformance') return { why: 'not-served', what: scope };
  const [first, second] = namesOf(subject);
  const falls = direction !== undefined && FALLS.includes(direction);
  const isSaid = falls || (direction === undefined ? second !== undefined : RISES.includes(direction));
  if (!isSaid) return { why: 'unclear' };
  const x = seriesOf(first, history);
  const y = second === undefined ? undefined : seriesOf(second, history);
  if (!x) return { why: 'no-series', subject: first };
  if (second !== undefined && !y) return { why: 'no-series', subject: second };
  const closes = sharedCloses(history, `${first}~${second ?? ''}${falls ? ' falls' : ''}`, () => {
    const own = y ? pairedCloses(x, y) : closesAlone(x);
    return falls ? { ...own, x: own.y, y: own.x } : own;
  });
  const sources = [...new Set([x, ...(y ? [y] : [])].map(newestSource))].filter((source) => source !== '');
  return { subject, closes, isSwapped: falls, sources };
}
