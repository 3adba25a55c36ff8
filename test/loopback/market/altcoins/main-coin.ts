import { epochDayOf } from '../../../../lib/core/time.ts';
import type { UnixMs } from '../../../../lib/core/units.ts';
import { indexOfDay, valueAt } from '../bars.ts';
import type { Bars, CoinTicker } from '../loopback-market.ts';
import { coinRatios } from './coin-ratios.ts';
import { listedAt } from './contract-names.ts';
import type { Unranked } from './simulated-coin.ts';

const NAMES = {
  BTC: { key: 'bitcoin', name: 'Bitcoin', cmcId: 1, place: 4 },
  ETH: { key: 'ethereum', name: 'Ethereum', cmcId: 1027, place: 8 },
} as const;
/** Share of the volume that takers buy in the two main coins, every day. */
export const MAIN_TAKER_SHARE = 0.49;

/** Bitcoin or Ether as a coin of the list: their bars are those of the market. */
export function mainCoin(symbol: CoinTicker, bars: Bars, capUsd: number, { seed, nowMs }: { seed: number; nowMs: UnixMs }): Unranked {
  const { key, name, cmcId, place } = NAMES[symbol];
  const listed = { ...listedAt(key, symbol, 'SCKBOGY'), kraken: symbol === 'BTC' ? 'XBTUSD' : 'ETHUSD' };
  const ath = bars.high.reduce((a, b) => Math.max(a, b), 0);
  const launchDay = bars.days[0] ?? epochDayOf(nowMs);
  return {
    key,
    coingeckoId: key,
    cmcId,
    cmcSlug: key,
    paprikaId: `${symbol.toLowerCase()}-${key}`,
    symbol,
    name,
    kind: symbol === 'BTC' ? 'bitcoin' : 'altcoin',
    rank: 0,
    capUsd: Math.round(capUsd),
    priceUsd: bars.close.at(-1) ?? Number.NaN,
    ath,
    athDay: bars.days[bars.high.indexOf(ath)] ?? launchDay,
    closeAgo: (days) => (days < 1 ? undefined : bars.close.at(-1 - days)),
    bars,
    listed,
    ratioAt: coinRatios({ seed, key, place, listed, launchDay, nowMs }),
    takerBuyShare: (day) => (valueAt(bars.volume, indexOfDay(bars.days, day)) > 0 ? MAIN_TAKER_SHARE : undefined),
  };
}
