import type { EpochDay, Ratio } from '../core/units.ts';
import type { Instrument } from './instrument.ts';
import { levelOf } from './series-row.ts';
import type { SeriesRow } from './series-row.ts';

/**
 * Simple move of one day that, undone on the next, is a misprint. Equities: docs/sources.md §2. Crypto: its largest true
 * moves that the next day undid were 27 % (ETH, 2017-03-18).
 */
const SPIKE_MOVE: Readonly<Record<Instrument['kind'], Ratio>> = { equity: 0.12, crypto: 0.4 };

/** Part of the move that may remain on the next day for it to count as undone. */
const UNDONE_SHARE = 0.25;

/** Neighbours further apart than a long weekend say nothing about one day. */
const MAX_NEIGHBOUR_GAP_DAYS = 5;

/** Move on the newest final day above which it waits for confirmation (docs/sources.md §13.4). */
const JUMP_MOVE = 0.25;

/** How close a second provider's value must come to confirm a jump. */
const CONFIRMING_MOVE = 0.05;

const move = (from: SeriesRow, to: SeriesRow): Ratio => levelOf(to) / levelOf(from) - 1;

/**
 * Days whose close the next day undid: misprints of one day. `rows` ascend and are at one level. A crash that stays
 * (BTC, −37 % on 2020-03-12) is none.
 */
export function undoneSpikes(rows: readonly SeriesRow[], kind: Instrument['kind']): ReadonlySet<EpochDay> {
  const spikes = new Set<EpochDay>();
  for (const [i, row] of rows.entries()) {
    const [before, after] = [rows[i - 1], rows[i + 1]];
    if (!before || !after || spikes.has(before.day)) continue;
    if (row.day - before.day > MAX_NEIGHBOUR_GAP_DAYS || after.day - row.day > MAX_NEIGHBOUR_GAP_DAYS) continue;
    const size = Math.abs(move(before, row));
    if (size > SPIKE_MOVE[kind] && Math.abs(move(before, after)) <= UNDONE_SHARE * size) spikes.add(row.day);
  }
  return spikes;
}

/**
 * The day of the newest row if it is a final jump of more than 25 % that nothing confirms yet: neither a later row nor
 * another provider's value of the same day (`witness`: the row that was stored for it before this answer).
 */
export function unconfirmedJump(rows: readonly SeriesRow[], witness: SeriesRow | undefined): EpochDay | undefined {
  const [before, last] = rows.slice(-2);
  if (!before || !last || last.provisional || Math.abs(move(before, last)) <= JUMP_MOVE) return undefined;
  const confirmed = witness !== undefined && witness.source !== last.source && Math.abs(move(witness, last)) <= CONFIRMING_MOVE;
  return confirmed ? undefined : last.day;
}
