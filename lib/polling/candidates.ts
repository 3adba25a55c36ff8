import { unreachable } from '../core/assert.ts';
import type { UnixMs } from '../core/units.ts';
import type { NeedId, Source } from '../sources/source.ts';
import { freeAtMs } from './free-at.ts';
import { STAND_INS } from './needs.ts';
import { needState, sourceNeedState } from './state.ts';
import type { PollState } from './state.ts';
import { holeKey } from './summary.ts';
import type { SeriesSummary } from './summary.ts';
import type { Wish } from './wish.ts';

/** A source that may answer a wish. */
export interface Candidate {
  readonly source: Source;
  /** Not asked before; Infinity while it is off. Spacing is left out: it delays, it does not exclude. */
  readonly freeAtMs: UnixMs;
  readonly isPrimary: boolean;
}

export interface CandidatesInput {
  readonly need: NeedId;
  readonly wish: Wish;
  readonly state: PollState;
  readonly summary: SeriesSummary | undefined;
  /** Summary of the series that stands in for the need's own, where one does. */
  readonly standIn: SeriesSummary | undefined;
  /** Sources of the need in the order in which they are preferred. */
  readonly sources: readonly Source[];
  readonly nowMs: UnixMs;
}

/** A source whose answers lacked the wanted day this often lets the next one try. */
const PATIENCE_ANSWERS = 2;

/** How often a source's answers lacked the wanted day, once that is more than patience allows; else 0. */
function lackingOf(state: PollState, source: Source, need: NeedId, wish: Wish): number {
  const { lacked } = sourceNeedState(state, source.id, need);
  const answers = lacked && lacked.day === wish.wantedDay ? lacked.answers : 0;
  return answers < PATIENCE_ANSWERS ? 0 : answers;
}

/** Whether a source may answer this wish at all. */
function suits(input: CandidatesInput, source: Source): boolean {
  const { need, wish, state, summary, sources } = input;
  switch (wish.reason) {
    case 'page':
      return needState(state, need).cursor?.source === source.id;
    case 'pre-open':
    case 'today':
      // A bar in progress is not worth a seam: nobody behind the provider of the newest days is asked for it.
      return (
        !summary ||
        sources.indexOf(source) <=
          Math.max(
            0,
            sources.findIndex(({ id }) => id === summary.lastSource),
          )
      );
    case 'hole':
      return fillsHole(input, source);
    case 'depth':
      return !needState(state, need).wholeFrom.includes(source.id);
    case 'fill':
    case 'close':
      return true;
    default:
      return unreachable(wish.reason);
  }
}

function fillsHole({ need, state, summary }: CandidatesInput, source: Source): boolean {
  const known = needState(state, need).hole;
  const hole = summary && known?.key === holeKey(summary) ? known : undefined;
  const ownTurn = (hole?.rounds ?? 0) > 0 || source.id !== summary?.lastSource;
  return ownTurn && !hole?.asked.includes(source.id);
}

/** A stand-in answers only while nobody else can, only what is missing altogether, and only until it has it. */
function standsInNow(input: CandidatesInput, others: readonly Candidate[]): boolean {
  const { wish, standIn, nowMs } = input;
  if (wish.reason !== 'fill' && wish.reason !== 'close') return false;
  if ((standIn?.newestFinalDay ?? -Infinity) >= (wish.wantedDay ?? Infinity)) return false;
  return others.every((other) => other.freeAtMs > nowMs);
}

/**
 * Who may answer a wish, best first: the order of preference, except that whoever has repeatedly answered without
 * the wanted day goes behind the others. Sources that are held are listed with the time at which they are free.
 * Empty when nobody serves the need.
 */
export function candidates(input: CandidatesInput): readonly Candidate[] {
  const { need, wish, state, sources } = input;
  const listed = sources
    .filter((source) => suits(input, source))
    .map((source) => ({ source, freeAtMs: freeAtMs(state, source, need), isPrimary: source === sources[0] }));
  const own = listed.filter(({ source }) => !STAND_INS.has(source.id));
  const ordered = own.toSorted((a, b) => lackingOf(state, a.source, need, wish) - lackingOf(state, b.source, need, wish));
  return standsInNow(input, own) ? [...ordered, ...listed.filter(({ source }) => STAND_INS.has(source.id))] : ordered;
}
