import { isBeyondFlow } from '../analytics/netflow.ts';
import type { Interval } from '../analytics/words.ts';
import { isoDate, isoInstant } from '../core/time.ts';
import type { EpochDay, UnixMs } from '../core/units.ts';
import { NETFLOW_PERIODS } from '../market/exchange-balances.ts';
import type { RatioMeasure } from '../market/ratio-history.ts';
import type { ExportAsset, ExportLongShort, ExportNetflow, ExportNetflowTotals, ExportSeason, ExportSentiment } from './export-document.ts';
import { isLinkExpired } from './sentiment-age.ts';
import type { CoinFigures, DrawdownFigures, NetflowFigures, RatioSet, SeasonFigures, Sentiment } from './sentiment.ts';

/** The measure that stands under `longShort` and in `assets`; the other is named beside it. */
const MAIN_MEASURE: RatioMeasure = 'global-account';
/** The period that stands under `netflow`. */
const MAIN_PERIOD = '7d';
/** The group that stands under `season`. */
const MAIN_GROUP = 50;

const MEASURE_NAMES: Readonly<Record<RatioMeasure, string>> = {
  'global-account': 'global account ratio',
  'top-position': 'top-trader position ratio',
};

const pairOf = (interval: Interval | undefined): readonly [number, number] | null => (interval ? [interval.low, interval.high] : null);

/** The `sentiment` of the export; `null` while nothing is known. Unknown parts are null, for the reasons in export-missing-sentiment.ts. */
export function exportSentiment(sentiment: Sentiment | undefined): ExportSentiment | null {
  if (!sentiment) return null;
  const { fearGreed, season, drawdown, netflow, longShort } = sentiment;
  const main = season.find(({ of }) => of === MAIN_GROUP);
  const top = longShort.find(({ measure }) => measure !== MAIN_MEASURE);
  return {
    fearGreed: fearGreed
      ? {
          value: fearGreed.value,
          classification: fearGreed.classification,
          asOf: isoDate(fearGreed.asOfDay),
          source: fearGreed.source,
        }
      : null,
    season: main ? seasonOf(main) : null,
    seasonGroups: season.map(seasonOf),
    longShort: longShortOf(longShort.find(({ measure }) => measure === MAIN_MEASURE)),
    topTraders: longShortOf(top),
    drawdown: drawdownOf(drawdown),
    netflow: netflowOf(netflow.find(({ period }) => period === MAIN_PERIOD)),
    netflowPeriods: netflow.flatMap((one) => netflowOf(one) ?? []),
    netflowTotals: totalsOf(sentiment.netflowTotals),
    universe: {
      source: sentiment.universe.source,
      fetchedAt: isoInstant(sentiment.universe.fetchedAtMs),
      coins: sentiment.universe.coins,
    },
  };
}

/** The `assets` of the export: every coin that has a history of its own; `null` while nothing is known. */
export function exportAssets(sentiment: Sentiment | undefined): readonly ExportAsset[] | null {
  if (!sentiment) return null;
  const ratios = sentiment.longShort.find(({ measure }) => measure === MAIN_MEASURE)?.assets ?? [];
  const ratioOf = new Map(ratios.map(({ key, ratio }) => [key, ratio]));
  return sentiment.coins.filter(({ history }) => history).map((coin) => assetOf(coin, ratioOf.get(coin.key), sentiment.generatedAtMs));
}

const seasonOf = ({ of, members, ahead, index, asOfDay, assets }: SeasonFigures): ExportSeason => ({
  index: index ?? null,
  of,
  members,
  ahead,
  asOf: isoDate(asOfDay),
  assets: assets.map(({ symbol, rank, against90d }) => ({ symbol, rank, against90d })),
});

function longShortOf(set: RatioSet | undefined): ExportLongShort | null {
  if (!set) return null;
  return {
    provider: set.exchange,
    measure: MEASURE_NAMES[set.measure],
    asOf: isoInstant(set.asOfMs),
    assets: set.assets.map(({ symbol, rank, ratio }) => ({ symbol, rank, ratio })),
    shareAboveOne: set.shareAboveOne ?? null,
    spearman: set.spearman?.rho ?? null,
    ci95: pairOf(set.spearman?.interval),
    n: set.assets.length,
  };
}

const drawdownOf = (drawdown: DrawdownFigures | undefined): ExportSentiment['drawdown'] =>
  drawdown
    ? {
        of: drawdown.of,
        atMost80: drawdown.atMost80,
        atMost90: drawdown.atMost90,
        median: drawdown.median,
        assets: drawdown.assets.map(({ symbol, rank, drawdown: own }) => ({ symbol, rank, drawdown: own })),
      }
    : null;

function netflowOf(flow: NetflowFigures | undefined): ExportNetflow | null {
  if (!flow) return null;
  return {
    exchange: flow.exchange,
    period: flow.period,
    source: flow.source,
    from: isoInstant(flow.fromMs),
    to: isoInstant(flow.toMs),
    totalUsd: flow.totalUsd,
    assets: flow.assets.map(({ symbol, rank, tokens, share, usd, clipped }) => ({
      symbol,
      rank,
      tokens,
      share,
      usd,
      clipped: clipped ?? false,
    })),
  };
}

const totalsOf = (totals: Sentiment['netflowTotals']): ExportNetflowTotals | null =>
  totals
    ? {
        exchange: 'Binance',
        source: totals.source,
        asOf: isoInstant(totals.fetchedAtMs),
        periods: NETFLOW_PERIODS.flatMap((period) => {
          const netUsd = totals.netUsd[period];
          return netUsd === undefined ? [] : [{ period, netUsd, clipped: isBeyondFlow(netUsd, period) }];
        }),
      }
    : null;

const dayOrNull = (day: EpochDay | undefined): string | null => (day === undefined ? null : isoDate(day));

/** Of a link whose closes ended too long ago nothing is told, as nowhere else. */
function assetOf(coin: CoinFigures, ratio: number | undefined, nowMs: UnixMs): ExportAsset {
  const { symbol, rank, drawdown, key, name, history } = coin;
  const link = coin.link && !isLinkExpired(coin.link, nowMs) ? coin.link : undefined;
  return {
    key,
    symbol,
    name,
    rank,
    n: link?.n ?? null,
    pearson: link?.r ?? null,
    ci95: pairOf(link?.interval),
    beta: link?.beta ?? null,
    betaSe: link?.betaSe ?? null,
    drawdown: drawdown ?? null,
    longShort: ratio ?? null,
    against90d: coin.against90d ?? null,
    against90dAsOf: dayOrNull(coin.againstDay),
    takerBoughtShare7d: coin.takerBuyShare7d ?? null,
    asOf: dayOrNull(link?.asOfDay),
    source: history?.source ?? null,
    closesAsOf: dayOrNull(history?.asOfDay),
  };
}
