import { epochDayOf } from '../lib/core/time.ts';
import type { EpochDay, UnixMs } from '../lib/core/units.ts';
import type { RatioExchange } from '../lib/market/ratio-history.ts';
import { previousSession, sessionCloseMs } from '../lib/market/us-sessions.ts';
import { pearson, ranksOf } from './loopback/market/altcoins/plain-statistics.ts';
import { trueAltcoins, trueCloses, trueDrawdown, trueRatios } from './loopback/market/altcoins/truth-of-altcoins.ts';
import type { LoopbackCoin } from './loopback/market/altcoins/altcoin-market.ts';
import type { LoopbackMarket } from './loopback/market/loopback-market.ts';
import { truthOf } from './loopback/market/truth-of.ts';

/*
 * The altcoin side computed straight from the market, by definitions of its own: what the product shows is held to it.
 */

export interface ExpectedLink {
  readonly n: number;
  readonly r: number;
}

/** Pearson r of the newest daily log returns of a coin and the Russell 2000 between neighbouring US sessions. */
export function expectedLink(market: LoopbackMarket, coin: LoopbackCoin, sessions: number): ExpectedLink {
  const [equity, closes] = [truthOf(market, 'RUT'), trueCloses(market, coin)];
  const today = epochDayOf(market.nowMs);
  const days = [...equity.keys()].filter((day) => closes.has(day) && day < today && sessionCloseMs(day) <= market.nowMs);
  const moves = days.slice(1).flatMap((day, i) => {
    const before = days[i] ?? 0;
    if (before !== previousSession(day)) return [];
    const move = (of: ReadonlyMap<EpochDay, number>): number => Math.log((of.get(day) ?? 0) / (of.get(before) ?? 0));
    return [[move(equity), move(closes)] as const];
  });
  const newest = moves.slice(-sessions);
  return {
    n: newest.length,
    r: pearson(
      newest.map(([x]) => x),
      newest.map(([, y]) => y),
    ),
  };
}

export interface ExpectedSeason {
  readonly members: number;
  readonly ahead: number;
}

/** How many of the coins have 90 days, and how many of those gained more than Bitcoin over them. */
export function expectedSeason(market: LoopbackMarket, coins: readonly LoopbackCoin[]): ExpectedSeason {
  const bitcoin = truthOf(market, 'BTC');
  const end = epochDayOf(market.nowMs) - 1;
  const gain = (closes: ReadonlyMap<EpochDay, number>): number | undefined => {
    const [first, last] = [closes.get(end - 90), closes.get(end)];
    return first === undefined || last === undefined ? undefined : last / first - 1;
  };
  const own = coins.flatMap((coin) => gain(trueCloses(market, coin)) ?? []);
  const against = gain(bitcoin) ?? Number.NaN;
  return { members: own.length, ahead: own.filter((each) => each > against).length };
}

/** How many coins there are, and lie 80 % and 90 % or more below their highs. */
export function expectedDrawdowns(coins: readonly LoopbackCoin[]): { of: number; atMost80: number; atMost90: number } {
  const all = coins.map(trueDrawdown);
  return { of: all.length, atMost80: all.filter((each) => each <= -0.8).length, atMost90: all.filter((each) => each <= -0.9).length };
}

/** Spearman's ρ of rank and account ratio at one hour, over the coins that the exchange has. */
export function expectedSpearman(
  coins: readonly LoopbackCoin[],
  exchange: RatioExchange,
  atMs: UnixMs,
): { rho: number; n: number; aboveOne: number } {
  const ratios = trueRatios(coins, { exchange, measure: 'global-account', atMs });
  return {
    rho: pearson(ranksOf(ratios.map(({ rank }) => rank)), ranksOf(ratios.map(({ ratio }) => ratio))),
    n: ratios.length,
    aboveOne: ratios.filter(({ ratio }) => ratio > 1).length,
  };
}

/** The altcoins that are followed, by the market's own word for each coin. */
export const expectedAltcoins = trueAltcoins;
