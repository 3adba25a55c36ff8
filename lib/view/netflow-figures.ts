import { netflow } from '../analytics/netflow.ts';
import { epochDayOf } from '../core/time.ts';
import type { UnixMs } from '../core/units.ts';
import { coinOfTicker } from '../market/coin-of-ticker.ts';
import type { RankedCoin, Universe } from '../market/coin.ts';
import { continuous } from '../market/continuous.ts';
import type { ContractListing } from '../market/contract-listing.ts';
import type { ExchangeBalances } from '../market/exchange-balances.ts';
import { finalDays } from '../market/final-days.ts';
import { indexOf } from '../market/index-of.ts';
import { PRICE_HOLDS_MS } from '../market/price-agrees.ts';
import type { DailyColumns } from '../market/series.ts';
import type { NetflowAsset, NetflowFigures } from './sentiment.ts';

/** The exchange's own coin: its wallets are relabelled by the billion (docs/sources.md §11). */
const OWN_COIN = 'BNB';

/** An exchange cannot hold more of a coin than there is, with room for a price that moved: else the ticker is another coin's. */
const MOST_OF_CAP = 1.25;

export interface NetflowInput {
  readonly universe: Universe;
  readonly isAltcoin: (coin: RankedCoin) => boolean;
  readonly closesOf: (coin: RankedCoin) => DailyColumns | undefined;
  /** What the exchange trades at spot, to tell coins with one ticker apart. */
  readonly listing: ContractListing | undefined;
}

/** Price at an instant: the ranked list's where it is of that day, else the close of the last day that was over then. */
function priceAt(coin: RankedCoin, atMs: UnixMs, { universe, closesOf }: NetflowInput): number | undefined {
  if (Math.abs(universe.fetchedAtMs - atMs) <= PRICE_HOLDS_MS) return coin.priceUsd;
  const closes = closesOf(coin);
  if (!closes) return undefined;
  const index = indexOf(finalDays(closes), epochDayOf(atMs) - 1, 'exact');
  return index === undefined ? undefined : continuous(closes)[index];
}

/**
 * Changes of an exchange's balances by altcoin over one period, the largest in USD first (docs/methods.md §10). A token
 * counts where its ticker means one altcoin of the ranked list (coin-of-ticker.ts), a price at the period's end is known
 * and the exchange would not hold more of it than exists. BNB is left out, Bitcoin and all that is no altcoin too. The
 * sum is over those that are not clipped. Pure.
 */
export function netflowFigures(balances: ExchangeBalances, input: NetflowInput): NetflowFigures {
  const { exchange, period, source, fromMs, toMs, fetchedAtMs } = balances;
  const assets = balances.tokens.flatMap((token): readonly NetflowAsset[] => {
    const coin = token.symbol === OWN_COIN ? undefined : coinOfTicker(token.symbol, input.universe, input.listing);
    const priceUsd = coin && input.isAltcoin(coin) ? priceAt(coin, toMs, input) : undefined;
    if (!coin || priceUsd === undefined || token.after * priceUsd > MOST_OF_CAP * coin.capUsd) return [];
    const flow = netflow({ ...token, priceUsd }, period);
    return flow ? [{ key: coin.key, symbol: coin.symbol, rank: coin.rank, ...flow }] : [];
  });
  return {
    exchange,
    period,
    source,
    fromMs,
    toMs,
    fetchedAtMs,
    assets: assets.toSorted((a, b) => Math.abs(b.usd) - Math.abs(a.usd) || a.rank - b.rank),
    totalUsd: assets.reduce((sum, asset) => (asset.clipped ? sum : sum + asset.usd), 0),
  };
}
