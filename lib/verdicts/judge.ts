import type { Claim, ClaimKind } from '../claims/claim.ts';
import type { History } from './history.ts';
import { judgeAllTimeHigh } from './kinds/all-time-high.ts';
import { judgeChange } from './kinds/change-over-window.ts';
import { judgeCorrelation } from './kinds/correlation-statement.ts';
import { judgeDominance } from './kinds/dominance.ts';
import { judgeDrawdown } from './kinds/drawdown-from-ath.ts';
import { judgeMarketValue } from './kinds/market-value-change.ts';
import { judgeNetflow } from './kinds/netflow.ts';
import { judgeOther } from './kinds/other-numeric.ts';
import { judgePriceLevel } from './kinds/price-level.ts';
import { judgeRatio } from './kinds/ratio-threshold.ts';
import { judgeStreak } from './kinds/streak-outperformance.ts';
import type { Judge } from './question.ts';
import { unknown } from './unknown.ts';
import type { Published, Verdict } from './verdict.ts';
import { withStored } from './with-stored.ts';

const JUDGES: Readonly<Record<ClaimKind, Judge>> = {
  'price-level': judgePriceLevel,
  'change-over-window': judgeChange,
  'all-time-high': judgeAllTimeHigh,
  'drawdown-from-ath': judgeDrawdown,
  'streak-outperformance': judgeStreak,
  'market-value-change': judgeMarketValue,
  'ratio-threshold': judgeRatio,
  'correlation-statement': judgeCorrelation,
  dominance: judgeDominance,
  netflow: judgeNetflow,
  'other-numeric': judgeOther,
};

/**
 * What the stored data say of a claim at the date of its text (docs/methods.md §12). `beside` are the other claims of its
 * sentence. Without a date of publication nothing is checked, nor what is said of a time that the text
 * does not date ("before the crash"); nothing is off whose subject the sentence does not name: it may be another one. Forecasts and opinions are no claims and never come here.
 */
export function judge(claim: Claim, published: Published | undefined, history: History, beside: readonly Claim[] = []): Verdict {
  if (!published) return unknown({ why: 'no-date' });
  const verdict = JUDGES[claim.kind]({ claim, published, history, beside });
  if (verdict.word === 'unknown') return { ...verdict, missing: withStored(verdict.missing, history) };
  if (claim.window?.kind === 'since-event') return unknown({ why: 'window' });
  return verdict.word === 'off' && !claim.isSubjectNamed ? unknown({ why: 'subject' }, verdict.steps) : verdict;
}
