import type { Words } from '../analytics/words.ts';
import type { EpochDay, Ratio, UnixMs } from '../core/units.ts';
import type { Pair, SeriesId } from '../market/instrument.ts';
import type { MarketKind } from '../market/series.ts';

/** Name of the evidence facts in storage.local. */
export const EVIDENCE_FACTS_KEY = 'evidenceFacts';

/**
 * The evidence of the pair in a few figures, for the card of a badge: one small object in storage.local, written by the
 * background where it differs. A figure that is not known is absent. Instants are by this computer's clock.
 */
export interface EvidenceFacts {
  readonly version: 1;
  readonly market: MarketKind;
  readonly pair: Pair;
  readonly equityShown: SeriesId;
  /** The session on which the pair's newest return ends. */
  readonly asOfDay: EpochDay;
  readonly staleAtMs: UnixMs;
  readonly expiresAtMs: UnixMs;
  /** The link that is left given the S&P 500. */
  readonly beyond?: { readonly r: number; readonly n: number; readonly words?: Words };
  /** Whether the link has changed lately, and the day by which it had before, where it ever did. */
  readonly regime?: { readonly changed: boolean; readonly lastDay?: EpochDay };
  /** Sessions by which the equity leads, below zero by which crypto does; 0: no lead is stated. */
  readonly lead?: { readonly k: number; readonly n: number };
  /** Record close of the equity, and the change from it to the close of `toDay`. */
  readonly high?: { readonly day: EpochDay; readonly change: Ratio; readonly toDay: EpochDay };
  /** Sessions in a row ahead of the S&P 500 up to `toDay`, and the last day of the last streak as long. */
  readonly streak?: { readonly length: number; readonly toDay: EpochDay; readonly lastAsLongDay?: EpochDay };
}
