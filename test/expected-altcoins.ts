import { epochDayOf } from '../lib/core/time.ts';
import type { EpochDay, UnixMs } from '../lib/core/units.ts';
import type { RatioExchange, RatioMeasure } from '../lib/market/ratio-history.ts';
import { previousSession, sessionCloseMs } from '../lib/market/us-sessions.ts';
import { mean, pearson, ranksOf } from './loopback/market/altcoins/plain-statistics.ts';
import { trueAltcoins, trueBalances, trueCloses, trueDrawdown, trueRatios } from './loopback/market/altcoins/truth-of-altcoins.ts';
import type { LoopbackCoin } from './loopback/market/altcoins/altcoin-market.ts';
import type { LoopbackMarket } from './loopback/market/loopback-market.ts';
import { truthOf } from './loopback/market/truth-of.ts';

/*
 * The altcoin side computed straight from the market, by definitions of its own: what the product shows is held to it.
 */

export interface ExpectedLink {
  readonly n: number;
  readonly r: number;
  /** 95 %, as docs/methods.md §3 defines it; absent for an effective sample of 10 or fewer. */
  readonly ci95: readonly [number, number] | undefined;
  /** Slope of the coin's returns on the index's, and its standard error from the residuals. */
  readonly beta: number;
  readonly betaSe: number;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function standardised(values: readonly number[]): readonly number[] {
  const middle = mean(values);
  const deviation = Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
  return values.map((value) => (value - middle) / deviation);
}

const lag = (values: readonly number[]): number => pearson(values.slice(0, -1), values.slice(1));

/** κ̂ from the fourth moments, n_eff from the lag-1 autocorrelations, Fisher's z in between. */
function expectedInterval(x: readonly number[], y: readonly number[], r: number): ExpectedLink['ci95'] {
  const n = x.length;
  const [u, v] = [standardised(x), standardised(y)];
  const kappa = Math.max(0, mean(u.map((value, i) => value ** 2 * (v[i] ?? 0) ** 2)) / (1 + 2 * r ** 2) - 1);
  const shared = lag(x) * lag(y);
  const effective = Math.min(n, (n * (1 - shared)) / (1 + shared));
  if (effective <= 10) return undefined;
  const margin = 1.96 * Math.sqrt((1 + kappa) / (effective - 3));
  return [Math.tanh(Math.atanh(r) - margin), Math.tanh(Math.atanh(r) + margin)];
}

/** Least squares of y on x with an intercept. */
function expectedBeta(x: readonly number[], y: readonly number[]): Pick<ExpectedLink, 'beta' | 'betaSe'> {
  const [middleX, middleY] = [mean(x), mean(y)];
  const spread = sum(x.map((value) => (value - middleX) ** 2));
  const beta = sum(x.map((value, i) => (value - middleX) * ((y[i] ?? 0) - middleY))) / spread;
  const left = sum(x.map((value, i) => ((y[i] ?? 0) - middleY - beta * (value - middleX)) ** 2));
  return { beta, betaSe: Math.sqrt(left / (x.length - 2) / spread) };
}

/** Pearson r, its interval and β of the newest daily log returns of a coin and the Russell 2000 between neighbouring US sessions. */
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
  const [x, y] = [newest.map(([own]) => own), newest.map(([, own]) => own)];
  const r = pearson(x, y);
  return { n: newest.length, r, ci95: expectedInterval(x, y, r), ...expectedBeta(x, y) };
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

/** Spearman's ρ of rank and ratio at one hour, over the coins that the exchange has. */
export function expectedSpearman(
  coins: readonly LoopbackCoin[],
  exchange: RatioExchange,
  atMs: UnixMs,
  measure: RatioMeasure = 'global-account',
): { rho: number; n: number; aboveOne: number } {
  const ratios = trueRatios(coins, { exchange, measure, atMs });
  return {
    rho: pearson(ranksOf(ratios.map(({ rank }) => rank)), ranksOf(ratios.map(({ ratio }) => ratio))),
    n: ratios.length,
    aboveOne: ratios.filter(({ ratio }) => ratio > 1).length,
  };
}

export interface ExpectedFlow {
  readonly symbol: string;
  readonly tokens: number;
  readonly share: number;
  readonly usd: number;
  readonly clipped: boolean;
}

/** Beyond these shares of the balance, and dollars, a change counts as a relabelling (docs/methods.md §10). */
const MOST: Readonly<Record<string, readonly [share: number, usd: number]>> = {
  '24h': [0.5, 2e9],
  '7d': [0.65, 4e9],
  '30d': [0.8, 8e9],
};

/** Coins of the ranked list. */
const RANKED = 250;

/**
 * What came to or left Binance of each altcoin between two snapshots, at today's prices: of the tokens that are worth
 * enough to be in the provider's answer (10 000 dollars, and a ten-thousandth of all) and whose coin is in the ranked list.
 */
export function expectedFlows(market: LoopbackMarket, period: string, fromMs: UnixMs, toMs: UnixMs): readonly ExpectedFlow[] {
  const { coins } = market.altcoins;
  const ranked = new Set(coins.slice(0, RANKED).map(({ key }) => key));
  const [mostShare, mostUsd] = MOST[period] ?? [0, 0];
  const coinOf = (symbol: string): LoopbackCoin | undefined =>
    coins.find((coin) => coin.symbol === symbol && coin.listed.spot !== undefined) ?? coins.find((coin) => coin.symbol === symbol);
  const held = trueBalances(market, fromMs, toMs).map((token) => ({ ...token, coin: coinOf(token.symbol) }));
  const worth = (side: 'before' | 'after'): number => sum(held.map((token) => token[side] * (token.coin?.priceUsd ?? 0)));
  const least = Math.max(10_000, 1e-4 * Math.min(worth('before'), worth('after')));
  return held.flatMap(({ symbol, before, after, coin }) => {
    if (coin?.kind !== 'altcoin' || !ranked.has(coin.key) || symbol === 'BNB' || Math.min(before, after) * coin.priceUsd < least) return [];
    const [tokens, usd] = [after - before, (after - before) * coin.priceUsd];
    const share = tokens / before;
    return [{ symbol, tokens, share, usd, clipped: Math.abs(share) > mostShare || Math.abs(usd) > mostUsd }];
  });
}

/** The altcoins that are followed, by the market's own word for each coin. */
export const expectedAltcoins = trueAltcoins;
