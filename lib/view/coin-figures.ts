import { againstBitcoin } from '../analytics/against-bitcoin.ts';
import { coinLink } from '../analytics/coin-link.ts';
import { takerShare } from '../analytics/taker-share.ts';
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
}

/** Closes of a coin: its own history, or the stored series of Bitcoin and Ethereum. */
export type CoinCloses = CoinSeries | DailySeries;

const isCoinSeries = (closes: CoinCloses): closes is CoinSeries => 'coin' in closes;

function historyOf(closes: DailyColumns): CoinFigures['history'] {
  const asOfDay = newestFinalDay(closes);
  return asOfDay === undefined ? undefined : { source: newestSource(closes), asOfDay, fetchedAtMs: closes.fetchedAtMs };
}

/** Everything that is known of one coin; each part is there or absent by itself. Bitcoin is not held against itself. Pure. */
export function coinFigures(coin: RankedCoin, kind: CoinKind, closes: CoinCloses | undefined, against: CoinYardsticks): CoinFigures {
  const { key, symbol, name, rank, ath } = coin;
  const { equity, bitcoin, windowSessions } = against;
  const history = closes && historyOf(closes);
  const link = closes && equity && coinLink(equity, closes, windowSessions);
  const lead = closes && bitcoin && closes !== bitcoin ? againstBitcoin(closes, bitcoin) : undefined;
  const taken = closes && isCoinSeries(closes) ? takerShare(closes) : undefined;
  return {
    key,
    symbol,
    name,
    rank,
    isAltcoin: kind === 'altcoin',
    ...(link && { link }),
    ...(ath && { drawdown: ath.drawdown, ...(ath.day !== undefined && { athDay: ath.day }) }),
    ...(lead && { against90d: lead.difference }),
    ...(history && { history }),
    ...(taken !== undefined && { takerBuyShare7d: taken }),
  };
}
