import { allTimeHigh } from './all-time-high.ts';
import { changeOverWindow } from './change-over-window.ts';
import { drawdownFromAth } from './drawdown-from-ath.ts';
import type { KindRule } from './kind-rule.ts';
import { priceLevel } from './price-level.ts';

/** The kinds found by the items and clauses of a sentence. A number belongs to the first rule that takes it. */
export const kindRules: readonly KindRule[] = [drawdownFromAth, allTimeHigh, changeOverWindow, priceLevel];
