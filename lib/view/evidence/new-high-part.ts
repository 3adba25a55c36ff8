import { newHighChance } from '../../analytics/new-high-chance.ts';
import type { EpochDay } from '../../core/units.ts';
import type { DailySeries } from '../../market/series.ts';
import { closesOf } from '../closes-of.ts';
import type { PairEvidence } from '../pair-evidence.ts';
import type { BlockText } from './block.ts';
import type { EvidenceSay } from './evidence-say.ts';
import { newHighBlock } from './new-high-block.ts';

/** The chance by the end of the quarter, and by any other day that a person asks for. */
export interface NewHighPart {
  readonly block: BlockText;
  /** Absent where nothing is said of the days ahead. */
  readonly until?: {
    /** The end of the quarter. */
    readonly by: EpochDay;
    /** The days that may be asked for. */
    readonly first: EpochDay;
    readonly last: EpochDay;
    /** What is said of another one. */
    readonly refusal: string;
    /** The block for one of them. Computed when it is asked for: some 10 000 paths. */
    readonly blockOf: (by: EpochDay) => BlockText;
  };
}

/** Furthest day that may be asked for, in calendar days from the newest close. */
const FURTHEST = 366;

/** The chance of a new high with a choice of the day (docs/methods.md §9); the replay stays that of quarter ends. */
export function newHighPart(
  { newHigh, replay, highs }: Pick<PairEvidence, 'newHigh' | 'replay' | 'highs'>,
  crypto: DailySeries,
  say: EvidenceSay,
): NewHighPart {
  const known = { replay, record: highs.crypto };
  const block = newHighBlock({ newHigh, ...known }, say);
  if (!newHigh || say.expired) return { block };
  const { asOf, by } = newHigh;
  const blockOf = (day: EpochDay): BlockText => {
    const { days, close } = closesOf(crypto);
    return newHighBlock({ newHigh: newHighChance(days, close, day), ...known }, say);
  };
  const [first, last] = [asOf + 1, asOf + FURTHEST];
  const refusal = say.t('as_of_refused', say.format.date(first), say.format.date(last));
  return { block, until: { by, first, last, refusal, blockOf } };
}
