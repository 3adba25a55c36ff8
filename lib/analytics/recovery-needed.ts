import type { Ratio } from '../core/units.ts';

/**
 * Rise that brings a price back to its high: 1/(1 + drawdown) − 1 (docs/methods.md §10). A coin at −90 % has to gain 900 %.
 * `undefined` at −100 %, from where nothing leads back.
 */
export const recoveryNeeded = (drawdown: Ratio): Ratio | undefined => (drawdown > -1 ? 1 / (1 + drawdown) - 1 : undefined);
