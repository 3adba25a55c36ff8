import { newHighChance } from '../analytics/new-high-chance.ts';
import type { NewHighChance } from '../analytics/new-high-chance.ts';
import { newHighReplay } from '../analytics/new-high-replay.ts';
import type { NewHighReplay } from '../analytics/new-high-replay.ts';
import { quarterEnd } from '../market/quarter-end.ts';
import type { DailySeries } from '../market/series.ts';
import { closesOf } from './closes-of.ts';

/** Chance of a new high of crypto, and how such chances did before; a part without enough data is absent. */
export interface NewHighEvidence {
  /** By the end of the quarter, of the next one where hardly any of it is left. */
  readonly newHigh?: NewHighChance;
  readonly replay?: NewHighReplay;
}

/** Both over every calendar day of crypto, as of its newest final close (docs/methods.md §9). */
export function newHighEvidence(crypto: DailySeries): NewHighEvidence {
  const { days, close } = closesOf(crypto);
  const asOf = days.at(-1);
  const newHigh = asOf === undefined ? undefined : newHighChance(days, close, quarterEnd(asOf));
  const replay = newHighReplay(days, close);
  return { ...(newHigh && { newHigh }), ...(replay && { replay }) };
}
