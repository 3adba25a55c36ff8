import type { BootstrapInterval } from '../analytics/bootstrap-interval.ts';
import type { CorrelationWindow } from '../analytics/correlation-window.ts';
import type { Interval } from '../analytics/words.ts';
import { isoDate, isoInstant } from '../core/time.ts';
import type { UnixMs } from '../core/units.ts';
import { INSTRUMENTS } from '../market/instrument.ts';
import { newestFinalDay } from '../market/newest-final-day.ts';
import type { DailySeries } from '../market/series.ts';
import type { ExportCorrelation, ExportDocument, ExportSeries, ExportWindow, Missing } from './export-document.ts';
import type { AsOf } from './as-of.ts';
import { contributions } from './contributions.ts';
import { exportEvidence } from './export-evidence.ts';
import { exportMissing } from './export-missing.ts';
import { missingEvidence } from './export-missing-evidence.ts';
import { missingSentiment } from './export-missing-sentiment.ts';
import { exportAssets, exportSentiment } from './export-sentiment.ts';
import { isStale } from './pair-data.ts';
import type { PairData } from './pair-data.ts';
import type { PairEvidence } from './pair-evidence.ts';
import type { PairHistory } from './pair-history.ts';
import type { PairWindows } from './pair-windows.ts';
import { allSources } from './series-source.ts';
import type { Sentiment } from './sentiment.ts';
import { stampOf } from './stamp-of.ts';

export interface ExportRequest {
  readonly data: PairData;
  readonly analysis: PairWindows;
  readonly history: PairHistory;
  readonly evidence: PairEvidence;
  /** The altcoin side, where something is known of it. */
  readonly sentiment?: Sentiment | undefined;
  readonly nowMs: UnixMs;
  /** The day that `data` is cut at, where that is not now. */
  readonly asOf?: AsOf | undefined;
  readonly version: string;
}

/** The export of one pair: full precision, session dates, and every session on which both series exist. */
export function exportJson(request: ExportRequest): ExportDocument {
  const { data, history, nowMs, asOf, version } = request;
  // Of the altcoins only the present is known.
  const sentiment = asOf ? undefined : request.sentiment;
  const correlation = exportCorrelation(request);
  const evidence = exportEvidence(request.evidence);
  const series = shownSeries(data).map((one) => exportSeries(one, asOf?.atMs ?? nowMs));
  return {
    schema: 'comove/1',
    generatedAt: isoInstant(nowMs),
    version,
    ...(asOf && { asOf: isoDate(asOf.day) }),
    market: data.market,
    series,
    pair: { equity: data.equity.id, crypto: data.crypto.id },
    table: { dates: Array.from(data.aligned.days, isoDate), equity: [...data.aligned.x], crypto: [...data.aligned.y] },
    correlation,
    evidence,
    sentiment: exportSentiment(sentiment),
    assets: exportAssets(sentiment),
    missing: [
      ...exportMissing(data, { series, correlation, spxBehindDay: history.spxBehindDay }),
      ...missingEvidence(evidence, data),
      ...(asOf ? NOT_LOOKING_BACK : missingSentiment(sentiment)),
    ],
  };
}

const NOT_LOOKING_BACK: readonly Missing[] = ['sentiment', 'assets'].map((what) => ({
  what,
  why: 'known of now only, and asOf is earlier',
}));

const shownSeries = ({ equity, crypto, spx, atClose }: PairData): readonly DailySeries[] => [
  equity,
  crypto,
  ...(spx && spx.id !== equity.id ? [spx] : []),
  ...(atClose ? [atClose] : []),
];

function exportSeries(series: DailySeries, atMs: UnixMs): ExportSeries {
  const { id, name, unit } = INSTRUMENTS[series.id];
  const [first, asOf] = [series.days[0], newestFinalDay(series)];
  return {
    id,
    name,
    unit,
    source: allSources(series).join('+'),
    first: first === undefined ? null : isoDate(first),
    asOf: asOf === undefined ? null : isoDate(asOf),
    fetchedAt: isoInstant(series.fetchedAtMs),
    days: series.days.length,
    stale: isStale(series, atMs),
    stamp: stampOf(series),
    providers: contributions(series).map(({ from, to, id: of, ...rest }) => ({
      series: of,
      first: isoDate(from),
      last: isoDate(to),
      ...rest,
    })),
  };
}

function exportCorrelation({ analysis: { windows, overall }, history, evidence }: ExportRequest): ExportCorrelation {
  const { rolling, partialGivenSpx: partial, weekly } = history;
  return {
    windows: windows.map((window) => exportWindow(window, bootstrapOf(evidence, window))),
    words: overall ?? null,
    closeAdjusted: history.closeAdjusted === undefined ? null : { r: history.closeAdjusted },
    years: history.years.map(({ year, n, r }) => ({ year, n, pearson: r })),
    rolling: {
      sessions: rolling.sessions,
      dates: Array.from(rolling.days, isoDate),
      r: Array.from(rolling.r, (r) => (Number.isFinite(r) ? r : null)),
    },
    ewma: history.ewma ?? null,
    weekly: weekly ? { weeks: weekly.weeks, n: weekly.n, r: weekly.r } : null,
    beta: history.beta ?? null,
    partialGivenSPX: partial ? { r: partial.r, n: partial.n, ci95: pairOf(partial.interval) } : null,
  };
}

const bootstrapOf = ({ windows }: PairEvidence, { sessions }: CorrelationWindow): BootstrapInterval | undefined =>
  windows.find((one) => one.sessions === sessions)?.bootstrap;

function exportWindow(window: CorrelationWindow, bootstrap: BootstrapInterval | undefined): ExportWindow {
  const { sessions, n, pearson, interval } = window;
  return {
    sessions,
    n,
    from: isoDate(window.from),
    to: isoDate(window.to),
    pearson,
    spearman: window.spearman,
    ci95: pairOf(interval),
    nEff: window.nEff,
    bootstrap95: pairOf(bootstrap),
    blockLength: bootstrap?.blockLength ?? null,
    levels: window.levels ?? null,
    words: window.words ?? null,
  };
}

const pairOf = (interval: Interval | undefined): readonly [number, number] | null => (interval ? [interval.low, interval.high] : null);
