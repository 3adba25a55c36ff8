import { epochDay } from '../core/time.ts';
import type { EpochDay } from '../core/units.ts';

/** What the companies of an index were worth together, as published. */
export interface IndexCapitalisation {
  /** Close of this session. */
  readonly day: EpochDay;
  /** USD; what is counted, all shares or the free float, is said beside each list. */
  readonly value: number;
  /** Publisher, title and date. */
  readonly source: string;
  readonly url: string;
}

/** Published capitalisations of the Russell 2000, all shares, ascending: constants, not renewed (docs/methods.md §7). */
export const RUSSELL_2000_CAPITALISATIONS: readonly IndexCapitalisation[] = [
  {
    day: epochDay(2019, 11, 29),
    value: 2.367e12,
    source: 'Marquette Associates, “The Dynamic Duo vs. the Russell 2000”, 12 December 2019 (end of November)',
    url: 'https://www.marquetteassociates.com/the-dynamic-duo-vs-the-russell-2000',
  },
  {
    day: epochDay(2024, 2, 22),
    value: 2.95e12,
    source: 'Marquette Associates, “2 vs. 2000”, 22 February 2024',
    url: 'https://www.marquetteassociates.com/2-vs-2000/',
  },
];
