import { unreachable } from '../core/assert.ts';
import { MEASURES_OF } from '../market/ratio-history.ts';
import type { RatioMeasure } from '../market/ratio-history.ts';
import type { ExportAsset, ExportSentiment, Missing } from './export-document.ts';
import { exportAssets, exportSentiment } from './export-sentiment.ts';
import type { Sentiment, SentimentPart, SentimentWhy } from './sentiment.ts';

const WHY: Readonly<Record<SentimentWhy, string>> = {
  filling: 'being fetched',
  'not-available-here': 'no provider answers from this network or country',
  'no-answer': 'no provider has answered',
  'too-little-data': 'too little data',
};

const NOT_YET = 'nothing is known of the altcoins yet';

/** Why coins lack a figure, by its field; of what goes together the one that leads. */
const ASSET_WHY = {
  pearson: 'too little history shared with the index, or closes that ended too long ago; n, ci95, beta, betaSe and asOf with it',
  drawdown: 'the ranked list has no all-time high',
  longShort: 'no ratio from the exchange of sentiment.longShort',
  against90d: 'the coin has no 90 days of closes, or is Bitcoin; against90dAsOf with it',
  takerBoughtShare7d: 'the source of its closes does not tell takers apart, or not of five of the seven days',
} as const satisfies Partial<Record<keyof ExportAsset, string>>;

type Part = 'fearGreed' | 'season' | 'longShort' | 'topTraders' | 'drawdown' | 'netflow' | 'netflowTotals';
const PARTS: readonly Part[] = ['fearGreed', 'season', 'longShort', 'topTraders', 'drawdown', 'netflow', 'netflowTotals'];

const pollingWhy = ({ missing }: Sentiment, part: SentimentPart): string =>
  WHY[missing.find((one) => one.part === part)?.why ?? 'no-answer'];

function ratioWhy(sentiment: Sentiment, measure: RatioMeasure): string {
  const [other] = sentiment.longShort;
  if (!other) return pollingWhy(sentiment, 'longShort');
  return MEASURES_OF[other.exchange].includes(measure) ? 'no ratio of this measure yet' : `${other.exchange} does not publish this measure`;
}

function netflowWhy(sentiment: Sentiment, part: 'netflow' | 'netflowTotals'): string {
  const { netflow, netflowTotals } = sentiment;
  if (part === 'netflowTotals' && netflow.length > 0) return 'not needed: netflow tells coins apart';
  if (part === 'netflow' && netflow.length > 0) return 'not known of 7d; netflowPeriods has others';
  if (part === 'netflow' && netflowTotals) return 'coins cannot be told apart now; netflowTotals has the exchange as a whole';
  return pollingWhy(sentiment, 'netflow');
}

function whyNull(sentiment: Sentiment, part: Part): string {
  switch (part) {
    case 'longShort':
      return ratioWhy(sentiment, 'global-account');
    case 'topTraders':
      return ratioWhy(sentiment, 'top-position');
    case 'netflow':
    case 'netflowTotals':
      return netflowWhy(sentiment, part);
    case 'fearGreed':
    case 'season':
    case 'drawdown':
      return pollingWhy(sentiment, part);
    default:
      return unreachable(part);
  }
}

/** Nulls within parts that are there. */
function innerNulls({ season, longShort, topTraders }: ExportSentiment): readonly Missing[] {
  const sets = Object.entries({ longShort, topTraders }).flatMap(([name, set]): readonly Missing[] => {
    if (!set) return [];
    const why = 'too few altcoins, or all ratios alike';
    return (['spearman', 'ci95'] as const).flatMap((field) => (set[field] === null ? [{ what: `sentiment.${name}.${field}`, why }] : []));
  });
  return [...(season?.index === null ? [{ what: 'sentiment.season.index', why: WHY['too-little-data'] }] : []), ...sets];
}

function assetNulls(assets: readonly ExportAsset[]): readonly Missing[] {
  return (['pearson', 'drawdown', 'longShort', 'against90d', 'takerBoughtShare7d'] as const).flatMap((field) => {
    const count = assets.filter((asset) => asset[field] === null).length;
    return count === 0 ? [] : [{ what: `assets.${field}`, why: `${ASSET_WHY[field]} (${count} of ${assets.length} coins)` }];
  });
}

/** Why parts of `sentiment` and figures of `assets` are null: one entry for each path, one for all of a column's nulls. Pure. */
export function missingSentiment(sentiment: Sentiment | undefined): readonly Missing[] {
  const [exported, assets] = [exportSentiment(sentiment), exportAssets(sentiment)];
  if (!sentiment || !exported || !assets) return ['sentiment', 'assets'].map((what) => ({ what, why: NOT_YET }));
  const parts = PARTS.filter((part) => exported[part] === null);
  return [
    ...parts.map((part) => ({ what: `sentiment.${part}`, why: whyNull(sentiment, part) })),
    ...innerNulls(exported),
    ...assetNulls(assets),
  ];
}
