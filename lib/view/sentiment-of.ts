import { drawdownShares } from '../analytics/drawdown-shares.ts';
import { days } from '../core/time.ts';
import type { UnixMs } from '../core/units.ts';
import { coinKind } from '../market/coin-kind.ts';
import type { CoinKind } from '../market/coin-kind.ts';
import type { CoinSeries } from '../market/coin-series.ts';
import type { RankedCoin, Universe } from '../market/coin.ts';
import type { ContractListing } from '../market/contract-listing.ts';
import { NETFLOW_PERIODS } from '../market/exchange-balances.ts';
import type { ExchangeBalances, ExchangeTotals } from '../market/exchange-balances.ts';
import type { FearGreed } from '../market/fear-greed.ts';
import { listedMarketOf } from '../market/listed-market-of.ts';
import type { RatioExchange, RatioHistory } from '../market/ratio-history.ts';
import type { MarketKind } from '../market/series.ts';
import { seriesOfCoin } from '../market/series-of-coin.ts';
import type { Settings } from '../settings/settings.ts';
import { coinFigures } from './coin-figures.ts';
import type { CoinCloses, CoinYardsticks } from './coin-figures.ts';
import { netflowFigures } from './netflow-figures.ts';
import { fearGreedFigures } from './fear-greed-figures.ts';
import { missingParts } from './missing-parts.ts';
import type { SentimentParts } from './missing-parts.ts';
import { equitySeries } from './pair-data.ts';
import type { GetSeries } from './pair-data.ts';
import { ratioSets } from './ratio-sets.ts';
import { seasonDay } from './season-day.ts';
import { seasonFigures } from './season-figures.ts';
import type { DrawdownFigures, SeasonFigures, Sentiment, SentimentPart, SentimentWhy } from './sentiment.ts';

/** Everything that is stored of the altcoin side. What is of another market (live, simulated) than the ranked list is not looked at. */
export interface SentimentInput {
  readonly settings: Settings;
  readonly nowMs: UnixMs;
  readonly get: GetSeries;
  readonly universe: Universe | undefined;
  readonly coins: readonly CoinSeries[];
  readonly ratios: readonly RatioHistory[];
  readonly listings: readonly ContractListing[];
  readonly fearGreed?: FearGreed;
  readonly balances: readonly ExchangeBalances[];
  readonly totals?: ExchangeTotals;
  /** Why a part that has no data has none, as far as polling knows. */
  readonly whyMissing: (part: SentimentPart) => SentimentWhy;
}

/** Balances of wallets that ended earlier say nothing of now: they give way to the exchange's total, or to nothing. */
const BALANCES_EXPIRE_MS = days(3);

type Look = Omit<SentimentInput, 'universe'> & { readonly universe: Universe };

/** The closes of a coin: the stored series for Bitcoin and Ethereum, else its own history. */
function closesLookUp({ coins, get }: Look): (coin: RankedCoin) => CoinCloses | undefined {
  const byKey = new Map(coins.map((series) => [series.coin, series]));
  return (coin) => {
    const id = seriesOfCoin(coin);
    return id ? get(id) : byKey.get(coin.key);
  };
}

function drawdownFigures(altcoins: readonly RankedCoin[]): DrawdownFigures | undefined {
  const assets = altcoins.flatMap(({ key, symbol, rank, ath }) => (ath ? [{ key, symbol, rank, drawdown: ath.drawdown }] : []));
  const shares = drawdownShares(assets.map(({ drawdown }) => drawdown));
  return shares && { ...shares, assets };
}

const totalsFigures = ({ source, fetchedAtMs, netUsd }: ExchangeTotals): NonNullable<Sentiment['netflowTotals']> => ({
  source,
  fetchedAtMs,
  netUsd,
});

/** Whether an exchange lists a coin; `undefined` while its listing is not known. */
function listedLookUp({ listings, universe }: Look): (exchange: RatioExchange, coin: RankedCoin) => boolean | undefined {
  return (exchange, coin) => {
    const market = listedMarketOf(
      coin,
      listings.find(({ id }) => id === exchange),
      universe,
    );
    return market === 'unknown' ? undefined : market !== undefined;
  };
}

/** The two groups of docs/methods.md §10, as far as so many coins are followed. */
function seasons(
  altcoins: readonly RankedCoin[],
  { bitcoin, seasonDay: day }: CoinYardsticks,
  closesOf: ReturnType<typeof closesLookUp>,
): readonly SeasonFigures[] {
  if (!bitcoin || day === undefined) return [];
  const groups = altcoins.length > 50 ? ([50, 100] as const) : ([50] as const);
  return groups.map((of) => seasonFigures(altcoins, of, { closesOf, bitcoin, day }));
}

/** Every part, of the coins that the ranked list has and the altcoins that are followed. */
function partsOf(
  look: Look,
  altcoins: readonly RankedCoin[],
  kinds: ReadonlyMap<RankedCoin, CoinKind>,
  against: CoinYardsticks,
): SentimentParts {
  const { universe, settings, nowMs } = look;
  const closesOf = closesLookUp(look);
  const followed = new Set(altcoins.map(({ key }) => key));
  const isAltcoin = (coin: RankedCoin): boolean => kinds.get(coin) === 'altcoin';
  const listing = look.listings.find(({ id }) => id === 'binance-spot');
  const [drawdown, fearGreed] = [drawdownFigures(altcoins), fearGreedFigures(look.fearGreed)];
  const totals = look.totals && nowMs - look.totals.fetchedAtMs <= BALANCES_EXPIRE_MS ? look.totals : undefined;
  const netflow = NETFLOW_PERIODS.flatMap((period) => {
    const balances = look.balances.find((one) => one.period === period && nowMs - one.toMs <= BALANCES_EXPIRE_MS);
    const figures = balances && netflowFigures(balances, { universe, isAltcoin, closesOf, listing });
    return figures && figures.assets.length > 0 ? [figures] : [];
  });
  return {
    coins: universe.coins.map((coin) => {
      // Closes of a coin that is no longer followed are no longer renewed.
      const closes = followed.has(coin.key) || seriesOfCoin(coin) ? closesOf(coin) : undefined;
      return coinFigures(coin, kinds.get(coin) ?? 'altcoin', closes, against);
    }),
    season: seasons(altcoins, against, closesOf),
    ...(drawdown && { drawdown }),
    longShort: ratioSets({ altcoins, histories: look.ratios, order: settings.exchangeOrder, nowMs, isListed: listedLookUp(look) }),
    netflow,
    ...(netflow.length === 0 && totals && { netflowTotals: totalsFigures(totals) }),
    ...(fearGreed && { fearGreed }),
  };
}

/** The input without what is of another market than the ranked list. */
function ofOneMarket(input: SentimentInput, universe: Universe): Look {
  const isHere = ({ market }: { readonly market: MarketKind }): boolean => market === universe.market;
  const { fearGreed, totals, ...rest } = input;
  return {
    ...rest,
    universe,
    get: (id) => {
      const series = input.get(id);
      return series && isHere(series) ? series : undefined;
    },
    coins: input.coins.filter(isHere),
    ratios: input.ratios.filter(isHere),
    listings: input.listings.filter(isHere),
    balances: input.balances.filter(isHere),
    ...(fearGreed && isHere(fearGreed) && { fearGreed }),
    ...(totals && isHere(totals) && { totals }),
  };
}

/**
 * The altcoin side of what is stored (docs/methods.md §10): every coin of the ranked list, and the figures of the altcoins
 * that the settings follow. Each part stands for itself; one that is not there is in `missing` with its reason. The
 * links are to the Russell 2000, or IWM in its place. `undefined` without a ranked list. Pure.
 */
export function sentimentOf(input: SentimentInput): Sentiment | undefined {
  const { universe, settings, nowMs, whyMissing } = input;
  if (!universe) return undefined;
  const look = ofOneMarket(input, universe);
  const kinds = new Map(universe.coins.map((coin) => [coin, coinKind(coin)]));
  const altcoins = universe.coins.filter((coin) => kinds.get(coin) === 'altcoin').slice(0, settings.universeSize);
  const equity = equitySeries('RUT', look.get, nowMs);
  const bitcoin = look.get('BTC');
  const against = {
    equity,
    bitcoin,
    windowSessions: settings.windowSessions,
    seasonDay:
      bitcoin &&
      seasonDay(
        altcoins.flatMap((coin) => closesLookUp(look)(coin) ?? []),
        bitcoin,
      ),
  };
  const parts = partsOf(look, altcoins, kinds, against);
  const followed = new Set(altcoins.map(({ key }) => key));
  return {
    version: 1,
    market: universe.market,
    generatedAtMs: nowMs,
    equity: equity?.id ?? 'RUT',
    windowSessions: settings.windowSessions,
    universe: { source: universe.source, fetchedAtMs: universe.fetchedAtMs, coins: universe.coins.length },
    ...parts,
    missing: missingParts(
      parts,
      parts.coins.filter(({ key }) => followed.has(key)),
      against,
      whyMissing,
    ),
  };
}
