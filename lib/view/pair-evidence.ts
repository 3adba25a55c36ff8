import { byLeftEdge } from '../analytics/by-left-edge.ts';
import type { ByLeftEdge } from '../analytics/by-left-edge.ts';
import { concordance } from '../analytics/concordance.ts';
import type { Concordance } from '../analytics/concordance.ts';
import { equityExplains } from '../analytics/equity-explains.ts';
import type { EquityExplains } from '../analytics/equity-explains.ts';
import { leadLag } from '../analytics/lead-lag.ts';
import type { LeadLag } from '../analytics/lead-lag.ts';
import type { TurningPointMatch } from '../analytics/match-turning-points.ts';
import { outperformanceStreak } from '../analytics/outperformance-streak.ts';
import type { OutperformanceStreak } from '../analytics/outperformance-streak.ts';
import { pairReturns } from '../analytics/pair-returns.ts';
import { regimeChange } from '../analytics/regime-change.ts';
import type { RegimeChange } from '../analytics/regime-change.ts';
import { relativeStrength } from '../analytics/relative-strength.ts';
import type { RelativeStrength } from '../analytics/relative-strength.ts';
import { sessionReturns } from '../analytics/session-returns.ts';
import { synchronousCorrelation } from '../analytics/synchronous-correlation.ts';
import type { SynchronousCorrelation } from '../analytics/synchronous-correlation.ts';
import type { TurningPoint } from '../analytics/turning-points.ts';
import { align } from '../market/align.ts';
import { alignThree } from '../market/align-three.ts';
import { atCloseFit } from '../market/at-close-fit.ts';
import { continuous } from '../market/continuous.ts';
import { lowerBound } from '../market/lower-bound.ts';
import { followedEvidence } from './followed-evidence.ts';
import type { FollowedEvidence } from './followed-evidence.ts';
import { newHighEvidence } from './new-high-evidence.ts';
import type { NewHighEvidence } from './new-high-evidence.ts';
import type { PairData } from './pair-data.ts';
import { pairTurns } from './pair-turns.ts';
import { seriesHigh } from './series-high.ts';
import type { SeriesHigh } from './series-high.ts';
import { valueAddedOf } from './value-added.ts';
import type { ValueAdded } from './value-added.ts';
import { windowEvidence } from './window-evidence.ts';
import type { WindowEvidence } from './window-evidence.ts';

/** What is behind a pair's correlation; a part without enough data is absent (docs/methods.md §1–§9). */
export interface PairEvidence extends NewHighEvidence {
  /** As PairWindows has them. */
  readonly windows: readonly WindowEvidence[];
  readonly leadLag?: LeadLag;
  readonly regime?: RegimeChange;
  readonly turns: { readonly equity: readonly TurningPoint[]; readonly crypto: readonly TurningPoint[] };
  readonly matched?: TurningPointMatch;
  readonly concordance?: Concordance;
  /** Of the equity over the S&P 500; absent where it is that itself, or that is not known. */
  readonly streak?: OutperformanceStreak;
  readonly highs: { readonly equity?: SeriesHigh; readonly crypto?: SeriesHigh };
  /** Small caps, or just equities; absent as `streak` is, and where the S&P 500 ends before the pair does. */
  readonly explained?: EquityExplains;
  /** Absent where crypto's values at the US close are not known, or end before the pair does. */
  readonly synchronous?: SynchronousCorrelation;
  /** How r changes with the left edge of a chart. */
  readonly leftEdge?: ByLeftEdge;
  /** Of the equity against the S&P 500; absent as `streak` is. */
  readonly relativeStrength?: RelativeStrength;
  readonly valueAdded: ValueAdded;
  readonly followed: FollowedEvidence;
}

/** The evidence of a pair over its whole history. Pure; not needed for a first paint. */
export function pairEvidence(data: PairData): PairEvidence {
  const { aligned, equity, crypto, spx } = data;
  const bySession = sessionReturns(aligned);
  const returns = pairReturns(aligned);
  const lags = leadLag(bySession.x, bySession.y);
  const regime = regimeChange(returns.x, returns.y, returns.days);
  const against = spx && equity.id !== 'SPX' ? align(equity, spx) : undefined;
  const streak = against && outperformanceStreak(against.days, against.x, against.y);
  const strength = against && relativeStrength(against);
  const leftEdge = byLeftEdge(aligned);
  const [high, cryptoHigh] = [seriesHigh(equity), seriesHigh(crypto)];
  return {
    windows: windowEvidence(returns),
    ...(lags && { leadLag: lags }),
    ...(regime && { regime }),
    ...turnsOf(data),
    ...(streak && { streak }),
    ...explainedBy(data),
    ...synchronousOf(data),
    highs: { ...(high && { equity: high }), ...(cryptoHigh && { crypto: cryptoHigh }) },
    ...(leftEdge && { leftEdge }),
    ...(strength && { relativeStrength: strength }),
    valueAdded: valueAddedOf(equity, high),
    followed: followedEvidence(data, returns, against),
    ...newHighEvidence(crypto),
  };
}

function turnsOf({ aligned }: PairData): Pick<PairEvidence, 'turns' | 'matched' | 'concordance'> {
  const { equity, crypto, match } = pairTurns(aligned);
  const inStep = concordance(equity, crypto, aligned.days.length);
  return { turns: { equity, crypto }, ...(match && { matched: match }), ...(inStep && { concordance: inStep }) };
}

/** Over the returns that the pair shares with the S&P 500, where these end with the pair's own: else it would be of another time. */
function explainedBy({ equity, crypto, spx, asOfDay }: PairData): Pick<PairEvidence, 'explained'> {
  const explained = spx && equity.id !== 'SPX' ? equityExplains(alignThree(equity, crypto, spx)) : undefined;
  return explained?.to === asOfDay ? { explained } : {};
}

/**
 * Likewise over the returns of which crypto's values at the US close are known; and left out until these can be told to carry
 * the labels of their own days, because they are stored before that (lib/polling/judge-at-close.ts).
 */
function synchronousOf({ equity, crypto, atClose, asOfDay }: PairData): Pick<PairEvidence, 'synchronous'> {
  const synchronous = atClose && synchronousCorrelation(alignThree(equity, crypto, atClose));
  if (!atClose || synchronous?.to !== asOfDay) return {};
  // With the close that the first return begins at.
  const from = Math.max(0, lowerBound(atClose.days, synchronous.from) - 1);
  const shown = { days: atClose.days.subarray(from), close: continuous(atClose).subarray(from) };
  return atCloseFit(shown, crypto) === 'fits' ? { synchronous } : {};
}
