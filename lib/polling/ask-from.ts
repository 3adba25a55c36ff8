import type { EpochDay } from '../core/units.ts';
import type { Candidate } from './candidates.ts';
import { STAND_INS } from './needs.ts';
import type { NeedState } from './state.ts';
import type { SeriesSummary } from './summary.ts';
import type { Wish } from './wish.ts';

/** Around a hole a few days are asked for, so that what comes back can be compared with its neighbours. */
const HOLE_MARGIN_DAYS = 7;

export interface AskFromInput {
  readonly candidate: Candidate;
  readonly wish: Wish;
  readonly needState: NeedState;
  readonly summary: SeriesSummary | undefined;
  readonly standIn: SeriesSummary | undefined;
}

/**
 * First day to ask a source for; `undefined` asks for its whole history. Whole: nothing is stored, or too
 * little, or what is stored begins with another provider than the preferred one, which has not been asked for all it has. Otherwise
 * the provider of the newest days is asked for the missing tail and the days that it may have revised; another one
 * from far enough back to be joined; for a hole, from before the hole.
 */
export function askFrom({ candidate, wish, needState, summary, standIn }: AskFromInput): EpochDay | undefined {
  const { source, isPrimary } = candidate;
  if (STAND_INS.has(source.id)) return standIn?.revisedFrom;
  const { cursor } = needState;
  if (wish.reason === 'page' && cursor) return cursor.from;
  if (!summary || wish.reason === 'depth') return undefined;
  if (isPrimary && summary.firstSource !== source.id && !needState.wholeFrom.includes(source.id)) return undefined;
  const tail = source.id === summary.lastSource ? summary.revisedFrom : summary.overlapFrom;
  const hole = summary.missingSessions[0];
  return wish.reason === 'hole' && hole !== undefined ? Math.min(tail, hole - HOLE_MARGIN_DAYS) : tail;
}
