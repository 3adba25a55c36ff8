import { linearRegression, sampleCorrelation } from 'simple-statistics';
import { yearOf } from '../../lib/core/time.ts';
import type { EpochDay } from '../../lib/core/units.ts';
import type { StoredSeriesId } from '../../lib/market/instrument.ts';
import { previousSession, sessionCloseMs } from '../../lib/market/us-sessions.ts';
import type { LoopbackMarket } from '../loopback/market/loopback-market.ts';
import { truthOf } from '../loopback/market/truth-of.ts';

interface Return {
  readonly day: EpochDay;
  readonly equity: number;
  readonly crypto: number;
}

/** Log returns between neighbouring sessions on which both have a final close, straight from the market and not from the product. */
export function expectedReturns(
  market: LoopbackMarket,
  equity: 'RUT' | 'SPX',
  crypto: StoredSeriesId,
  from: EpochDay = 0,
): readonly Return[] {
  const [x, y] = [truthOf(market, equity), truthOf(market, crypto)];
  const isOver = (day: EpochDay): boolean => sessionCloseMs(day) <= market.nowMs && day < Math.floor(market.nowMs / 86_400_000);
  const days = [...x.keys()].filter((day) => day >= from && y.has(day) && isOver(day));
  return days.slice(1).flatMap((day, i) => {
    const before = days[i] ?? 0;
    // Beside a session without a value there is no daily return.
    if (before !== previousSession(day)) return [];
    const move = (closes: ReadonlyMap<EpochDay, number>): number => Math.log((closes.get(day) ?? 0) / (closes.get(before) ?? 0));
    return [{ day, equity: move(x), crypto: move(y) }];
  });
}

const pearsonOf = (returns: readonly Return[]): number =>
  sampleCorrelation(
    returns.map(({ equity }) => equity),
    returns.map(({ crypto }) => crypto),
  );

/** Pearson r of the newest returns. */
export const expectedWindow = (returns: readonly Return[], sessions: number): number => pearsonOf(returns.slice(-sessions));

/** Slope of crypto on the equity over the newest returns. */
export const expectedSlope = (returns: readonly Return[], sessions: number): number =>
  linearRegression(returns.slice(-sessions).map(({ equity, crypto }) => [equity, crypto])).m;

/** Pearson r of the newest closes of both, up to the one on which the last return ends. */
export function expectedLevels(market: LoopbackMarket, equity: 'RUT' | 'SPX', crypto: StoredSeriesId, sessions: number): number {
  const [x, y] = [truthOf(market, equity), truthOf(market, crypto)];
  const last = expectedReturns(market, equity, crypto).at(-1)?.day ?? 0;
  const days = [...x.keys()].filter((day) => day <= last && y.has(day)).slice(-sessions);
  const closes = (of: ReadonlyMap<EpochDay, number>): number[] => days.map((day) => of.get(day) ?? 0);
  return sampleCorrelation(closes(x), closes(y));
}

/** Pearson r and number of returns that end in a calendar year. */
export function expectedYear(returns: readonly Return[], year: number): { readonly n: number; readonly r: number } {
  const within = returns.filter(({ day }) => yearOf(day) === year);
  return { n: within.length, r: pearsonOf(within) };
}

/** A figure as the product prints it: two decimals, real minus sign. */
export const printed = (r: number): string => r.toFixed(2).replace('-', '−');
