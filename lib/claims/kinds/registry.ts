import { allTimeHigh } from './all-time-high.ts';
import { changeOverWindow } from './change-over-window.ts';
import { correlationStatement } from './correlation-statement.ts';
import { FUND_TICKERS } from '../figures/fund-tickers.ts';
import { withSides } from '../figures/with-sides.ts';
import { withFormers } from '../figures/with-formers.ts';
import type { Item } from '../lexer/item.ts';
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
import { withChanges, withValues } from './value-beside-change.ts';
import { unnegated } from './unnegated.ts';

const isQuantity = ({ kind }: Item): boolean => kind === 'quantity';
const isPerCent = (item: Item): boolean => item.kind === 'quantity' && item.quantity.unit === '%';
const isInDollars = (item: Item): boolean => item.kind === 'quantity' && item.quantity.unit === 'USD';
const isRun = (item: Item): boolean => item.kind === 'time' && item.time.window?.kind === 'consecutive';

/**
 * The kinds in the order in which they take numbers: first those that a word of their own tells ("dominance", "inflows"),
 * then those that are told by items and clauses alone.
 */
export const kindRules: readonly KindRule[] = [
  figureRule('dominance', withFormers(dominance), {
    // "BTC.D".
    words: (w) => [w.dominance, w.marketShare, 'd'],
    item: isPerCent,
  }),
  figureRule('ratio-threshold', withFormers(ratioThreshold), {
    words: (w) => [w.longShort, w.taker, w.funding, w.premium, w.traders, w.longs, w.shorts, w.longShare, w.shortShare],
  }),
  figureRule('netflow', netflow, { words: (w) => [w.fund, w.exchange, w.allFunds, w.inflow, w.outflow, w.whales, FUND_TICKERS] }),
  figureRule('market-value-change', withValues(marketValueChange), { words: () => [], item: isInDollars }),
  unnegated(allTimeHigh),
  recordOfSeries(figureRule('other-numeric', withFormers(withSides(withChanges(otherNumeric))), { words: () => [], item: isQuantity })),
  figureRule('correlation-statement', withFormers(correlationStatement), {
    words: (w) => [w.correlation, w.link, w.together, w.decoupled],
  }),
  figureRule('streak-outperformance', streakOutperformance, {
    words: (w) => [w.outperforms, w.underperforms, w.streak],
    item: isRun,
  }),
  unnegated(drawdownFromAth),
  unnegated(changeOverWindow),
  unnegated(priceLevel),
];
