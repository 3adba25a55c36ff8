import { epochDayOf } from '../../../../lib/core/time.ts';
import type { UnixMs } from '../../../../lib/core/units.ts';
import type { Bars, CapPoint, CoinTicker } from '../loopback-market.ts';
import type { Walk } from '../simulated-walk.ts';
import type { AltcoinMarket, LoopbackCoin } from './altcoin-market.ts';
import type { AltcoinFactors } from './coin-walk.ts';
import { coinWalks } from './coin-walks.ts';
import { heldTokens } from './held-tokens.ts';
import { lazy } from './lazy.ts';
import { mainCoin } from './main-coin.ts';
import { simulatedBalances } from './simulated-balances.ts';
import { simulatedCoin, type Unranked } from './simulated-coin.ts';
import { simulatedFearGreed } from './simulated-fear-greed.ts';

/** What the altcoin side is made from: the rest of the simulated market. */
export interface AltcoinBasis extends AltcoinFactors {
  readonly nowMs: UnixMs;
  readonly btc: Walk;
  readonly eth: Walk;
  readonly prices: Readonly<Record<CoinTicker, Bars>>;
  readonly cap: CapPoint | undefined;
}

function rankedCoins(basis: AltcoinBasis): readonly LoopbackCoin[] {
  const { seed, nowMs, cap, prices } = basis;
  if (!cap) return [];
  const coins: Unranked[] = [mainCoin('BTC', prices.BTC, cap.btc, { seed, nowMs }), mainCoin('ETH', prices.ETH, cap.eth, { seed, nowMs })];
  for (const made of coinWalks(basis)) {
    const coin = simulatedCoin(made, { seed, nowMs, cap });
    if (coin) coins.push(coin);
  }
  coins.sort((a, b) => b.capUsd - a.capUsd);
  for (const [i, coin] of coins.entries()) coin.rank = i + 1;
  return coins;
}

/**
 * The altcoin side of the simulated market: about 280 coins, most of them real names with made-up figures, the youngest
 * invented whole. The same seed tells the same past whenever it is asked. Nothing is made before it is asked for.
 */
export function simulatedAltcoins(basis: AltcoinBasis): AltcoinMarket {
  const { seed, nowMs, prices } = basis;
  const coins = lazy(() => rankedCoins(basis));
  const fearGreed = lazy(() => simulatedFearGreed(seed, prices.BTC, epochDayOf(nowMs) - 1));
  const balances = lazy(() => simulatedBalances(seed, heldTokens(seed), nowMs));
  return {
    get coins() {
      return coins();
    },
    get fearGreed() {
      return fearGreed();
    },
    balancesAt: (atMs) => balances()(atMs),
  };
}
