import { epochDay } from '../core/time.ts';
import type { IndexCapitalisation } from './index-capitalisations.ts';

/**
 * Published capitalisations of the S&P 500, ascending: constants, not renewed (docs/methods.md §7). From 2024 on they are 5 % higher a
 * point than before: what they count has changed, from the float to all shares as it seems.
 */
export const SP500_CAPITALISATIONS: readonly IndexCapitalisation[] = [
  {
    day: epochDay(2019, 12, 31),
    value: 26.76e12,
    source: 'Political Calculations, “S&P 500 Market Capitalization”, January 2020 (end of 2019)',
    url: 'https://politicalcalculations.blogspot.com/2020/01/s-500-market-capitalization.html',
  },
  {
    day: epochDay(2023, 12, 29),
    value: 40.04e12,
    source: 'Political Calculations, “Snapshot of the S&P 500’s Market Cap”, January 2024, after Standard & Poor’s (end of 2023)',
    url: 'https://politicalcalculations.blogspot.com/2024/01/snapshot-of-s-500s-market-cap.html',
  },
  {
    day: epochDay(2024, 12, 31),
    value: 51.86e12,
    source:
      'Political Calculations, “Winter 2024 Snapshot of the S&P 500’s Market Cap”, January 2025, after Standard & Poor’s (end of 2024)',
    url: 'https://politicalcalculations.blogspot.com/2025/01/winter-2024-snapshot-of-s-500s-market.html',
  },
];
