import { minutes } from '../core/time.ts';
import type { EpochDay } from '../core/units.ts';
import { expiresAtMs, staleAtMs } from '../market/staleness.ts';
import type { CoinFacts, CoinRow, CoinRowLink, NoLink } from './coin-facts.ts';
import type { CoinFigures, NetflowAsset, NetflowFigures, RatioSet, Sentiment } from './sentiment.ts';

/** A name that is longer is cut: it stands in a card's head. Characters. */
const MAX_NAME = 32;
/** The period of which a badge speaks. */
const PERIOD = '7d';
/** Decimals kept: three more than are printed, so that rounding twice changes no digit but in one of a thousand cases. */
const R_DECIMALS = 5;
const RATIO_DECIMALS = 4;

const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals));
const roundedOrNull = (value: number | undefined, decimals: number): number | null =>
  value === undefined ? null : rounded(value, decimals);

/** The set of which a badge speaks: accounts where there are any, else what there is. */
const setOf = ({ longShort }: Sentiment): RatioSet | undefined =>
  longShort.find(({ measure, assets }) => measure === 'global-account' && assets.length > 0) ??
  longShort.find(({ assets }) => assets.length > 0);

/** Places in a list that grows as values come up. */
function places<T>(): { readonly values: readonly T[]; readonly of: (value: T) => number } {
  const values: T[] = [];
  return {
    values,
    of: (value) => (values.includes(value) ? values.indexOf(value) : values.push(value) - 1),
  };
}

interface Columns {
  readonly days: ReturnType<typeof places<EpochDay>>;
  readonly sources: ReturnType<typeof places<string>>;
  readonly ratios: ReadonlyMap<string, number>;
  readonly netflows: ReadonlyMap<string, NetflowAsset>;
  readonly sentiment: Sentiment;
  readonly unfollowed: ReadonlySet<string>;
}

/** Why a coin has no link, as far as its own history tells. */
function noLinkOf({ key, history }: CoinFigures, { sentiment, unfollowed }: Columns): NoLink {
  const { missing, generatedAtMs } = sentiment;
  if (unfollowed.has(key)) return 'off';
  const isIndexMissing = missing.some(({ part, why }) => part === 'link' && why !== 'too-little-data');
  if (!history || isIndexMissing) return 'coming';
  return generatedAtMs >= expiresAtMs(history.asOfDay) ? 'old' : 'short';
}

function linkOf(coin: CoinFigures, columns: Columns): CoinRowLink | NoLink {
  const { link, history } = coin;
  if (!link || !history) return noLinkOf(coin, columns);
  const { days, sources, sentiment } = columns;
  const { r, interval, n, beta, asOfDay } = link;
  return [
    rounded(r, R_DECIMALS),
    roundedOrNull(interval?.low, R_DECIMALS),
    roundedOrNull(interval?.high, R_DECIMALS),
    n,
    roundedOrNull(beta, RATIO_DECIMALS),
    days.of(asOfDay),
    sources.of(history.source),
    Math.round((history.fetchedAtMs - sentiment.universe.fetchedAtMs) / minutes(1)),
  ];
}

function netflowOf(asset: NetflowAsset | undefined): NonNullable<CoinRow[7]> | null {
  if (!asset) return null;
  const [usd, share] = [Math.round(asset.usd), rounded(asset.share, R_DECIMALS)];
  return asset.clipped ? [usd, share, 1] : [usd, share];
}

function rowOf(coin: CoinFigures, columns: Columns): CoinRow {
  const { key, symbol, name, rank, drawdown } = coin;
  const known = [
    linkOf(coin, columns),
    roundedOrNull(drawdown, R_DECIMALS),
    roundedOrNull(columns.ratios.get(key), RATIO_DECIMALS),
    netflowOf(columns.netflows.get(key)),
  ] as const;
  const last = known.findLastIndex((value) => value !== null);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a slice of a tuple is typed as a plain array
  return [key, symbol, name.slice(0, MAX_NAME), rank, ...known.slice(0, last + 1)] as unknown as CoinRow;
}

function headOf(sentiment: Sentiment, set: RatioSet | undefined, netflow: NetflowFigures | undefined): Partial<CoinFacts> {
  const { season: seasons, drawdown, fearGreed } = sentiment;
  const season = seasons.find(({ of, index }) => of === 50 && index !== undefined) ?? seasons.find(({ index }) => index !== undefined);
  return {
    ...(set && {
      longShort: {
        exchange: set.exchange,
        measure: set.measure,
        asOfMs: set.asOfMs,
        above: set.assets.filter(({ ratio }) => ratio > 1).length,
        of: set.assets.length,
      },
    }),
    ...(netflow && { netflow: { exchange: netflow.exchange, period: netflow.period, source: netflow.source, toMs: netflow.toMs } }),
    ...(season?.index !== undefined && {
      season: { of: season.of, members: season.members, index: rounded(season.index, RATIO_DECIMALS), asOfDay: season.asOfDay },
    }),
    ...(drawdown && { drawdown: { of: drawdown.of, atMost80: drawdown.atMost80, atMost90: drawdown.atMost90 } }),
    ...(fearGreed && {
      fearGreed: {
        source: fearGreed.source,
        value: fearGreed.value,
        classification: fearGreed.classification,
        asOfDay: fearGreed.asOfDay,
      },
    }),
  };
}

/** What badges are told beside the figures. */
export interface CoinFactsBeside {
  /** So many altcoins are followed, the largest ones; all of them where nothing is said. */
  readonly universeSize: number;
  readonly tickers: CoinFacts['tickers'];
}

/**
 * What badges need of the altcoin side: the figures of every coin that has a page of its own, and those of the altcoins
 * as a group. Where two measures of positioning are there, accounts are taken; of netflows the last seven days. What the
 * sentiment does not know is absent; why a coin has no link is in its row. Pure.
 */
export function coinFactsOf(sentiment: Sentiment, { universeSize = Infinity, tickers = [] }: Partial<CoinFactsBeside> = {}): CoinFacts {
  const { market, generatedAtMs, equity, windowSessions, universe, coins, missing } = sentiment;
  const set = setOf(sentiment);
  const netflow = sentiment.netflow.find(({ period }) => period === PERIOD);
  const altcoins = coins.filter(({ isAltcoin }) => isAltcoin);
  const [days, sources] = [places<EpochDay>(), places<string>()];
  const columns: Columns = {
    days,
    sources,
    ratios: new Map(set?.assets.map(({ key, ratio }) => [key, ratio])),
    netflows: new Map(netflow?.assets.map((asset) => [asset.key, asset])),
    sentiment,
    unfollowed: new Set(altcoins.slice(universeSize).map(({ key }) => key)),
  };
  const rows = coins.filter(({ isAltcoin, link }) => isAltcoin || link).map((coin) => rowOf(coin, columns));
  return {
    version: 1,
    market,
    generatedAtMs,
    equity,
    sessions: windowSessions,
    universe: { source: universe.source, fetchedAtMs: universe.fetchedAtMs },
    days: days.values.map((day) => ({ day, staleAtMs: staleAtMs(day), expiresAtMs: expiresAtMs(day) })),
    sources: sources.values,
    ...headOf(sentiment, set, netflow),
    missing,
    tickers,
    coins: rows,
  };
}
