import type { CapSnapshot } from '../market/cap-snapshot.ts';
import type { RankedCoin, Universe } from '../market/coin.ts';
import { coinOfTicker } from '../market/coin-of-ticker.ts';
import type { CoinSeries } from '../market/coin-series.ts';
import type { ContractListing } from '../market/contract-listing.ts';
import { derive } from '../market/derive-series.ts';
import type { ExchangeBalances } from '../market/exchange-balances.ts';
import type { FearGreed } from '../market/fear-greed.ts';
import type { SeriesId } from '../market/instrument.ts';
import type { RatioHistory } from '../market/ratio-history.ts';
import { seriesOfCoin } from '../market/series-of-coin.ts';
import type { DailySeries } from '../market/series.ts';
import type { History, HistoryCoin } from './history.ts';

/** What the stores hold, as they gave it; what is not stored is left out. */
export interface StoredHistory {
  readonly series: readonly DailySeries[];
  readonly coins?: readonly CoinSeries[] | undefined;
  readonly universe?: Universe | undefined;
  /** Tells which of several coins a ticker means (lib/market/coin-of-ticker.ts). */
  readonly listing?: ContractListing | undefined;
  readonly fearGreed?: FearGreed | undefined;
  readonly ratios?: readonly RatioHistory[] | undefined;
  readonly balances?: readonly ExchangeBalances[] | undefined;
  readonly caps?: readonly CapSnapshot[] | undefined;
}

const WITHOUT_LIST: readonly Pick<RankedCoin, 'key' | 'symbol' | 'name' | 'rank'>[] = [
  { key: 'bitcoin', symbol: 'BTC', name: 'Bitcoin', rank: 1 },
  { key: 'ethereum', symbol: 'ETH', name: 'Ethereum', rank: 2 },
];

/** The stored values as verdicts read them. Computed series are computed when they are first asked for, once. */
export function historyOf(stored: StoredHistory): History {
  const byId = new Map<SeriesId, DailySeries | undefined>(stored.series.map((one) => [one.id, one]));
  const byKey = new Map((stored.coins ?? []).map((one) => [one.coin, one]));
  const { universe, listing, fearGreed } = stored;

  function series(id: SeriesId): DailySeries | undefined {
    if (!byId.has(id))
      byId.set(
        id,
        derive(id, (part) => byId.get(part)),
      );
    return byId.get(id);
  }
  function coin(symbol: string): HistoryCoin | undefined {
    const ranked = universe && coinOfTicker(symbol, universe, listing);
    const known = ranked ?? WITHOUT_LIST.find((one) => one.symbol === symbol);
    if (!known) return undefined;
    const id = seriesOfCoin(known);
    const columns = id ? series(id) : byKey.get(known.key);
    return {
      key: known.key,
      symbol: known.symbol,
      name: known.name,
      rank: known.rank,
      ...(ranked?.coingeckoId && { coingeckoId: ranked.coingeckoId }),
      ...(columns && { series: columns }),
      ...(universe && ranked?.ath && { ath: { ...ranked.ath, asOfMs: universe.fetchedAtMs, source: universe.source } }),
    };
  }
  const all = [...stored.series, ...(stored.coins ?? [])];
  return {
    isSimulated: all.some(({ market }) => market === 'simulated'),
    series,
    coin,
    ...(universe && { universe }),
    ...(fearGreed && { fearGreed }),
    ratios: stored.ratios ?? [],
    balances: stored.balances ?? [],
    caps: stored.caps ?? [],
  };
}
