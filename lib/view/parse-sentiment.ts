import type { LinkFigures } from '../analytics/coin-link.ts';
import * as v from 'valibot';
import { wordsFor } from '../analytics/words.ts';
import { NETFLOW_PERIODS } from '../market/exchange-balances.ts';
import { INSTRUMENTS } from '../market/instrument.ts';
import type { SeriesId } from '../market/instrument.ts';
import { RATIO_EXCHANGES, RATIO_MEASURES } from '../market/ratio-history.ts';
import type { Sentiment, SentimentPart, SentimentWhy } from './sentiment.ts';

const PARTS: readonly SentimentPart[] = ['universe', 'link', 'season', 'drawdown', 'longShort', 'netflow', 'fearGreed'];
const REASONS: readonly SentimentWhy[] = ['filling', 'not-available-here', 'no-answer', 'too-little-data'];

const number = v.pipe(v.number(), v.finite());
const count = v.pipe(number, v.integer(), v.minValue(0));
const share = v.pipe(number, v.minValue(0), v.maxValue(1));
const r = v.pipe(number, v.minValue(-1), v.maxValue(1));
const ratio = v.pipe(number, v.gtValue(0));
const drawdown = v.pipe(number, v.minValue(-1), v.maxValue(0));
const text = v.string();

const interval = v.pipe(
  v.object({ low: r, high: r }),
  v.check(({ low, high }) => low <= high),
);

/** Words follow the interval: they are made anew, and without a sound one there are none. */
const link = v.pipe(
  v.object({
    sessions: count,
    n: count,
    asOfDay: number,
    r,
    interval: v.exactOptional(interval),
    beta: v.exactOptional(number),
    betaSe: v.exactOptional(number),
  }),
  v.transform((figures): LinkFigures => ({ ...figures, ...(figures.interval && { words: wordsFor(figures.interval) }) })),
);

const listed = { key: text, symbol: text, rank: count };

const coin = v.object({
  ...listed,
  name: text,
  isAltcoin: v.boolean(),
  link: v.exactOptional(link),
  drawdown: v.exactOptional(drawdown),
  athDay: v.exactOptional(number),
  against90d: v.exactOptional(number),
  againstDay: v.exactOptional(number),
  history: v.exactOptional(v.object({ source: text, asOfDay: number, fetchedAtMs: number })),
  takerBuyShare7d: v.exactOptional(share),
});

const season = v.object({
  of: v.picklist([50, 100]),
  members: count,
  ahead: count,
  index: v.exactOptional(v.pipe(number, v.minValue(0), v.maxValue(100))),
  asOfDay: number,
  assets: v.array(v.object({ ...listed, against90d: number })),
});

const drawdowns = v.object({
  of: count,
  atMost80: count,
  atMost90: count,
  median: drawdown,
  assets: v.array(v.object({ ...listed, drawdown })),
});

const ratioSet = v.object({
  exchange: v.picklist(RATIO_EXCHANGES),
  measure: v.picklist(RATIO_MEASURES),
  asOfMs: number,
  fetchedAtMs: number,
  assets: v.array(v.object({ ...listed, ratio })),
  shareAboveOne: v.exactOptional(share),
  geometricMean: v.exactOptional(ratio),
  spearman: v.exactOptional(v.object({ rho: r, n: count, interval: v.exactOptional(interval) })),
  line: v.exactOptional(v.object({ slope: number, intercept: number })),
  without: count,
  unlisted: v.exactOptional(count),
});

const netflow = v.object({
  exchange: v.literal('Binance'),
  period: v.picklist(NETFLOW_PERIODS),
  source: text,
  fromMs: number,
  toMs: number,
  fetchedAtMs: number,
  assets: v.array(v.object({ ...listed, tokens: number, share: number, usd: number, clipped: v.exactOptional(v.literal(true)) })),
  totalUsd: number,
});

const netUsd = v.object({ '24h': v.exactOptional(number), '7d': v.exactOptional(number), '30d': v.exactOptional(number) });

const fearGreed = v.pipe(
  v.object({
    source: text,
    value: number,
    classification: text,
    asOfDay: number,
    fetchedAtMs: number,
    days: v.array(number),
    values: v.array(number),
  }),
  v.check(({ days, values }) => days.length === values.length),
);

const sentiment = v.object({
  version: v.literal(1),
  market: v.picklist(['live', 'simulated']),
  generatedAtMs: number,
  equity: v.custom<SeriesId>((id) => typeof id === 'string' && Object.hasOwn(INSTRUMENTS, id)),
  windowSessions: count,
  universe: v.object({ source: text, fetchedAtMs: number, coins: count }),
  coins: v.array(coin),
  season: v.array(season),
  drawdown: v.exactOptional(drawdowns),
  longShort: v.array(ratioSet),
  netflow: v.array(netflow),
  netflowTotals: v.exactOptional(v.object({ source: text, fetchedAtMs: number, netUsd })),
  fearGreed: v.exactOptional(fearGreed),
  missing: v.array(v.object({ part: v.picklist(PARTS), why: v.picklist(REASONS) })),
});

/**
 * The altcoin figures of whatever is stored; `undefined` where nothing is, or where any part of it is damaged: figures
 * refer to each other, and the background computes them anew. Words of a link are made from its interval. Pure, never
 * throws.
 */
export function parseSentiment(stored: unknown): Sentiment | undefined {
  const parsed = v.safeParse(sentiment, stored);
  return parsed.success ? parsed.output : undefined;
}
