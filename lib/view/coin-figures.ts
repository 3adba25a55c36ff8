import { againstBitcoin, againstBitcoinOn } from '../analytics/against-bitcoin.ts';
import type { AgainstBitcoin } from '../analytics/against-bitcoin.ts';
import { coinLink } from '../analytics/coin-link.ts';
import { takerShare } from '../analytics/taker-share.ts';
import type { EpochDay } from '../core/units.ts';
import type { CoinKind } from '../market/coin-kind.ts';
import type { CoinSeries } from '../market/coin-series.ts';
import type { RankedCoin } from '../market/coin.ts';
import { newestFinalDay } from '../market/newest-final-day.ts';
import type { DailyColumns, DailySeries } from '../market/series.ts';
import type { CoinFigures } from './sentiment.ts';
import { newestSource } from './series-source.ts';

/** What every coin is held against. */
export interface CoinYardsticks {
  readonly equity: DailySeries | undefined;
  readonly bitcoin: DailySeries | undefined;
  readonly windowSessions: number;
  /** The day on which the season's comparisons end; absent where there are none. */
  readonly seasonDay: EpochDay | undefined;
}

/** Closes of a coin: its own history, or the stored series of Bitcoin and Ethereum. */
export type CoinCloses = CoinSeries | DailySeries;

const isCoinSeries = (closes: CoinCloses): closes is CoinSeries => 'coin' in closes;

function historyOf(closes: DailyColumns): CoinFigures['history'] {
  const asOfDay = newestFinalDay(closes);
  return asOfDay === undefined ? undefined : { source: newestSource(closes), asOfDay, fetchedAtMs: closes.fetchedAtMs };
}

/** On the day of the season where the coin has it, so that the figures of all coins can be compared; else on its own newest. */
function leadOf(closes: CoinCloses, { bitcoin, seasonDay }: CoinYardsticks): AgainstBitcoin | undefined {
  if (!bitcoin || closes === bitcoin) return undefined;
  const difference = seasonDay === undefined ? undefined : againstBitcoinOn(closes, bitcoin, seasonDay);
  return difference === undefined || seasonDay === undefined ? againstBitcoin(closes, bitcoin) : { difference, day: seasonDay };
}

/** Everything that is known of one coin; each part is there or absent by itself. Bitcoin is not held against itself. Pure. */
export function coinFigures(coin: RankedCoin, kind: CoinKind, closes: CoinCloses | undefined, against: CoinYardsticks): CoinFigures {
  const { key, symbol, name, rank, ath } = coin;
  const { equity, windowSessions } = against;
  const history = closes && historyOf(closes);
  const link = closes && equity && coinLink(equity, closes, windowSessions);
  const lead = closes && leadOf(closes, against);
  const taken = closes && isCoinSeries(closes) ? takerShare(closes) : undefined;
  return {
    key,
    symbol,
    name,
    rank,
    isAltcoin: kind === 'altcoin',
    ...(link && { link }),
    ...(ath && { drawdown: ath.drawdown, ...(ath.day !== undefined && { athDay: ath.day }) }),
    ...(lead && { against90d: lead.difference, againstDay: lead.day }),
    ...(history && { history }),
    ...(taken !== undefined && { takerBuyShare7d: taken }),
  };
}
