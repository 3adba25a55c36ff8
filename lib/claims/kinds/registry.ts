import { allTimeHigh } from './all-time-high.ts';
import { changeOverWindow } from './change-over-window.ts';
import { correlationStatement } from './correlation-statement.ts';
import { dominance } from './dominance.ts';
import { drawdownFromAth } from './drawdown-from-ath.ts';
import { figureRule } from './figure-rule.ts';
import type { KindRule } from './kind-rule.ts';
import { marketValueChange } from './market-value-change.ts';
import { netflow } from './netflow.ts';
import { otherNumeric } from './other-numeric.ts';
import { priceLevel } from './price-level.ts';
import { recordOfSeries } from './record-of-series.ts';
import { ratioThreshold } from './ratio-threshold.ts';
import { streakOutperformance } from './streak-outperformance.ts';
import { unnegated } from './unnegated.ts';

/**
 * The kinds in the order in which they take numbers: first those that a word of their own tells ("dominance", "inflows"),
 * then those that are told by items and clauses alone.
 */
export const kindRules: readonly KindRule[] = [
  figureRule('dominance', dominance),
  figureRule('ratio-threshold', ratioThreshold),
  figureRule('netflow', netflow),
  figureRule('market-value-change', marketValueChange),
  unnegated(allTimeHigh),
  recordOfSeries(figureRule('other-numeric', otherNumeric)),
  figureRule('correlation-statement', correlationStatement),
  figureRule('streak-outperformance', streakOutperformance),
  unnegated(drawdownFromAth),
  unnegated(changeOverWindow),
  unnegated(priceLevel),
];
