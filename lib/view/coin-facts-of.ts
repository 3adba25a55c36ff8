import { minutes } from '../core/time.ts';
import type { EpochDay } from '../core/units.ts';
import { isOrdinaryWord } from '../market/coin-lists/ordinary-words.ts';
import { expiresAtMs, staleAtMs } from '../market/staleness.ts';
import type { CoinFacts, CoinRow, CoinRowLink } from './coin-facts.ts';
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
  readonly listFetchedAtMs: number;
}

function linkOf({ link, history }: CoinFigures, { days, sources, listFetchedAtMs }: Columns): CoinRowLink | null {
  if (!link || !history) return null;
  const { r, interval, n, beta, asOfDay } = link;
  return [
    rounded(r, R_DECIMALS),
    roundedOrNull(interval?.low, R_DECIMALS),
    roundedOrNull(interval?.high, R_DECIMALS),
    n,
    roundedOrNull(beta, RATIO_DECIMALS),
    days.of(asOfDay),
    sources.of(history.source),
    Math.round((history.fetchedAtMs - listFetchedAtMs) / minutes(1)),
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

/**
 * What badges need of the altcoin side: the figures of every coin that has a page of its own, and those of the altcoins
 * as a group. Where two measures of positioning are there, accounts are taken; of netflows the last seven days. What the
 * sentiment does not know is absent. Pure.
 */
export function coinFactsOf(sentiment: Sentiment): CoinFacts {
  const { market, generatedAtMs, equity, windowSessions, universe, coins, missing } = sentiment;
  const set = setOf(sentiment);
  const netflow = sentiment.netflow.find(({ period }) => period === PERIOD);
  const [days, sources] = [places<EpochDay>(), places<string>()];
  const columns: Columns = {
    days,
    sources,
    ratios: new Map(set?.assets.map(({ key, ratio }) => [key, ratio])),
    netflows: new Map(netflow?.assets.map((asset) => [asset.key, asset])),
    listFetchedAtMs: universe.fetchedAtMs,
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
    ordinary: [...new Set(rows.flatMap(([, symbol, name]) => [symbol, name]).filter(isOrdinaryWord))],
    coins: rows,
  };
}
