import type { Interval } from '../analytics/words.ts';
import { isoDate, isoInstant } from '../core/time.ts';
import type { RatioMeasure } from '../market/ratio-history.ts';
import type { ExportAsset, ExportLongShort, ExportNetflow, ExportSentiment, Missing } from './export-document.ts';
import type { CoinFigures, DrawdownFigures, NetflowFigures, RatioSet, Sentiment, SentimentPart, SentimentWhy } from './sentiment.ts';

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

const WHY: Readonly<Record<SentimentWhy, string>> = {
  filling: 'being fetched',
  'not-available-here': 'no provider answers from this network or country',
  'no-answer': 'no provider has answered',
  'too-little-data': 'too little data',
};

const NOT_YET = 'nothing is known of the altcoins yet';
const NO_PART = 'no provider has answered';

const pairOf = (interval: Interval | undefined): readonly [number, number] | null => (interval ? [interval.low, interval.high] : null);

/** The `sentiment` of the export; `null` while nothing is known. Unknown parts are null, for the reasons in `missingSentiment`. */
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
  return sentiment.coins.filter(({ history }) => history).map((coin) => assetOf(coin, ratioOf.get(coin.key)));
}

/** Why parts of `sentiment` and `assets` are null: one entry for each path. */
export function missingSentiment(sentiment: Sentiment | undefined): readonly Missing[] {
  if (!sentiment) return ['sentiment', 'assets'].map((what) => ({ what, why: NOT_YET }));
  const exported = exportSentiment(sentiment);
  const parts = (['fearGreed', 'season', 'longShort', 'topTraders', 'drawdown', 'netflow'] as const).filter(
    (part) => exported?.[part] === null,
  );
  return [
    ...parts.map((part) => ({ what: `sentiment.${part}`, why: whyOf(sentiment, part === 'topTraders' ? 'longShort' : part) })),
    ...(['season'] as const).flatMap((part) =>
      exported?.[part]?.index === null ? [{ what: `sentiment.${part}.index`, why: WHY['too-little-data'] }] : [],
    ),
  ];
}

const whyOf = ({ missing }: Sentiment, part: SentimentPart): string => {
  const why = missing.find((one) => one.part === part)?.why;
  return why ? WHY[why] : NO_PART;
};

const seasonOf = ({ of, members, ahead, index, asOfDay }: Sentiment['season'][number]): NonNullable<ExportSentiment['season']> => ({
  index: index ?? null,
  of,
  members,
  ahead,
  asOf: isoDate(asOfDay),
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

function assetOf({ symbol, rank, link, drawdown, key, name }: CoinFigures, ratio: number | undefined): ExportAsset {
  return {
    key,
    symbol,
    name,
    rank,
    n: link?.n ?? null,
    pearson: link?.r ?? null,
    ci95: pairOf(link?.interval),
    beta: link?.beta ?? null,
    drawdown: drawdown ?? null,
    longShort: ratio ?? null,
    asOf: link ? isoDate(link.asOfDay) : null,
  };
}
