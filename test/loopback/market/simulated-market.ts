import { epochDay, epochDayOf } from '../../../lib/core/time.ts';
import type { UnixMs } from '../../../lib/core/units.ts';
import { simulatedAltcoins } from './altcoins/simulated-altcoins.ts';
import type { LoopbackMarket } from './loopback-market.ts';
import { coinBars, equityBars, simulatedPriceAt } from './simulated-bars.ts';
import { simulatedCapAt, simulatedCaps } from './simulated-caps.ts';
import { simulatedMoves } from './simulated-moves.ts';
import { ETH_FIRST_YEAR } from './simulated-trends.ts';
import { walk } from './simulated-walk.ts';

const FIRST_DAY = epochDay(2013, 1, 1);
const ETH_FIRST_DAY = FIRST_DAY + Math.round(ETH_FIRST_YEAR * 365.25);
/** An IWM share is about a tenth of the index. */
const IWM_PER_RUT = 0.0993;
/** A seed whose newest year looks like an ordinary one. */
const DEFAULT_SEED = 2005;

export interface SimulatedMarketOptions {
  readonly seed?: number;
  /** The instant at which the market is looked at; it ends there. */
  readonly nowMs: UnixMs;
}

/**
 * A made-up market from 2013 to now: joint fat-tailed daily moves of small caps, large caps and crypto, correlated
 * by regime, crypto alone on weekends, stablecoins growing. The same seed tells the same past whenever it is asked:
 * a later `nowMs` only adds days and finishes the one that was in progress.
 */
export function simulatedMarket({ seed = DEFAULT_SEED, nowMs }: SimulatedMarketOptions): LoopbackMarket {
  const endDay = epochDayOf(nowMs);
  const moves = simulatedMoves(seed, FIRST_DAY, endDay);
  const [rut, spx] = [walk('RUT', moves), walk('SPX', moves)];
  const caps = { seed, btc: walk('BTC', moves), eth: walk('ETH', moves), others: walk('others', moves) };
  const prices = { BTC: coinBars(seed, caps.btc, FIRST_DAY, nowMs), ETH: coinBars(seed, caps.eth, ETH_FIRST_DAY, nowMs) };
  const priceAt = { BTC: simulatedPriceAt(seed, caps.btc), ETH: simulatedPriceAt(seed, caps.eth) };
  return {
    kind: 'simulated',
    nowMs,
    endDay,
    equities: {
      RUT: equityBars(seed, rut, moves, { scale: 1, nowMs }),
      SPX: equityBars(seed, spx, moves, { scale: 1, nowMs }),
      IWM: equityBars(seed, rut, moves, { scale: IWM_PER_RUT, nowMs }),
    },
    prices,
    priceAt: (coin, at) => (at > nowMs ? undefined : priceAt[coin](at)),
    caps: simulatedCaps(caps, endDay - 1),
    capAt: (at) => (at > nowMs ? undefined : simulatedCapAt(caps, at)),
    altcoins: simulatedAltcoins({ moves, ...caps, prices, cap: simulatedCapAt(caps, nowMs), nowMs }),
  };
}
