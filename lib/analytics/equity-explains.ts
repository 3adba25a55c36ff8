import type { EpochDay } from '../core/units.ts';
import type { AlignedTriple } from '../market/align-three.ts';
import { beta } from './beta.ts';
import type { Beta } from './beta.ts';
import { lastReturns } from './last-returns.ts';
import { measuredCorrelation } from './measured-correlation.ts';
import type { MeasuredCorrelation } from './measured-correlation.ts';
import { MIN_RETURNS } from './min-returns.ts';
import { pairReturns } from './pair-returns.ts';
import { PARTIAL_SESSIONS, partialGiven } from './partial-given.ts';
import type { PartialCorrelation } from './partial-correlation.ts';

/** How crypto goes with one index. */
export interface IndexLink extends MeasuredCorrelation {
  readonly beta?: Beta;
}

/** How much of the link with the equity is one with the benchmark; all of it over the same returns. */
export interface EquityExplains {
  readonly n: number;
  /** Sessions on which the first and the last of these returns end. */
  readonly from: EpochDay;
  readonly to: EpochDay;
  readonly equity: IndexLink;
  readonly benchmark: IndexLink;
  /** Crypto with the equity, given the benchmark; absent where that explains one of the two entirely. */
  readonly equityGivenBenchmark?: PartialCorrelation;
  /** Crypto with the benchmark, given the equity. */
  readonly benchmarkGivenEquity?: PartialCorrelation;
}

function indexLink(index: Float64Array, crypto: Float64Array): IndexLink | undefined {
  const measured = measuredCorrelation(index, crypto);
  const slope = beta(index, crypto);
  return measured && { ...measured, ...(slope && { beta: slope }) };
}

/**
 * Small caps, or just equities (docs/methods.md §2)? r and β of crypto to the equity and to the benchmark, and each
 * partial r given the other, over the last 90 daily log returns that all three have. x is the equity, y crypto, z the
 * benchmark. `undefined` for n < 20 or where one of the three does not move.
 */
export function equityExplains(triple: AlignedTriple, sessions = PARTIAL_SESSIONS): EquityExplains | undefined {
  const { days, x, y, z } = triple;
  const returns = lastReturns(pairReturns({ days, x, y }), sessions);
  const other = lastReturns(pairReturns({ days, x: z, y }), sessions);
  const [from, to, n] = [returns.days[0], returns.days.at(-1), returns.days.length];
  if (n < MIN_RETURNS || from === undefined || to === undefined) return undefined;
  const [equity, benchmark] = [indexLink(returns.x, returns.y), indexLink(other.x, other.y)];
  if (!equity || !benchmark) return undefined;
  const given = partialGiven(triple, sessions);
  const reverse = partialGiven({ days, x: z, y, z: x }, sessions);
  return {
    n,
    from,
    to,
    equity,
    benchmark,
    ...(given && { equityGivenBenchmark: given }),
    ...(reverse && { benchmarkGivenEquity: reverse }),
  };
}
